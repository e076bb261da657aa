import { expect, test } from 'vitest';
import { blocksOf, takeLines } from '../../../src/engine/compute/blocks.ts';

const roomy = { numbers: 1e9, lines: 1e9 };

test('a product within the limits is one block', () => {
  expect(blocksOf({ m: 5, n: 7, k: 3 }, roomy)).toEqual([{ row: 0, rows: 5, column: 0, columns: 7 }]);
});

test.each([
  ['C too large: bands of rows', { m: 10, n: 8, k: 2 }, { numbers: 24, lines: 1e9 }],
  ['B too large: bands of columns too', { m: 10, n: 8, k: 5 }, { numbers: 12, lines: 1e9 }],
  ['too many workgroups', { m: 10, n: 8, k: 1 }, { numbers: 1e9, lines: 3 }],
  ['one row at a time', { m: 4, n: 4, k: 6 }, { numbers: 6, lines: 1e9 }],
])('%s: every cell lies in exactly one block and no block is over the limits', (_, shape, limits) => {
  const { m, n, k } = shape;
  const covered = new Uint8Array(m * n);
  const blocks = blocksOf(shape, limits);
  expect(blocks.length).toBeGreaterThan(1);
  for (const { row, rows, column, columns } of blocks) {
    expect(Math.max(rows * columns, rows * k, columns * k)).toBeLessThanOrEqual(limits.numbers);
    expect(Math.max(rows, columns)).toBeLessThanOrEqual(limits.lines);
    for (let i = row; i < row + rows; i++)
      for (let j = column; j < column + columns; j++) covered[i * n + j] += 1;
  }
  expect(covered.every((count) => count === 1)).toBe(true);
});

test('nothing to compute is no block, a row that cannot fit is an error', () => {
  expect(blocksOf({ m: 4, n: 4, k: 0 }, roomy)).toEqual([]);
  expect(() => blocksOf({ m: 4, n: 4, k: 7 }, { numbers: 6, lines: 9 })).toThrow(
    expect.objectContaining({ code: 'too-large' }),
  );
});

test('lines that lie together are a view, columns of a row-major matrix a copy', () => {
  const operand = Float32Array.of(1, 2, 3, 4, 5, 6); // [3, 2]
  const rows = takeLines(operand, { line: 2, depth: 1 }, 1, 2, 2);
  expect([...rows.values]).toEqual([3, 4, 5, 6]);
  expect(rows.values.buffer).toBe(operand.buffer);
  const columns = takeLines(operand, { line: 1, depth: 2 }, 1, 1, 3);
  expect([...columns.values]).toEqual([2, 4, 6]);
  expect(columns.strides).toEqual({ line: 1, depth: 1 });
});
