import { rgb } from 'd3-color';
import { afterEach, describe, expect, it } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import { boundText } from '../../../src/components/matrix/cell-text.ts';
import type { MatrixAxisElement } from '../../../src/components/matrix/matrix-axis.ts';
import {
  diagonalCells,
  type MatrixMove,
  type MatrixPart,
} from '../../../src/components/matrix/matrix-data.ts';
import '../../../src/components/matrix/matrix.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import type { MatrixSurface } from '../../../src/components/matrix/matrix-surface.ts';
import { similarityColor } from '../../../src/components/theme/palette.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { cellColors, elementText } from './element-text.ts';

const headers = (letter: string, n: number) =>
  Array.from({ length: n }, (_, i) => ({ symbol: `${letter}${i + 1}`, label: `${letter} number ${i + 1}` }));
const valuesOf = (n: number) => Float64Array.from({ length: n * n }, (_, ij) => Math.sin(ij * 12.9898) / 2);
const rangeOf = (values: Float64Array): [number, number] => {
  const known = [...values].filter((value) => !Number.isNaN(value));
  return [Math.min(...known), Math.max(...known)];
};

let box: HTMLElement | undefined;

async function open(n: number, more: Partial<Matrix> = {}): Promise<Matrix> {
  box?.remove();
  box = document.createElement('div');
  box.style.width = '640px';
  const values = more.values ?? valuesOf(n);
  const matrix = Object.assign(document.createElement('dg-matrix'), {
    values,
    rows: headers('I', n),
    columns: headers('T', n),
    domain: rangeOf(values as Float64Array),
    quantity: 'cosine',
    marked: diagonalCells(n),
    markedName: 'pairs',
    ...more,
  });
  box.append(matrix);
  document.body.append(box);
  for (let i = 0; i < 200 && !matrix.renderRoot.querySelector('dg-matrix-surface'); i++)
    await new Promise((resolve) => setTimeout(resolve, 10));
  await settled(matrix);
  return matrix;
}

const surfaceOf = (matrix: Matrix): MatrixSurface => matrix.renderRoot.querySelector('dg-matrix-surface')!;
const gridOf = (matrix: Matrix): HTMLElement => surfaceOf(matrix).renderRoot.querySelector('[role=grid]')!;
const legendOf = (matrix: Matrix): string =>
  matrix.renderRoot.querySelector('dg-matrix-legend')!.renderRoot.textContent.replace(/\s+/g, ' ').trim();
const axisOf = (matrix: Matrix, axis: string): MatrixAxisElement =>
  matrix.renderRoot.querySelector(`dg-matrix-axis[axis=${axis}]`)!;

async function settled(matrix: Matrix): Promise<void> {
  await matrix.updateComplete;
  await surfaceOf(matrix).updateComplete;
  await surfaceOf(matrix).layer.updateComplete;
}

function at(matrix: Matrix, row: number, column: number): PointerEventInit {
  const { left, top, width, height } = gridOf(matrix).getBoundingClientRect();
  const [rows, columns] = [matrix.rows.length, matrix.columns.length];
  return {
    clientX: left + ((column + 0.5) * width) / columns,
    clientY: top + ((row + 0.5) * height) / rows,
    pointerType: 'mouse',
    bubbles: true,
  };
}

afterEach(() => {
  box?.remove();
  locale.lang = 'en';
  theme.choice = 'auto';
});

describe.each([2, 6, 64])('N = %i', (n) => {
  it('paints every cell in the colour of its value, and the legend states the ends of the scale', async () => {
    const matrix = await open(n);
    const [min, max] = rangeOf(valuesOf(n));
    const color = similarityColor([min, max], theme.name);
    const shown = cellColors(surfaceOf(matrix).layer.canvas, n, n).flat();
    valuesOf(n).forEach((value, ij) => {
      const { r, g, b } = rgb(color(value));
      const channels = shown[ij].match(/../g)!.map((hex) => parseInt(hex, 16));
      // The colours come from a table of 512 steps.
      [r, g, b].forEach((channel, k) => expect(Math.abs(channels[k] - channel)).toBeLessThan(3));
    });
    expect(legendOf(matrix)).toContain(`cosine ${boundText(min, 'cosine')} … ${boundText(max, 'cosine')}`);
    expect(legendOf(matrix)).toContain('pairs');
    expect(legendOf(matrix)).not.toContain('not computed');
  });
});

it('neither reads its values nor paints its cells again when the pointer moves', async () => {
  const matrix = await open(40);
  const layer = surfaceOf(matrix).layer;
  const [painted, { values }] = [layer.painted, matrix];
  let reads = 0;
  values.some = () => {
    reads++;
    return false;
  };
  for (let row = 0; row < 10; row++) {
    matrix.pointed = { row, column: row + 1 };
    await settled(matrix);
  }
  expect(reads).toBe(0);
  expect(layer.painted).toBe(painted);
});

it('writes the tick that is pointed at, and none that would lie below it', async () => {
  const matrix = await open(300);
  matrix.pointed = { row: 149, column: 149 };
  await settled(matrix);
  for (const axis of ['row', 'column'] as const) {
    const ticks = [...axisOf(matrix, axis).renderRoot.querySelectorAll('small')];
    const boxes = ticks.map((tick) => tick.getBoundingClientRect());
    const lit = boxes[ticks.findIndex(({ textContent }) => /150$/.test(textContent))];
    const along = axis === 'row' ? (['top', 'bottom'] as const) : (['left', 'right'] as const);
    const covered = boxes.filter(
      (box) => box !== lit && box[along[0]] < lit[along[1]] && box[along[1]] > lit[along[0]],
    );
    expect(covered).toEqual([]);
    expect(boxes.length).toBeGreaterThan(5);
  }
});

describe('numbers that are not there', () => {
  it('leave their cells empty, and the legend says why', async () => {
    const values = valuesOf(4).map((value, ij) => (ij === 5 ? NaN : value));
    const known = new Uint8Array(16).fill(1);
    known[0] = 0;
    const matrix = await open(4, { values, known });
    const shown = cellColors(surfaceOf(matrix).layer.canvas, 4, 4).flat();
    expect(shown.map((color) => color === '-')).toEqual(shown.map((_, ij) => ij === 0 || ij === 5));
    expect(legendOf(matrix)).toContain('not computed yet');
    expect(surfaceOf(matrix).cellWords({ row: 1, column: 1 })).toContain('not computed yet');
  });

  it('all of them, and equal ones, break nothing', async () => {
    const matrix = await open(3, { values: new Float64Array(9).fill(NaN), domain: [0, 1] });
    expect(new Set(cellColors(surfaceOf(matrix).layer.canvas, 3, 3).flat())).toEqual(new Set(['-']));
    const equal = await open(3, { values: new Float64Array(9).fill(0.5), domain: [0.5, 0.5] });
    expect(new Set(cellColors(surfaceOf(equal).layer.canvas, 3, 3).flat()).size).toBe(1);
  });
});

describe('by keyboard', () => {
  it('arrows go from cell to cell, each in words; Enter pins, Escape unpins', async () => {
    const matrix = await open(6);
    const heard: [string, MatrixPart | null][] = [];
    for (const type of ['point', 'pin'])
      matrix.addEventListener(type, (event) =>
        heard.push([type, (event as CustomEvent<MatrixPart | null>).detail]),
      );
    const press = async (key: string): Promise<void> => {
      gridOf(matrix).dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
      await settled(matrix);
    };
    expect(gridOf(matrix).tabIndex).toBe(0);
    await press('ArrowRight');
    await press('ArrowDown');
    await press('Enter');
    await press('Escape');
    expect(heard).toEqual([
      ['point', { row: 0, column: 1 }],
      ['point', { row: 1, column: 1 }],
      ['pin', { row: 1, column: 1 }],
      ['pin', null],
    ]);
    const cell = surfaceOf(matrix).renderRoot.querySelector('[role=gridcell]')!;
    expect(gridOf(matrix).getAttribute('aria-activedescendant')).toBe(cell.id);
    const words = cell.textContent.trim();
    expect(words).toBe(`row I2, I number 2; column T2, T number 2; cosine ${decimal(valuesOf(6)[7])}; pairs`);
  });

  it('Shift and an arrow move a header, where headers can be moved', async () => {
    const matrix = await open(4, { movable: true });
    const moves: MatrixMove[] = [];
    matrix.addEventListener('move', (event) => moves.push((event as CustomEvent<MatrixMove>).detail));
    const press = (key: string) =>
      gridOf(matrix).dispatchEvent(new KeyboardEvent('keydown', { key, shiftKey: true, bubbles: true }));
    press('ArrowRight');
    press('ArrowDown');
    press('ArrowUp');
    expect(moves).toEqual([
      { axis: 'column', from: 0, to: 1 },
      { axis: 'row', from: 0, to: 1 },
      { axis: 'row', from: 1, to: 0 },
    ]);
  });
});

describe('by mouse', () => {
  it('points at the cell below, and pins it by a click', async () => {
    const matrix = await open(6);
    const grid = gridOf(matrix);
    grid.dispatchEvent(new PointerEvent('pointermove', at(matrix, 4, 2)));
    expect(matrix.pointed).toEqual({ row: 4, column: 2 });
    grid.dispatchEvent(new MouseEvent('click', at(matrix, 4, 2)));
    expect(matrix.pinned).toEqual({ row: 4, column: 2 });
    grid.dispatchEvent(new PointerEvent('pointerleave'));
    expect(matrix.pointed).toBeNull();
    await settled(matrix);
    expect(axisOf(matrix, 'row').lit).toBe(4);
  });

  it('drags one header onto another', async () => {
    const matrix = await open(4, { movable: true });
    const moves: MatrixMove[] = [];
    matrix.addEventListener('move', (event) => moves.push((event as CustomEvent<MatrixMove>).detail));
    await axisOf(matrix, 'column').updateComplete;
    const items = axisOf(matrix, 'column').renderRoot.querySelectorAll('li');
    const dataTransfer = new DataTransfer();
    items[0].dispatchEvent(new DragEvent('dragstart', { dataTransfer }));
    items[2].dispatchEvent(new DragEvent('drop', { dataTransfer, cancelable: true }));
    expect(moves).toEqual([{ axis: 'column', from: 0, to: 2 }]);
  });

  it('lights up within a frame at N = 64, and paints no cell again', async () => {
    const matrix = await open(64);
    const { layer } = surfaceOf(matrix);
    const painted = layer.painted;
    const times: number[] = [];
    for (let i = 0; i < 30; i++) {
      const begin = performance.now();
      gridOf(matrix).dispatchEvent(new PointerEvent('pointermove', at(matrix, (i * 7) % 64, (i * 11) % 64)));
      await settled(matrix);
      gridOf(matrix).getBoundingClientRect();
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    expect(times[15]).toBeLessThan(16);
    expect(layer.painted).toBe(painted);
  });
});

it('gives one picture for an export, with room for headers and legend', async () => {
  const matrix = await open(6);
  const drawing = matrix.drawing()!;
  expect(drawing.width).toBeGreaterThan(2 * surfaceOf(matrix).getBoundingClientRect().width);
  expect(drawing.getContext('2d')!.getImageData(4, 4, 1, 1).data[3]).toBe(255);
});

describe.each(['light', 'dark'] as const)('the drawing, %s', (name) => {
  it('is this', async () => {
    theme.choice = name;
    const outlined = new Set([1]);
    const matrix = await open(4, {
      outlined,
      outlinedName: 'false negatives',
      pinned: { row: 2, column: 3 },
    });
    await expect(elementText(matrix, { rows: 4, columns: 4 })).toMatchFileSnapshot(
      `snapshots/matrix-${name}.txt`,
    );
  });
});
