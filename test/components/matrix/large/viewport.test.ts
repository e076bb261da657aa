import { describe, expect, it } from 'vitest';
import { blockOf, placesIn } from '../../../../src/components/matrix/large/block.ts';
import { stretches } from '../../../../src/components/matrix/large/draw-groups.ts';
import { tickStep } from '../../../../src/components/matrix/large/draw-axis.ts';
import { linesOf } from '../../../../src/components/matrix/large/fit-text.ts';
import { groupsWithin, visiblePart } from '../../../../src/components/matrix/large/visible-part.ts';
import {
  cellAt,
  cellsOf,
  largestCell,
  panned,
  resized,
  revealing,
  showsAll,
  stageOf,
  wholeMatrix,
  windowOf,
  zoomed,
} from '../../../../src/components/matrix/large/viewport.ts';

const stage = { n: 1000, side: 500 };
const whole = wholeMatrix(stage);

describe('a stage', () => {
  it('is as large as the room allows, and no larger than its cells may be', () => {
    expect(stageOf(1, 600)).toEqual({ n: 1, side: largestCell });
    expect(stageOf(64, 600)).toEqual({ n: 64, side: 64 * 9 });
    expect(stageOf(4096, 600)).toEqual({ n: 4096, side: 600 });
  });

  it('shows the whole matrix at first', () => {
    expect(windowOf(whole, stage)).toEqual({ left: 0, top: 0, right: 1000, bottom: 1000 });
    expect(showsAll(whole, stage)).toBe(true);
  });
});

describe('zooming', () => {
  it('keeps the cell under the pointer', () => {
    let viewport = whole;
    for (let step = 0; step < 12; step++) viewport = zoomed(viewport, stage, 1.3, 120, 340);
    expect(cellAt(viewport, stage, 120, 340)).toEqual(cellAt(whole, stage, 120, 340));
    expect(viewport.cell).toBeCloseTo(0.5 * 1.3 ** 12, 6);
  });

  it('ends at the largest cell and at the whole matrix', () => {
    const near = zoomed(whole, stage, 1e6, 250, 250);
    expect(near.cell).toBe(largestCell);
    expect(zoomed(near, stage, 1e-6, 10, 10)).toEqual(whole);
    const tiny = stageOf(1, 600);
    expect(zoomed(wholeMatrix(tiny), tiny, 4, 5, 5)).toEqual(wholeMatrix(tiny));
  });
});

describe('moving', () => {
  const near = zoomed(whole, stage, 20, 250, 250);

  it('goes with the finger and stops at the edges', () => {
    const { left, top } = panned(near, stage, -30, 20);
    expect(left - near.left).toBeCloseTo(30 / near.cell, 9);
    expect(near.top - top).toBeCloseTo(20 / near.cell, 9);
    expect(panned(near, stage, 1e6, 1e6)).toMatchObject({ left: 0, top: 0 });
    expect(windowOf(panned(near, stage, -1e6, -1e6), stage)).toMatchObject({ right: 1000, bottom: 1000 });
    expect(panned(whole, stage, 40, 40)).toEqual(whole);
  });

  it('follows the current cell no further than it must', () => {
    const inView = cellAt(near, stage, 250, 250);
    expect(revealing(near, stage, inView)).toEqual(near);
    for (const cell of [
      { row: 0, column: 999 },
      { row: 999, column: 0 },
      { row: 600, column: 500 },
    ]) {
      const { left, top, right, bottom } = windowOf(revealing(near, stage, cell), stage);
      expect(cell.row >= top && cell.row + 1 <= bottom).toBe(true);
      expect(cell.column >= left && cell.column + 1 <= right).toBe(true);
    }
  });

  it('keeps its middle when the stage has another size', () => {
    const smaller = stageOf(1000, 300);
    const after = resized(near, stage, smaller);
    const middle = (viewport: typeof near, { side }: typeof stage): number =>
      viewport.left + side / viewport.cell / 2;
    expect(middle(after, smaller)).toBeCloseTo(middle(near, stage), 6);
    expect(after.cell).toBe(near.cell);
    expect(resized(whole, stage, smaller)).toEqual(wholeMatrix(smaller));
    expect(resized(near, stage, stageOf(20, 300))).toEqual(wholeMatrix(stageOf(20, 300)));
  });
});

describe('the part in view', () => {
  const groups = [
    { label: 'a', size: 400 },
    { label: 'b', size: 600 },
  ];

  it('is counted from its own corner', () => {
    const viewport = { left: 390.5, top: 395.25, cell: 25 };
    const part = visiblePart(viewport, stage, groups, new Set([396, 2]));
    expect(cellsOf(viewport, stage)).toEqual({ left: 390, top: 395, right: 411, bottom: 416 });
    expect([part.rows, part.columns, part.x, part.y]).toEqual([21, 21, -12.5, -6.25]);
    expect(part.local({ row: 396, column: 400 })).toEqual({ row: 1, column: 10 });
    expect(part.local({ row: 2, column: 400 })).toEqual({ row: null, column: 10 });
    expect(part.local({ row: 2, column: null })).toBeNull();
    // Pair 396 is in row 1 and column 6 of what is seen.
    expect(part.picked).toEqual(new Set([1 * 21 + 6]));
    expect(part.diagonal.size).toBe(411 - 395);
    expect(part.rowGroups.map(({ size }) => size)).toEqual([5, 16]);
    expect(part.columnGroups.map(({ size }) => size)).toEqual([10, 11]);
  });

  it('outlines no pairs that are too small, and draws no lines that would hide the cells', () => {
    expect(visiblePart(whole, stage, groups, new Set()).diagonal.size).toBe(0);
    const many = Array.from({ length: 500 }, (_, i) => ({ label: String(i), size: 2 }));
    expect(visiblePart(whole, stage, many, new Set()).rowGroups).toEqual([]);
    expect(groupsWithin(groups, 0, 1000)).toEqual(groups);
  });
});

describe('an axis', () => {
  it('counts in round steps that have room', () => {
    expect(tickStep(0.15, 40)).toBe(500);
    expect(tickStep(3, 20)).toBe(10);
    expect(tickStep(30, 20)).toBe(1);
  });

  it('names the groups that are seen, where they are seen', () => {
    const groups = [{ label: 'a', size: 10 }, { label: 'b', size: 5 }, { label: 'c', size: 5 }]; // prettier-ignore
    expect(stretches(groups, 8, 10, 50)).toEqual([
      { label: 'a', from: 0, to: 20 },
      { label: 'b', from: 20, to: 50 },
    ]);
  });

  it('breaks Latin between words and Chinese anywhere, and says when there is more', () => {
    const measure = (text: string): number => [...text].length;
    expect(linesOf('a dog on the grass', 8, 3, measure)).toEqual(['a dog on', 'the', 'grass']);
    expect(linesOf('a dog on the grass', 8, 2, measure)).toEqual(['a dog on', 'the…']);
    expect(linesOf('草地上有一只狗', 4, 2, measure)).toEqual(['草地上有', '一只狗']);
    expect(linesOf('草地上有一只狗', 4, 1, measure)).toEqual(['草地上…']);
    expect(linesOf('hippopotamus', 6, 2, measure)).toEqual(['hippo…']);
    expect(linesOf('', 6, 2, measure)).toEqual(['']);
  });
});

it('a block has the rows and columns between its corners', () => {
  const block = blockOf({ row: 7, column: 2 }, { row: 5, column: 3 });
  expect(block).toEqual({ left: 2, top: 5, right: 4, bottom: 8 });
  expect([...placesIn(block)].sort((a, b) => a - b)).toEqual([2, 3, 5, 6, 7]);
});
