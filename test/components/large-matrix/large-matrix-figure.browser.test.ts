import { run as axe } from 'axe-core';
import { extent } from 'd3-array';
import { afterEach, describe, expect, it } from 'vitest';
import type { FigureFrame } from '../../../src/components/frame/figure-frame.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { bytes, decimal, nats, percent } from '../../../src/components/i18n/number.ts';
import type { LargeDetail } from '../../../src/components/large-matrix/large-detail.ts';
import { boundText, exactText } from '../../../src/components/matrix/cell-text.ts';
import type { LargeSurface } from '../../../src/components/matrix/large/large-surface.ts';
import { viewUnits } from '../../../src/components/matrix/matrix-data.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import type { TemperatureSlider } from '../../../src/components/training/temperature-slider.ts';
import {
  chanceLoss,
  logitsOf,
  softmaxColumns,
  softmaxRows,
  symmetricLoss,
} from '../../../src/engine/contrastive/index.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { matrixViews, viewMatrix } from '../../../src/engine/matrix/index.ts';
import { testPairs } from '../matrix/large/pair-set.ts';
import { closeLargeFigure, openLargeFigure, type OpenLargeFigure } from './open-large-figure.ts';

afterEach(() => {
  closeLargeFigure();
  locale.lang = 'en';
});

const number = (page: OpenLargeFigure, name: string): string => page.text(`[data-number=${name}] dd`);
const detail = (page: OpenLargeFigure, name: string): string => {
  const { renderRoot } = page.find<LargeDetail>('dg-large-detail');
  return renderRoot.querySelector(`#${name} dd`)!.textContent.trim();
};
const point = (page: OpenLargeFigure, row: number, column: number): boolean =>
  page.find('dg-large-surface').dispatchEvent(new CustomEvent('point', { detail: { row, column } }));

const isNear = (values: ArrayLike<number>, expected: Float64Array): boolean =>
  expected.every((value, at) => Math.abs(value - values[at]) < 1e-5);

async function openComplete(n: number): Promise<OpenLargeFigure> {
  const page = await openLargeFigure(testPairs(n));
  page.opened[0].complete();
  await page.until(() => page.findAll('[data-number=pass]').length === 1);
  return page;
}

describe('the statistics', () => {
  it('are those of the summary, each beside what guessing scores', async () => {
    const page = await openComplete(40);
    const { summary } = page.opened[0];
    expect(number(page, 'loss')).toBe(nats(summary!.loss));
    expect(number(page, 'chance')).toBe(decimal(chanceLoss(40)));
    expect(number(page, 'rowLoss')).toBe(nats(summary!.rowLoss));
    expect(number(page, 'columnLoss')).toBe(nats(summary!.columnLoss));
    expect(number(page, 'matched')).toBe(decimal(summary!.matched));
    expect(number(page, 'unmatched')).toBe(decimal(summary!.unmatched));
    expect(page.text('[data-number=pass]')).toContain(`in ${bytes(page.opened[0].bytes)} of memory`);
    const recall = (name: string): string[] =>
      page.findAll(`[data-number=${name}] td`).map(({ textContent }) => textContent.trim());
    expect(recall('imageToText')).toEqual(
      ([1, 5, 10] as const).map((k) => percent(summary!.rowRecall[k], 1)),
    );
    expect(recall('textToImage')).toEqual(
      ([1, 5, 10] as const).map((k) => percent(summary!.columnRecall[k], 1)),
    );
    expect(recall('guessing')).toEqual([1, 5, 10].map((k) => percent(k / 40, 1)));
    await page.until(
      () => page.findAll('dg-cosine-histogram').length === 1 && page.findAll('[aria-label=rect]').length > 0,
    );
    expect(page.find('[role=img][aria-label*=distribution]').getAttribute('aria-label')).toContain(
      decimal(summary!.matched),
    );
  });

  it('of another temperature come from the same cosines', async () => {
    const page = await openComplete(30);
    page
      .find<TemperatureSlider>('dg-temperature')
      .dispatchEvent(new CustomEvent('temperature', { detail: 0.5 }));
    const { loss } = symmetricLoss(page.opened[0].cosines, 30, 2);
    await page.until(() => number(page, 'loss') === nats(loss));
    expect(page.opened).toHaveLength(1);
    const { diagonal } = page.opened[0].summary!;
    expect(detail(page, 'logit')).toBe(exactText(2 * diagonal[0], 'logit'));
    page.find('dg-temperature').dispatchEvent(new CustomEvent('temperature', { detail: null }));
    await page.until(() => number(page, 'loss') === nats(symmetricLoss(page.opened[0].cosines, 30, 20).loss));
  });
});

describe('the cell that is pointed at', () => {
  it('is shown with its number in all readings, with ranks and neighbours', async () => {
    const page = await openComplete(40);
    const { cosines, summary, logitScale } = page.opened[0];
    const logits = logitsOf(cosines, logitScale);
    point(page, 3, 17);
    const at = 3 * 40 + 17;
    await page.until(() => detail(page, 'cosine') === exactText(cosines[at], 'cosine'));
    expect(detail(page, 'logit')).toBe(exactText(logits[at], 'logit'));
    expect(detail(page, 'in-row')).toBe(exactText(softmaxRows(logits, 40)[at], 'probability'));
    expect(detail(page, 'in-column')).toBe(exactText(softmaxColumns(logits, 40)[at], 'probability'));
    expect(detail(page, 'row-rank')).toBe(`${summary!.rowRanks[3]} of 40`);
    expect(detail(page, 'column-rank')).toBe(`${summary!.columnRanks[17]} of 40`);
    const captions = page.findAll('.captions .content').map(({ textContent }) => textContent.trim());
    const nearest = [...summary!.rowNeighbours.indices.subarray(30, 35)];
    expect(captions).toEqual(nearest.map((text) => page.figure.pairs!.captions[text]));
    expect(page.findAll('.pictures li')).toHaveLength(5);
  });

  it('is a neighbour when the reader asks for it', async () => {
    const page = await openComplete(40);
    const { summary } = page.opened[0];
    page.findAll<HTMLButtonElement>('.captions button')[2].click();
    const text = summary!.rowNeighbours.indices[2];
    await page.until(() => detail(page, 'cosine') === exactText(summary!.rowNeighbours.cosines[2], 'cosine'));
    expect(page.find<Matrix>('dg-matrix').pinned).toEqual({ row: 0, column: text });
    expect(page.selection.picked).toEqual(new Set([0, text]));
  });

  it('is told to what else shows the pairs, and follows it', async () => {
    const page = await openComplete(40);
    point(page, 3, 17);
    expect(page.selection.pointed).toBe(3);
    page.selection.point(8);
    await page.until(() => page.find<Matrix>('dg-matrix').pointed?.column === 8);
    expect(page.find<Matrix>('dg-matrix').pointed).toEqual({ row: 8, column: 8 });
    page.selection.pick([4, 9]);
    await page.until(() => page.find<Matrix>('dg-matrix').picked.size === 2);
    page.selection.point(-1);
    await page.until(() => page.find<Matrix>('dg-matrix').pointed === null);
  });
});

describe('a view', () => {
  it.each(['cosine', 'logit', 'row', 'column'] as const)(
    '%s: cells, legend and words have its numbers, and those of another temperature',
    async (view) => {
      const page = await openComplete(30);
      const [matrix] = page.opened;
      const unit = viewUnits[view];
      const select = page.find<HTMLSelectElement>('select[name=view]');
      expect([...select.options].map(({ value }) => value)).toEqual(matrixViews);
      select.value = view;
      select.dispatchEvent(new Event('change'));
      const isShown = async (scale: number): Promise<void> => {
        const numbers = viewMatrix(matrix.cosines, 30, scale, view);
        const { layer } = page.find<LargeSurface>('dg-large-surface');
        await page.until(() => layer.feed.tile?.view === view && isNear(layer.feed.tile.values, numbers));
        const domain = view === 'row' || view === 'column' ? [0, 1] : extent(numbers);
        const bounds = page.findAll('.bound').map(({ textContent }) => textContent.trim());
        expect(bounds).toEqual(domain.map((bound) => boundText(bound!, unit)));
        expect(layer.domain[1]).toBeCloseTo(domain[1]!, 5);
        expect(page.find<LargeSurface>('dg-large-surface').cellWords({ row: 4, column: 11 })).toContain(
          exactText(numbers[4 * 30 + 11], unit),
        );
      };
      await isShown(20);
      page.find('dg-temperature').dispatchEvent(new CustomEvent('temperature', { detail: 0.5 }));
      await page.until(() => matrix.logitScale === 2);
      await page.until(() => page.figure.temperature === 0.5);
      await isShown(2);
    },
  );

  it('that needs whole lines is empty until the pass is complete', async () => {
    const page = await openLargeFigure(testPairs(30));
    page.figure.view = 'row';
    await page.until(() => page.findAll('dg-large-surface').length === 1);
    page.opened[0].compute(12);
    const surface = page.find<LargeSurface>('dg-large-surface');
    await page.until(() => surface.layer.feed.tile?.view === 'row');
    expect(surface.layer.feed.tile!.values.every(Number.isNaN)).toBe(true);
    expect(surface.cellWords({ row: 2, column: 2 })).toMatch(/–/);
    page.opened[0].complete();
    await page.until(() => surface.layer.feed.tile!.values.every(Number.isFinite));
  });
});

describe('an order', () => {
  it('moves rows and columns together, and pairs keep their names', async () => {
    const page = await openComplete(42);
    const select = page.find<HTMLSelectElement>('select[name=order]');
    expect([...select.options].map(({ value }) => value)).toEqual(['', 'object', 'place', 'component']);
    select.value = 'object';
    select.dispatchEvent(new Event('change'));
    await page.until(() => page.find<Matrix>('dg-matrix').shown!.groups.length === 7);
    const { order } = page.find<Matrix>('dg-matrix').shown!;
    expect([...order.slice(0, 3)]).toEqual([0, 7, 14]);
    expect([...page.opened[0].order]).toEqual([...order]);
    const { captions } = page.figure.pairs!;
    expect(page.find<LargeSurface>('dg-large-surface').cellWords({ row: 1, column: 2 })).toMatch(
      `row picture 2, ${captions[7]}; column 3, ${captions[14]}`,
    );
    point(page, 1, 2);
    expect(page.selection.pointed).toBe(7);
    await page.until(
      () => detail(page, 'cosine') === exactText(page.opened[0].cosines[7 * 42 + 14], 'cosine'),
    );
  });

  it('holds for a block that the reader marks', async () => {
    const page = await openComplete(42);
    page
      .find('dg-large-surface')
      .dispatchEvent(new CustomEvent('block', { detail: { left: 1, right: 3, top: 5, bottom: 6 } }));
    expect([...page.selection.picked].sort((a, b) => a - b)).toEqual([1, 2, 5]);
  });
});

describe('odd matrices, by the real engine', () => {
  const finished = async (page: OpenLargeFigure): Promise<void> =>
    page.until(() => page.findAll('[data-number=pass]').length === 1);

  it('of one pair: no loss, first of one, and nothing off the diagonal', async () => {
    const page = await openLargeFigure(testPairs(1), { live: true });
    await finished(page);
    expect(number(page, 'loss')).toBe('0.000');
    expect(number(page, 'unmatched')).toBe('–');
    expect(detail(page, 'row-rank')).toBe('1 of 1');
    expect(detail(page, 'in-row')).toBe('1.000');
  });

  it('of two pairs', async () => {
    const page = await openLargeFigure(testPairs(2), { live: true });
    await finished(page);
    expect(number(page, 'chance')).toBe(decimal(Math.log(2)));
    expect(page.findAll('.captions li')).toHaveLength(2);
  });

  it('of equal vectors: chance, and every rank the last', async () => {
    const vector = Float32Array.of(0.6, 0.8);
    const all = Float32Array.from({ length: 40 }, (_, k) => vector[k % 2]);
    const page = await openLargeFigure(testPairs(20, { vectors: { images: all, texts: all, dim: 2 } }), {
      live: true,
    });
    await finished(page);
    expect(number(page, 'loss')).toBe(number(page, 'chance'));
    expect(detail(page, 'row-rank')).toBe('20 of 20');
    expect(page.find('[data-number=imageToText] td').textContent.trim()).toBe(percent(0, 1));
  });

  it('of a broken model: a sentence and no matrix', async () => {
    const vectors = testPairs(12).vectors;
    const images = vectors.images.slice();
    images[30] = NaN;
    const page = await openLargeFigure(testPairs(12, { vectors: { ...vectors, images } }), { live: true });
    await page.until(() => page.findAll('[role=alert]').length === 1);
    expect(page.text('[role=alert]')).toContain('not a finite number');
    expect(page.findAll('dg-matrix')).toHaveLength(0);
  });
});

describe('while it computes', () => {
  it('another model takes its place: the old matrix is disposed of and never shown', async () => {
    const page = await openLargeFigure(testPairs(30));
    const [old] = page.opened;
    old.compute(8);
    page.figure.pairs = testPairs(24, { id: 'another', logitScale: 10 });
    await page.until(() => page.opened.length === 2);
    expect(old.disposed).toBe(true);
    old.complete();
    await page.figure.updateComplete;
    expect(page.find<Matrix>('dg-matrix').source).toBe(page.opened[1]);
    expect(page.findAll('[data-number=pass]')).toHaveLength(0);
    expect(number(page, 'loss')).toBe('–');
    page.opened[1].complete();
    await page.until(() => page.findAll('[data-number=pass]').length === 1);
    expect(number(page, 'loss')).toBe(nats(page.opened[1].summary!.loss));
    await page.until(() => page.find<LargeSurface>('dg-large-surface').stage.n === 24);
  });

  it('can be cancelled and begun anew', async () => {
    const page = await openLargeFigure(testPairs(30));
    page.opened[0].compute(8);
    await page.until(() => page.findAll('progress').length === 1);
    page.find('dg-matrix-progress').dispatchEvent(new Event('cancel', { bubbles: true, composed: true }));
    expect(page.opened[0].state.status).toBe('cancelled');
    page.find('dg-matrix-progress').dispatchEvent(new Event('restart', { bubbles: true, composed: true }));
    await page.until(() => page.opened.length === 2);
    expect(page.opened[0].disposed).toBe(true);
  });

  it('can fail, and says so, and can be tried again', async () => {
    const page = await openLargeFigure(testPairs(30));
    page.opened[0].fail(new EngineError('not-finite'));
    await page.until(() => page.findAll('[role=alert]').length === 1);
    page.find<HTMLButtonElement>('[role=alert] button').click();
    await page.until(() => page.opened.length === 2 && page.findAll('[role=alert]').length === 0);
  });

  it('is let go of with the page', async () => {
    const page = await openLargeFigure(testPairs(30));
    page.figure.remove();
    expect(page.opened[0].disposed).toBe(true);
  });
});

describe('for everybody', () => {
  it('says in words what it shows, in both languages, and exports a row for each pair', async () => {
    const page = await openComplete(12);
    const { content } = page.find<FigureFrame>('dg-figure');
    const { summary } = page.opened[0];
    expect(content!.describe()).toContain(`The loss is ${nats(summary!.loss)}`);
    locale.lang = 'zh';
    expect(content!.describe()).toContain(`损失 ${nats(summary!.loss)}`);
    const [head, ...rows] = content!.table();
    expect(rows).toHaveLength(12);
    expect(rows.every((row) => row.length === head.length)).toBe(true);
    const { k, indices } = summary!.rowNeighbours;
    expect(rows[3].slice(0, 3)).toEqual([4, page.figure.pairs!.captions[3], summary!.diagonal[3]]);
    expect(rows[3][7]).toBe(indices[3 * k] + 1);
    expect(content!.drawing()).toBeInstanceOf(HTMLCanvasElement);
  });

  it('without pairs says what there is none of', async () => {
    const page = await openLargeFigure(null);
    expect(page.find<FigureFrame>('dg-figure').content!.describe()).toBe('There are no pairs yet.');
    expect(page.findAll('dg-matrix')).toHaveLength(0);
  });

  it.each(['zh', 'en'] as const)('passes the rules of accessibility (%s)', async (lang) => {
    locale.lang = lang;
    const page = await openComplete(40);
    await page.until(() => page.findAll('[aria-label=rect]').length > 0);
    const { violations } = await axe(page.figure, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });
});
