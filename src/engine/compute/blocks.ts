import { EngineError } from '../errors.ts';
import type { Strides } from './gemm-shape.ts';

/** A part of C. */
export interface Block {
  readonly row: number;
  readonly rows: number;
  readonly column: number;
  readonly columns: number;
}

/** How much a device takes at once. */
export interface BlockLimits {
  /** The most numbers in a block, in its rows of A and in its columns of B, each. */
  readonly numbers: number;
  /** The most rows, and the most columns. */
  readonly lines: number;
}

/**
 * Cuts C [m, n] into blocks within the limits: bands of whole rows where B fits, otherwise bands of columns
 * too. No block where there is nothing to sum (m, n or k is 0).
 *
 * @throws EngineError `too-large` when a single row of A is over the limit
 */
export function blocksOf(
  { m, n, k }: { m: number; n: number; k: number },
  { numbers, lines }: BlockLimits,
): Block[] {
  if (m * n * k === 0) return [];
  const columns = Math.min(n, lines, Math.floor(numbers / k));
  const rows = Math.min(m, lines, Math.floor(numbers / Math.max(columns, k)));
  if (columns < 1 || rows < 1) throw new EngineError('too-large', { m, n, k, numbers });
  const blocks: Block[] = [];
  for (let column = 0; column < n; column += columns) {
    for (let row = 0; row < m; row += rows) {
      blocks.push({ row, rows: Math.min(rows, m - row), column, columns: Math.min(columns, n - column) });
    }
  }
  return blocks;
}

/** Some lines of an operand, with the strides that hold among them. */
export interface Lines {
  readonly values: Float32Array;
  readonly count: number;
  readonly strides: Strides;
}

/** Takes `count` lines from line `first` on: a view where they lie together in memory, else a copy. */
export function takeLines(
  operand: Float32Array,
  strides: Strides,
  first: number,
  count: number,
  k: number,
): Lines {
  if (operand.length === count * k) return { values: operand, count, strides };
  if (strides.depth === 1) {
    return { values: operand.subarray(first * strides.line, (first + count) * strides.line), count, strides };
  }
  const values = new Float32Array(count * k);
  for (let p = 0; p < k; p++) {
    const start = p * strides.depth + first;
    values.set(operand.subarray(start, start + count), p * count);
  }
  return { values, count, strides: { line: 1, depth: count } };
}
