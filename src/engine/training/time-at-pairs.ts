import type { RunRecord } from './run-record.ts';

/**
 * The time t at which a run had seen so many pairs: the inverse of `runAt(run, t).pairs`, so straight in
 * x = ln(1 + pairs) between two recorded steps. Where several recorded steps saw equally many, the last of them.
 *
 * @param pairs clamped to what the run saw
 */
export function timeAtPairs({ steps }: Pick<RunRecord, 'steps'>, pairs: number): number {
  const next = steps.findIndex((step) => step.pairs > pairs);
  if (next < 0) return steps.length - 1;
  if (next === 0) return 0;
  const [before, at, after] = [steps[next - 1].pairs, pairs, steps[next].pairs].map(Math.log1p);
  return next - 1 + (at - before) / (after - before);
}
