import { afterEach, describe, expect, it } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal, integer, percent } from '../../../src/components/i18n/number.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import { drawBatch } from '../../../src/components/training/batch-pairs.ts';
import '../../../src/components/training/batch-figure.ts';
import { nats } from '../../../src/components/i18n/number.ts';
import type { TrainingValues } from '../../../src/components/training/training-params.ts';
import {
  columnAccuracy,
  falseNegatives,
  infoNCE,
  logitsOf,
  rowAccuracy,
  softmaxColumns,
  softmaxRows,
} from '../../../src/engine/contrastive/index.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { FakeEncoder } from '../search/search-page.ts';
import { closeFigure, openTraining, snapshotOf, type TrainingFigure } from './open-training.ts';

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

const encoder = new FakeEncoder();
async function open(values: Partial<TrainingValues> = {}): Promise<TrainingFigure> {
  const figure = await openTraining('dg-batch', '[data-number=loss]', values, encoder);
  await figure.until(() => figure.texts('.provenance')[0].includes('live'));
  return figure;
}

const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');

const fact = (figure: TrainingFigure, name: string): string => figure.texts(`[data-number=${name}] dd`)[0];
const matrixOf = (figure: TrainingFigure): Matrix => figure.find('dg-matrix');

describe('every number beside the matrix is the engine’s', () => {
  it.each([
    [2, null],
    [8, 0.07],
    [32, 1],
  ])('N = %i, τ = %s', async (n, tau) => {
    const figure = await open({ n, tau, view: 'cosine' });
    await figure.until(() => matrixOf(figure).values.length === n * n);
    const cosines = Float64Array.from(matrixOf(figure).values);
    const { loss, rowLoss, columnLoss } = infoNCE(cosines, n, tau === null ? encoder.logitScale : 1 / tau);
    expect(fact(figure, 'positives')).toBe(integer(n));
    expect(fact(figure, 'negatives')).toBe(integer(n * n - n));
    expect(fact(figure, 'loss')).toBe(nats(loss));
    expect(fact(figure, 'chance')).toBe(nats(Math.log(n)));
    expect(fact(figure, 'share')).toBe(decimal(loss / Math.log(n), 2));
    expect(fact(figure, 'row-loss')).toBe(nats(rowLoss));
    expect(fact(figure, 'column-loss')).toBe(nats(columnLoss));
    expect(fact(figure, 'row-accuracy')).toBe(percent(rowAccuracy(cosines, n)));
    expect(fact(figure, 'column-accuracy')).toBe(percent(columnAccuracy(cosines, n)));
    expect(figure.notebook.facts.get('batch-loss')?.value).toBeCloseTo(loss, 12);
  });
});

it('goes on with scenes where the built-in pictures end, and every number is still the engine’s', async () => {
  const n = pictures.length + 36;
  const figure = await open({ n });
  await figure.until(() => matrixOf(figure).values.length === n * n);
  const cosines = Float64Array.from(matrixOf(figure).values);
  const { loss, rowLoss } = infoNCE(cosines, n, encoder.logitScale);
  expect(fact(figure, 'loss')).toBe(nats(loss));
  expect(fact(figure, 'row-loss')).toBe(nats(rowLoss));
  expect(fact(figure, 'chance')).toBe(nats(Math.log(n)));
  expect(fact(figure, 'row-accuracy')).toBe(percent(rowAccuracy(cosines, n)));
  expect(matrixOf(figure).columns[n - 1].label).toMatch(/^[a-z ]+/);
  figure.notebook.pointing.target = `cell ${n} 1`;
  await figure.until(() =>
    figure.findAll<HTMLImageElement>('img').some(({ src }) => src.startsWith('data:image/png')),
  );
});

it('keeps the last batch on show while the next one is on its way, and says how far it is', async () => {
  const figure = await open({ n: 4 });
  await figure.until(() => matrixOf(figure).values.length === 16);
  figure.page.set({ n: 300 });
  await figure.until(() => figure.findAll('.stale progress, .waiting progress').length > 0);
  expect(matrixOf(figure).values).toHaveLength(16);
  expect(figure.texts('.waiting')[0]).toMatch(/^\d+ vectors are still to come/);
  figure.page.set({ n: 5 });
  await figure.until(() => matrixOf(figure).values.length === 25);
  expect(figure.findAll('.stale')).toEqual([]);
});

it('steps by one pair with the arrow keys, and goes to a size by its button', async () => {
  const figure = await open({ n: 7 });
  const size = figure.find('dg-batch-size').shadowRoot!;
  const slider = size.querySelector('input')!;
  slider.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
  expect(figure.page.values.n).toBe(8);
  size.querySelectorAll('button')[2].click();
  expect(figure.page.values.n).toBe(32);
  slider.value = '10';
  slider.dispatchEvent(new Event('input'));
  expect(figure.page.values.n).toBe(1024);
});

it('outlines the false negatives: pairs of the batch that show the same thing', async () => {
  const n = pictures.length;
  const figure = await open({ n });
  await figure.until(() => matrixOf(figure).values.length === n * n);
  const expected = falseNegatives(
    pictures.map(({ concept, caption }) => ({ concept, caption: caption.en })),
  ).map(({ row, column }) => row * n + column);
  expect(expected.length).toBeGreaterThan(0);
  expect([...matrixOf(figure).outlined].sort((a, b) => a - b)).toEqual(expected);
});

it('shows the softmax of its rows and columns, with the legend’s true range', async () => {
  const figure = await open({ n: 4, tau: 0.1 });
  await figure.until(() => matrixOf(figure).values.length === 16);
  const cosines = Float64Array.from(matrixOf(figure).values);
  expect(matrixOf(figure).domain).toEqual([Math.min(...cosines), Math.max(...cosines)]);
  const logits = logitsOf(cosines, 10);
  figure.page.set({ view: 'rows' });
  await figure.until(() => matrixOf(figure).quantity === 'probability in the row');
  expect([...matrixOf(figure).values]).toEqual([...softmaxRows(logits, 4)]);
  figure.page.set({ view: 'columns' });
  await figure.until(() => matrixOf(figure).quantity === 'probability in the column');
  expect([...matrixOf(figure).values]).toEqual([...softmaxColumns(logits, 4)]);
});

it('names the hardest negatives: the largest cosines off the diagonal, with picture and caption', async () => {
  const figure = await open({ n: 6 });
  await figure.until(() => matrixOf(figure).values.length === 36);
  const off = [...matrixOf(figure).values].filter((_, ij) => ij % 7 !== 0).sort((a, b) => b - a);
  expect(figure.texts('.numbers b')).toEqual(off.slice(0, 3).map((value) => decimal(value, 3)));
  const { values } = matrixOf(figure);
  const hardest = [...values].findIndex((value, ij) => ij % 7 !== 0 && value === off[0]);
  expect(figure.texts('.caption')[0]).toBe(pictures[hardest % 6].caption.en);
});

it('unfolds the cell that the prose points at', async () => {
  const figure = await open({ n: 4 });
  figure.notebook.pointing.target = 'cell 2 3';
  await figure.until(() => figure.findAll('.looked dg-pair-cell').length === 1);
  await figure.until(() => figure.texts('.caption')[0] === pictures[2].caption.en);
});

it('draws another batch from the same set, and the same one again by its number', () => {
  const set = Array.from({ length: 64 }, (_, i) => i);
  expect(drawBatch(set, 8, 0)).toEqual(set.slice(0, 8));
  expect(drawBatch(set, 8, 5)).toEqual(drawBatch(set, 8, 5));
  expect(drawBatch(set, 8, 5)).not.toEqual(drawBatch(set, 8, 6));
});

it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
  const figure = await open({ n: 3, tau: 0.07 });
  await figure.until(() => matrixOf(figure).values.length === 9);
  await expect(await snapshotOf(figure, name)).toMatchFileSnapshot(`snapshots/batch-${name}.txt`);
});
