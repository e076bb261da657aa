import { rgb } from 'd3-color';
import { afterEach, describe, expect, it } from 'vitest';
import { locale } from '../../../../src/components/i18n/locale.ts';
import { boundText, exactText } from '../../../../src/components/matrix/cell-text.ts';
import type { MatrixPart } from '../../../../src/components/matrix/matrix-data.ts';
import type { Block } from '../../../../src/components/matrix/large/block.ts';
import { cellAt, windowOf, type Viewport } from '../../../../src/components/matrix/large/viewport.ts';
import { similarityColor } from '../../../../src/components/theme/palette.ts';
import { theme } from '../../../../src/components/theme/theme.ts';
import { maxPool } from '../../../../src/engine/matrix/index.ts';
import { orderByGroup } from '../../../../src/engine/matrix/large/order-by.ts';
import { cellColors } from '../element-text.ts';
import { MemoryMatrix } from './memory-matrix.ts';
import { closeMatrix, openMatrix, type OpenMatrix } from './open-matrix.ts';
import { testPairs } from './pair-set.ts';

afterEach(() => {
  closeMatrix();
  locale.lang = 'en';
  theme.choice = 'auto';
});

async function open(n: number): Promise<OpenMatrix & { source: MemoryMatrix }> {
  const pairs = testPairs(n);
  const source = new MemoryMatrix(pairs.vectors, pairs.logitScale);
  source.complete();
  const page = await openMatrix(pairs, source);
  return Object.assign(Object.create(page) as OpenMatrix, { source });
}

const viewOf = ({ surface }: OpenMatrix): Viewport => surface.viewport;

/** That the canvas shows these numbers, to within the steps of its table of colours. */
function expectColors(
  shown: readonly string[][],
  values: ArrayLike<number>,
  domain: readonly [number, number],
): void {
  const color = similarityColor(domain, theme.name);
  shown.flat().forEach((hex, ij) => {
    const { r, g, b } = rgb(color(values[ij]));
    const channels = hex.match(/../g)!.map((channel) => parseInt(channel, 16));
    [r, g, b].forEach((channel, k) => expect(Math.abs(channels[k] - channel)).toBeLessThan(3));
  });
}

describe.each([1, 2, 6, 64])('N = %i', (n) => {
  it('paints every cell in the colour of its cosine, and the legend states the ends of the scale', async () => {
    const page = await open(n);
    const { range } = page.source.summary!;
    expectColors(cellColors(page.surface.layer.canvas, n, n), page.source.cosines, range);
    const [min, max] = range.map((bound) => boundText(bound, 'cosine'));
    expect(page.legend).toContain(`cosine ${min} … ${max}`);
    expect(page.legend).not.toMatch(/stands for|not computed/);
    expect(page.element.renderRoot.querySelector('dg-large-overview')).toBeNull();
  });
});

describe('more cells than pixels', () => {
  it('are pooled by their largest, and the legend says how many share a pixel', async () => {
    const page = await open(1200);
    const { canvas } = page.surface.layer;
    const side = canvas.width;
    expect(side).toBeLessThan(1200);
    expect(page.legend).toContain('up to 3 × 3 cells and shows the largest');
    const largest = maxPool(page.source.cosines, [1200, 1200], [side, side]);
    const shown = cellColors(canvas, side, side);
    expectColors(shown.slice(0, 40), largest, page.source.summary!.range);
  });

  it('are exact once the reader has zoomed in, and the legend no longer speaks of pooling', async () => {
    const page = await open(1200);
    const before = cellAt(viewOf(page), page.surface.stage, 0.3 * page.surface.stage.side, 100);
    for (let turn = 0; turn < 8; turn++) await page.wheel(0.3, 100 / page.surface.stage.side, -400);
    const { viewport, stage, layer } = page.surface;
    expect(viewport.cell).toBeGreaterThan(30);
    const after = cellAt(viewport, stage, 0.3 * stage.side, 100);
    // The browser gives the place of a wheel in whole pixels, of which each was shared by three cells at first.
    expect(Math.abs(after.row - before.row)).toBeLessThanOrEqual(3);
    expect(Math.abs(after.column - before.column)).toBeLessThanOrEqual(3);
    expect(layer.feed.tile!.pooled).toBe(false);
    const { left, top, right } = layer.feed.tile!.window;
    expect(layer.feed.tile!.values[1]).toBeCloseTo(page.source.cosines[top * 1200 + left + 1], 6);
    expect(right - left).toBeLessThan(stage.side / 30 + 2);
    expect(page.legend).not.toContain('stands for');
    expect(page.legend).toContain('pairs');
    expect(page.element.renderRoot.querySelector('dg-large-overview')).not.toBeNull();
  });
});

describe('while numbers are on their way', () => {
  it('what is there already is shown, stretched', async () => {
    const page = await open(300);
    const { layer } = page.surface;
    page.source.tile = () => new Promise(() => undefined);
    await page.wheel(0.5, 0.5, -900);
    const { stage } = page.surface;
    expect(windowOf(viewOf(page), stage).right).toBeLessThan(250);
    expect(layer.feed.tile!.window.right).toBe(300);
    expect(cellColors(layer.canvas, 20, 20).flat()).not.toContain('-');
  });

  it('rows that the pass has not reached stay empty, and the bar says how far it is', async () => {
    const pairs = testPairs(40);
    const source = new MemoryMatrix(pairs.vectors, pairs.logitScale);
    source.compute(10);
    const page = await openMatrix(pairs, source);
    const colors = cellColors(page.surface.layer.canvas, 40, 40);
    expect(colors.map((row) => row.includes('-'))).toEqual(colors.map((_, i) => i >= 10));
    const progress = page.element.renderRoot.querySelector('dg-matrix-progress')!.renderRoot;
    expect(progress.textContent).toContain('10 of 40 rows computed');
    expect(page.legend).toContain('not computed yet');
    const heard: string[] = [];
    for (const type of ['cancel', 'restart']) page.matrix.addEventListener(type, () => heard.push(type));
    progress.querySelector('button')!.click();
    source.cancel();
    await page.settled();
    progress.querySelector('button')!.click();
    expect(heard).toEqual(['cancel', 'restart']);
    source.complete();
    await page.settled();
    expect(progress.textContent.trim()).toBe('');
    expect(cellColors(page.surface.layer.canvas, 40, 40).flat()).not.toContain('-');
  });
});

describe('by keyboard', () => {
  it('goes from cell to cell, each in words, and the view follows', async () => {
    const page = await open(200);
    const heard: [string, unknown][] = [];
    for (const type of ['point', 'pin', 'block'])
      page.matrix.addEventListener(type, (event) =>
        heard.push([type, (event as CustomEvent<unknown>).detail]),
      );
    expect(page.grid.tabIndex).toBe(0);
    expect(page.grid.getAttribute('aria-rowcount')).toBe('200');
    for (let turn = 0; turn < 9; turn++) await page.press('+');
    expect(viewOf(page)).toMatchObject({ left: 0, top: 0 });
    await page.press('End', { ctrlKey: true });
    expect(heard.at(-1)).toEqual(['point', { row: 199, column: 199 }]);
    expect(windowOf(viewOf(page), page.surface.stage)).toMatchObject({ right: 200, bottom: 200 });
    const cell = page.surface.renderRoot.querySelector('[role=gridcell]')!;
    expect(page.grid.getAttribute('aria-activedescendant')).toBe(cell.id);
    const { captions } = page.matrix.shown!.pairs;
    const cosine = exactText(page.source.cosines[200 * 200 - 1], 'cosine');
    expect(cell.textContent.trim()).toBe(
      `row picture 200, ${captions[199]}; column 200, ${captions[199]}; cosine ${cosine}; pairs`,
    );
    await page.press('Enter');
    expect(heard.at(-1)).toEqual(['pin', { row: 199, column: 199 }]);
    await page.press('Escape');
    expect(heard.at(-1)).toEqual(['pin', null]);
    await page.press('0');
    expect(viewOf(page)).toMatchObject({ left: 0, top: 0 });
    expect(windowOf(viewOf(page), page.surface.stage).right).toBe(200);
  });

  it('marks a block with Shift, and lets go of it with Escape', async () => {
    const page = await open(60);
    const blocks: (Block | null)[] = [];
    page.matrix.addEventListener('block', (event) =>
      blocks.push((event as CustomEvent<Block | null>).detail),
    );
    await page.press('ArrowRight');
    await page.press('ArrowDown', { shiftKey: true });
    await page.press('ArrowRight', { shiftKey: true });
    expect(blocks.at(-1)).toEqual({ left: 1, top: 0, right: 3, bottom: 2 });
    expect(page.surface.renderRoot.querySelector('.block')).not.toBeNull();
    await page.press('Escape');
    expect(blocks.at(-1)).toBeNull();
    expect(page.surface.renderRoot.querySelector('.block')).toBeNull();
  });
});

describe('by mouse', () => {
  it('points at the cell below and pins it; a drag moves the picture and pins nothing', async () => {
    const page = await open(100);
    const pins: (MatrixPart | null)[] = [];
    page.matrix.addEventListener('pin', (event) =>
      pins.push((event as CustomEvent<MatrixPart | null>).detail),
    );
    const move = (type: string, x: number, y: number, more: PointerEventInit = {}): boolean =>
      page.grid.dispatchEvent(new PointerEvent(type, page.at(x, y, { pointerId: 1, ...more })));
    move('pointermove', 0.305, 0.205);
    expect(page.matrix.pointed).toEqual({ row: 20, column: 30 });
    page.grid.dispatchEvent(new MouseEvent('click', page.at(0.305, 0.205)));
    expect(pins).toEqual([{ row: 20, column: 30 }]);
    await page.wheel(0.5, 0.5, -800);
    const before = viewOf(page);
    page.surface.setPointerCapture = () => undefined;
    move('pointerdown', 0.5, 0.5, { buttons: 1 });
    move('pointermove', 0.4, 0.45, { buttons: 1 });
    move('pointerup', 0.4, 0.45);
    page.grid.dispatchEvent(new MouseEvent('click', page.at(0.4, 0.45)));
    const { cell, left, top } = viewOf(page);
    expect(left - before.left).toBeCloseTo((0.1 * page.surface.stage.side) / cell, 3);
    expect(top - before.top).toBeCloseTo((0.05 * page.surface.stage.side) / cell, 3);
    expect(pins).toHaveLength(1);
  });

  it('marks a block by a drag with Shift', async () => {
    const page = await open(50);
    const blocks: (Block | null)[] = [];
    page.matrix.addEventListener('block', (event) =>
      blocks.push((event as CustomEvent<Block | null>).detail),
    );
    page.surface.setPointerCapture = () => undefined;
    for (const [type, x, y] of [
      ['pointerdown', 0.11, 0.21],
      ['pointermove', 0.19, 0.25],
      ['pointerup', 0.19, 0.25],
    ] as const)
      // prettier-ignore
      page.grid.dispatchEvent(new PointerEvent(type, page.at(x, y, { pointerId: 1, shiftKey: true })));
    expect(blocks).toEqual([{ left: 5, top: 10, right: 10, bottom: 13 }]);
  });

  it('leaves the wheel to the page where there is nothing more to show', async () => {
    const page = await open(30);
    const event = new WheelEvent('wheel', { ...page.at(0.5, 0.5), deltaY: 300 });
    page.grid.dispatchEvent(event);
    expect(event.defaultPrevented).toBe(false);
  });

  it('lights up within a frame at N = 1,024, and paints no cell again', async () => {
    const page = await open(1024);
    const { layer } = page.surface;
    const { painted } = layer;
    const { tiles } = page.source;
    const times: number[] = [];
    for (let i = 0; i < 30; i++) {
      const begin = performance.now();
      page.grid.dispatchEvent(
        new PointerEvent('pointermove', page.at(((i * 7) % 64) / 64, ((i * 11) % 64) / 64)),
      );
      await page.matrix.updateComplete;
      await page.element.updateComplete;
      await page.surface.updateComplete;
      page.grid.getBoundingClientRect();
      times.push(performance.now() - begin);
    }
    times.sort((a, b) => a - b);
    expect(times[15]).toBeLessThan(16);
    expect(layer.painted).toBe(painted);
    expect(page.source.tiles).toBe(tiles);
  });
});

it('two fingers zoom at the place between them', async () => {
  const page = await open(400);
  page.surface.setPointerCapture = () => undefined;
  const touch = (type: string, pointerId: number, x: number, y: number): boolean =>
    page.grid.dispatchEvent(new PointerEvent(type, page.at(x, y, { pointerId, pointerType: 'touch' })));
  const { stage } = page.surface;
  const middle = cellAt(viewOf(page), stage, 0.5 * stage.side, 0.5 * stage.side);
  touch('pointerdown', 1, 0.4, 0.5);
  touch('pointerdown', 2, 0.6, 0.5);
  for (const spread of [0.15, 0.2, 0.3, 0.4]) {
    touch('pointermove', 1, 0.5 - spread, 0.5);
    touch('pointermove', 2, 0.5 + spread, 0.5);
  }
  expect(viewOf(page).cell / (stage.side / 400)).toBeCloseTo(4, 1);
  const after = cellAt(viewOf(page), stage, 0.5 * stage.side, 0.5 * stage.side);
  expect(Math.abs(after.row - middle.row) + Math.abs(after.column - middle.column)).toBeLessThanOrEqual(2);
});

describe('what changes around it', () => {
  it('another width of the page, as when a phone is turned, keeps the middle of the view', async () => {
    const page = await open(300);
    for (let turn = 0; turn < 4; turn++) await page.wheel(0.7, 0.4, -400);
    const middle = (): number[] => {
      const { left, top, right, bottom } = windowOf(viewOf(page), page.surface.stage);
      return [(left + right) / 2, (top + bottom) / 2];
    };
    const before = middle();
    page.box.style.width = '340px';
    for (let i = 0; i < 50 && page.surface.stage.side > 330; i++) await page.settled();
    expect(page.surface.stage.side).toBeLessThanOrEqual(330);
    middle().forEach((place, k) => expect(place).toBeCloseTo(before[k], 1));
    expect(page.grid.getBoundingClientRect().width).toBe(page.surface.stage.side);
  });

  it('another theme and language: the same view in other colours and words', async () => {
    theme.choice = 'light';
    const page = await open(20);
    await page.wheel(0.2, 0.2, -300);
    const before = viewOf(page);
    const light = cellColors(page.surface.layer.canvas, 5, 5).flat();
    theme.choice = 'dark';
    locale.lang = 'zh';
    await page.settled();
    const dark = cellColors(page.surface.layer.canvas, 5, 5).flat();
    expect(dark).not.toEqual(light);
    expect(viewOf(page)).toEqual(before);
    expect(page.grid.getAttribute('aria-label')).toContain('20 行 20 列的矩阵');
  });

  it('another order: cells, words and groups move together', async () => {
    const pairs = testPairs(21);
    const source = new MemoryMatrix(pairs.vectors, pairs.logitScale);
    source.complete();
    const order = orderByGroup(pairs.attributes[0].groups!);
    await source.reorder(order.order);
    const page = await openMatrix(pairs, source, {}, order);
    const sorted = Float64Array.from({ length: 441 }, (_, ij) => {
      const [i, j] = [order.order[Math.floor(ij / 21)], order.order[ij % 21]];
      return source.cosines[i * 21 + j];
    });
    expectColors(cellColors(page.surface.layer.canvas, 21, 21), sorted, source.summary!.range);
    expect(page.surface.cellWords({ row: 1, column: 1 })).toContain(pairs.captions[order.order[1]]);
    const marks = page.surface.renderRoot.querySelector('dg-matrix-marks')!;
    expect(marks.rowGroups.map(({ size }) => size)).toEqual([3, 3, 3, 3, 3, 3, 3]);
  });
});

it('gives one picture of what is in view for an export', async () => {
  const page = await open(30);
  const drawing = page.matrix.drawing()!;
  expect(drawing.width).toBeGreaterThan(2 * page.surface.stage.side);
  expect(drawing.getContext('2d')!.getImageData(4, 4, 1, 1).data[3]).toBe(255);
});
