import { findABParams } from 'umap-js/dist/umap.js';

/** The curve 1 / (1 + a d^2b) that falls with the distance d on the map as `min_dist` asks. */
export interface DistanceCurve {
  readonly a: number;
  readonly b: number;
}

const spread = 1;

/** The curve whose values stay near 1 up to `minDist` and then fall as exp(−(d − minDist)): umap-js fits a and b. */
export function distanceCurve(minDist: number): DistanceCurve {
  return findABParams(spread, minDist);
}

/** The pull between the ends of an edge, by their squared distance: −2ab d^(2b − 2) / (1 + a d^2b). */
export function pullAt(square: number, { a, b }: DistanceCurve): number {
  return (-2 * a * b * Math.pow(square, b - 1)) / (1 + a * Math.pow(square, b));
}

/** The push between any two points: 2b / ((0.001 + d²)(1 + a d^2b)). */
export function pushAt(square: number, { a, b }: DistanceCurve): number {
  return (2 * b) / ((0.001 + square) * (1 + a * Math.pow(square, b)));
}
