import { columnsPerGroup, columnSums, squaredSums } from './sums.wgsl.ts';
import type { WebgpuContext } from './webgpu-context.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

/** Workgroups that keep a large device busy: long sums are split into so many. */
export const manyGroups = 256;

/** out [columns] = the sums of the columns of x [rows, columns], over parts of the rows first where there are many. */
export function sumColumns(
  context: WebgpuContext,
  x: WebgpuTensor,
  out: WebgpuTensor,
  rows: number,
  columns: number,
): void {
  const groups = Math.ceil(columns / columnsPerGroup);
  const parts = Math.max(1, Math.min(Math.ceil(rows / 256), Math.ceil(manyGroups / groups)));
  const chunk = Math.ceil(rows / parts);
  const target = parts === 1 ? out : context.memory.scratch('column sums', parts * columns);
  context.run(columnSums, { rows, columns, parts, chunk }, { x, out: target }, groups * parts);
  if (parts === 1) return;
  context.run(columnSums, { rows: parts, columns, parts: 1, chunk: parts }, { x: target, out }, groups);
}

/** out [1] = Σ x² */
export function squaredNorm(context: WebgpuContext, x: WebgpuTensor, out: WebgpuTensor): void {
  const parts = Math.max(1, Math.min(Math.ceil(x.length / 1024), manyGroups));
  const partial = context.memory.scratch('squared sums', parts);
  context.run(squaredSums, { length: x.length, parts }, { x, out: partial }, parts);
  sumColumns(context, partial, out, parts, 1);
}
