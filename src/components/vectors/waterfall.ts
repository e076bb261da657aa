import type { DotTerm } from '../../engine/contrastive/index.ts';

/** A bar of the waterfall: one term, or all that are not shown one by one. */
export interface WaterfallBar {
  /** The component, from 0; −1 for the rest. */
  readonly index: number;
  readonly product: number;
  /** The running sum before and after it. */
  readonly from: number;
  readonly to: number;
}

export interface Waterfall {
  readonly bars: readonly WaterfallBar[];
  /** How many terms the last bar stands for; 0 when every term has its own. */
  readonly restCount: number;
  /** The smallest and the largest running sum, zero included. */
  readonly domain: readonly [number, number];
  readonly total: number;
}

/** The first `count` terms, then the rest as one bar: a chain of bars from 0 to the dot product. */
export function waterfall(terms: readonly DotTerm[], count: number): Waterfall {
  const shown = terms.slice(0, count);
  const bars: WaterfallBar[] = shown.map(({ index, product, runningSum }, i) => ({
    index,
    product,
    from: i ? shown[i - 1].runningSum : 0,
    to: runningSum,
  }));
  const total = terms.at(-1)?.runningSum ?? 0;
  const reached = bars.at(-1)?.to ?? 0;
  const restCount = terms.length - shown.length;
  if (restCount > 0) bars.push({ index: -1, product: total - reached, from: reached, to: total });
  const sums = [0, total, ...bars.map(({ to }) => to)];
  return { bars, restCount, domain: [Math.min(...sums), Math.max(...sums)], total };
}
