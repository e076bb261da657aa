import { staggered, unit } from '../search/scene.ts';

/** The moments of the architecture, in order: moment k of the scene is at t = k. */
export const architectureMoments = ['inputs', 'tokens', 'vectors', 'matrix'] as const;
export const lastArchitectureMoment = architectureMoments.length - 1;

/** How far each part has come, 0 to 1. */
export interface ArchitectureScene {
  /** Sentences fall into tokens, pictures into the pixels that the network reads. */
  readonly tokens: number;
  /** T₁ … Tₙ and I₁ … Iₙ come out of their towers. */
  readonly vectors: number;
  /** The share of the cells that are filled. */
  readonly filled: number;
}

/** The scene at time t, in moments. A pure function: whoever sets t sees the same picture, in whatever order. */
export function architectureScene(t: number): ArchitectureScene {
  return { tokens: unit(t), vectors: unit(t - 1), filled: unit(t - 2) };
}

/** How much of vector k of n has come out of its tower. */
export function vectorShown(scene: ArchitectureScene, k: number, n: number): number {
  return staggered(scene.vectors, k, n);
}

/** Which of the cells are filled, row after row and cell after cell: [count] of 1 and 0; undefined when all are. */
export function filledCells(scene: ArchitectureScene, count: number): Uint8Array | undefined {
  if (scene.filled >= 1) return undefined;
  return new Uint8Array(count).fill(1, 0, Math.floor(scene.filled * count));
}
