import { interpolateNumber } from 'd3-interpolate';
import { rank } from './ranking.ts';
import { runningAt } from './running-dot.ts';
import { searchScene, staggered } from './scene.ts';
import type { StageLayout } from './layout.ts';
import { isKept } from './threshold.ts';

/** The search as it stands on the stage, without a time. */
export interface StageData {
  readonly ids: readonly string[];
  /** [n] NaN where a vector is still being computed. */
  readonly cosines: Float64Array;
  /** [n] the dot products as they grow; null where a vector is missing. */
  readonly sums: readonly (Float64Array | null)[];
  readonly threshold: number;
}

/** One picture on the stage at a moment. Progress values are from 0 to 1. */
export interface CardState {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly opacity: number;
  /** How much of its vector has appeared. */
  readonly vector: number;
  /** The share of the components that its dot product has summed up. */
  readonly summed: number;
  /** The dot product so far: the cosine once all is summed up. NaN while there is none. */
  readonly sum: number;
  /** The same as a number to read: never between two sentences, as the bar may be. */
  readonly reading: number;
  /** Its place in the ranking, from 0. */
  readonly place: number;
  /** How far the number of its place has come in. */
  readonly ranked: number;
  readonly kept: boolean;
  /** How far the threshold has set it apart. */
  readonly parted: number;
}

/** Every card of the stage at time t. A pure function of the data, the layout and t. */
export function stageAt(data: StageData, layout: StageLayout, t: number): CardState[] {
  const scene = searchScene(t);
  const n = data.ids.length;
  const { rankOf } = rank(data.cosines);
  return data.ids.map((id, i) => {
    const place = rankOf[i];
    const [from, to] = [layout.slots[i], layout.slots[place]];
    const moved = staggered(scene.sorted, place, n, 0.4);
    const sums = data.sums[i];
    const sum = !sums ? NaN : scene.summed >= 1 ? data.cosines[i] : runningAt(sums, scene.summed);
    return {
      id,
      x: interpolateNumber(from.x, to.x)(moved),
      y: interpolateNumber(from.y, to.y)(moved),
      opacity: 1,
      vector: sums ? staggered(scene.images, i, n) : 0,
      summed: sums ? scene.summed : 0,
      sum,
      reading: sum,
      place,
      ranked: sums ? staggered(Math.max(0, 2 * scene.sorted - 1), place, n, 0.2) : 0,
      kept: isKept(data.cosines[i], data.threshold),
      parted: scene.parted,
    };
  });
}

/**
 * The way from what is on the stage to what shall be, when a new sentence changes the ranking: cards glide to their new
 * places and bars to their new lengths. Newcomers fade in where they belong.
 * @param share 0 gives `from` (for the cards that stay), 1 gives `to`
 */
export function mixCards(from: readonly CardState[], to: readonly CardState[], share: number): CardState[] {
  if (share >= 1) return [...to];
  const before = new Map(from.map((card) => [card.id, card]));
  return to.map((card) => {
    const old = before.get(card.id);
    if (!old) return { ...card, opacity: card.opacity * share };
    const mix = (a: number, b: number): number => (Number.isNaN(a) ? b : interpolateNumber(a, b)(share));
    return {
      ...card,
      x: mix(old.x, card.x),
      y: mix(old.y, card.y),
      opacity: mix(old.opacity, card.opacity),
      vector: mix(old.vector, card.vector),
      sum: mix(old.sum, card.sum),
      ranked: mix(old.ranked, card.ranked),
    };
  });
}
