import { easeCubicInOut } from 'd3-ease';

/** The moments of the search, in order: moment k of the scene is at t = k. */
export const searchMoments = ['pictures', 'text', 'images', 'cosines', 'sort', 'threshold'] as const;
export type SearchMoment = (typeof searchMoments)[number];
export const lastMoment = searchMoments.length - 1;

/** How far each part of the search has come, 0 to 1. */
export interface SearchScene {
  /** T appears, component after component. */
  readonly text: number;
  /** I₁ … Iₙ appear, one after the other. */
  readonly images: number;
  /** The share of the components that the dot products have summed up. */
  readonly summed: number;
  /** Pictures are on their way from their old places (0) to the ranking (1). */
  readonly sorted: number;
  /** The threshold parts the ranking. */
  readonly parted: number;
}

/** The scene at time t, in moments. A pure function: whoever sets t sees the same picture, in whatever order. */
export function searchScene(t: number): SearchScene {
  const part = (from: number): number => easeCubicInOut(unit(t - from));
  // Images and sorting are eased one by one, where they are staggered.
  return { text: part(0), images: unit(t - 1), summed: part(2), sorted: unit(t - 3), parted: part(4) };
}

/** The moment that was reached last at time t. */
export function momentAt(t: number): SearchMoment {
  return searchMoments[Math.min(lastMoment, Math.max(0, Math.floor(t + 1e-6)))];
}

/**
 * The progress of item i of n when they start one after the other and overlap.
 * @param lag the share of the time that passes until the last one starts
 */
export function staggered(progress: number, i: number, n: number, lag = 0.5): number {
  const start = n > 1 ? (lag * i) / (n - 1) : 0;
  return easeCubicInOut(unit((progress - start) / (1 - lag)));
}

export function unit(x: number): number {
  return Math.min(1, Math.max(0, x));
}
