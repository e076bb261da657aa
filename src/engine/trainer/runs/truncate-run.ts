import type { GrowingRun } from './run-store.ts';

/** Back to a checkpoint: what came after it will be computed again. */
export function truncateRun(run: GrowingRun, step: number): void {
  truncate(run.steps, step);
  truncate(run.probes, step);
}

function truncate(items: { readonly step: number }[], step: number): void {
  const end = items.findIndex((item) => item.step > step);
  if (end >= 0) items.length = end;
}
