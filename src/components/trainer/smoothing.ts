import type { CurvePoint } from '../training/curves-plot.ts';

/** How many steps a point of the smoothed curve is the mean of. */
export const smoothedSteps = 20;
/** More points than this show nothing more on a chart. */
const mostPoints = 400;

/** At most `mostPoints` of the places 0 … count − 1, evenly, the last one among them. */
function places(count: number): number[] {
  const stride = Math.max(1, Math.ceil(count / mostPoints));
  return Array.from({ length: Math.ceil(count / stride) }, (_, i) => count - 1 - i * stride).reverse();
}

/** Some of the points as they are. */
export const thinned = (points: readonly CurvePoint[]): CurvePoint[] =>
  places(points.length).map((i) => points[i]);

/** At each place the mean of it and the `smoothedSteps` − 1 before, or of as many as there are. */
export function smoothed(points: readonly CurvePoint[]): CurvePoint[] {
  const sums = new Float64Array(points.length + 1);
  points.forEach(({ y }, i) => (sums[i + 1] = sums[i] + y));
  return places(points.length).map((i) => {
    const from = Math.max(0, i + 1 - smoothedSteps);
    return { x: points[i].x, y: (sums[i + 1] - sums[from]) / (i + 1 - from) };
  });
}
