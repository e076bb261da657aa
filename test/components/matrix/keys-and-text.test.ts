import { describe, expect, it } from 'vitest';
import { boundText, cellText, exactText } from '../../../src/components/matrix/cell-text.ts';
import { diagonalCells, samePart } from '../../../src/components/matrix/matrix-data.ts';
import { cellAfter } from '../../../src/components/matrix/matrix-keys.ts';
import { matrixLayout } from '../../../src/components/matrix/matrix-layout.ts';
import { boundaries, outlinesOf } from '../../../src/components/matrix/matrix-marks.ts';

const press = (key: string, row: number, column: number, ctrlKey = false) =>
  cellAfter({ key, ctrlKey, metaKey: false }, { row, column }, 20, 5);

describe('keys', () => {
  it('go from cell to cell and stop at the edges', () => {
    expect(press('ArrowRight', 0, 0)).toEqual({ row: 0, column: 1 });
    expect(press('ArrowLeft', 0, 0)).toEqual({ row: 0, column: 0 });
    expect(press('ArrowDown', 19, 4)).toEqual({ row: 19, column: 4 });
    expect(press('PageDown', 3, 2)).toEqual({ row: 11, column: 2 });
    expect(press('PageUp', 3, 2)).toEqual({ row: 0, column: 2 });
    expect(press('Home', 3, 2)).toEqual({ row: 3, column: 0 });
    expect(press('End', 3, 2)).toEqual({ row: 3, column: 4 });
    expect(press('Home', 3, 2, true)).toEqual({ row: 0, column: 0 });
    expect(press('End', 3, 2, true)).toEqual({ row: 19, column: 4 });
    expect(press('a', 3, 2)).toBeUndefined();
  });
});

describe('numbers', () => {
  it('are written as short as a cell needs and as exact as a sentence needs', () => {
    expect(cellText(0.3149, 'cosine')).toBe('0.31');
    expect(cellText(-0.001, 'cosine')).toBe('0.00');
    expect(cellText(-0.26, 'cosine')).toBe('\u22120.26');
    expect(cellText(12.34, 'logit')).toBe('12');
    expect(cellText(0.0001, 'probability')).toBe('<.01');
    expect(cellText(0, 'count')).toBe('');
    expect(cellText(NaN, 'cosine')).toBe('');
    expect(exactText(0.0001, 'probability')).toBe('1.0\u00a0×\u00a010⁻⁴');
    expect([boundText(0, 'probability'), boundText(1, 'cosine'), boundText(-0.1234, 'cosine')]).toEqual([
      '0',
      '1',
      '\u22120.123',
    ]);
  });
});

describe('the layout', () => {
  const headers = (n: number, picture?: string) =>
    Array.from({ length: n }, (_, i) => ({ symbol: String(i), label: 'a dog on the grass', picture }));
  const layout = (n: number, width = 600, height = 520) =>
    matrixLayout({ rows: headers(n, 'x.webp'), columns: headers(n), width, height, beside: 60, unit: 16 });

  it('fits into its room for every N, with numbers where they can be read', () => {
    for (const n of [2, 3, 6, 12, 24, 48, 64, 128]) {
      for (const width of [280, 330, 600, 1200]) {
        const { cell, rowAxis, numberSize } = layout(n, width);
        expect(n * cell + rowAxis + 60).toBeLessThanOrEqual(width + 1);
        expect(n * cell).toBeLessThanOrEqual(521);
        expect(numberSize === 0 || numberSize >= 10).toBe(true);
      }
    }
    expect(layout(6).numberSize).toBeGreaterThan(0);
    expect(layout(64)).toMatchObject({ rowForm: 'ticks', columnForm: 'ticks', numberSize: 0, gap: 0 });
  });
});

it('marks', () => {
  expect(diagonalCells(3)).toEqual(new Set([0, 4, 8]));
  expect(outlinesOf(new Set([4]), 3, 10, 1)).toBe('M9.5 9.5h11v11h-11z');
  expect(boundaries([{ label: 'a', size: 2 }, { label: 'b', size: 3 }, { label: 'c', size: 1 }])).toEqual([2, 5]); // prettier-ignore
  expect(samePart({ row: 1, column: null }, { row: 1, column: null })).toBe(true);
  expect(samePart(null, { row: 1, column: 1 })).toBe(false);
});
