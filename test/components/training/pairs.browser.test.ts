import { afterEach, describe, expect, it } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import { nats } from '../../../src/components/i18n/number.ts';
import '../../../src/components/training/pairs-figure.ts';
import { pairsRun } from '../../../src/components/training/pairs-run.ts';
import {
  pairSteps,
  trainingParams,
  type TrainingValues,
} from '../../../src/components/training/training-params.ts';
import { initialValues } from '../../../src/components/state/params.ts';
import { logitsOf, lossFloor, softmaxColumns, softmaxRows } from '../../../src/engine/contrastive/index.ts';
import infoNCESource from '../../../src/engine/contrastive/info-nce.ts?raw';
import { closeFigure, openTraining, snapshotOf, type TrainingFigure } from './open-training.ts';

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

const open = (values: Partial<TrainingValues> = {}) =>
  openTraining('dg-three-pairs', 'dg-number-grid', values);
const stepOf = (values: Partial<TrainingValues>, step: number) =>
  pairsRun({ ...initialValues(trainingParams), ...values }).steps[step];

const numbers = (figure: TrainingFigure, grid: number): string[] =>
  [...figure.findAll('dg-number-grid')[grid].shadowRoot!.querySelectorAll('tbody td')].map((cell) =>
    cell.textContent.trim(),
  );
const written = (values: Float64Array, digits = 2) => [...values].map((value) => decimal(value, digits));
const fact = (figure: TrainingFigure, name: string): string => figure.texts(`[data-number=${name}] dd`)[0];

describe('every number of the linked matrices is the engine’s', () => {
  it.each([
    [{ temp: '1' }, 0],
    [{ temp: '0.07' }, 37],
    [{ temp: 'learned', dim: '16' }, 200],
  ] as const)('%j at step %i', async (values, step) => {
    const figure = await open({ ...values, t: step });
    const { cosines, logScale, loss, rowLoss, columnLoss } = stepOf(values, step);
    const scale = Math.exp(logScale);
    const logits = logitsOf(cosines, scale);
    expect(numbers(figure, 0)).toEqual(written(cosines));
    expect(numbers(figure, 1)).toEqual(written(logits, scale < 10 ? 2 : 1));
    expect(numbers(figure, 2)).toEqual(written(softmaxRows(logits, 3)));
    expect(numbers(figure, 3)).toEqual(written(softmaxColumns(logits, 3)));
    expect(fact(figure, 'loss')).toBe(nats(loss));
    expect(fact(figure, 'row-loss')).toBe(nats(rowLoss!));
    expect(fact(figure, 'column-loss')).toBe(nats(columnLoss!));
    expect(fact(figure, 'floor')).toBe(nats(lossFloor(3, scale)));
  });
});

it('draws the chance line, the floor and the curve of the engine', async () => {
  const figure = await open();
  await figure.until(() => figure.findAll('g[aria-label=line] path').length === 1);
  const chart = figure.find<Element>('.chart');
  expect(chart.textContent).toContain(nats(Math.log(3)));
  expect(chart.textContent).toContain(nats(lossFloor(3, 1)));
});

it('keeps the run before as a ghost', async () => {
  const figure = await open();
  figure.page.set({ temp: '0.07' });
  await figure.until(() => figure.findAll('g[aria-label=line] path').length === 2);
  expect(figure.texts('.legend')[0]).toContain('the run before: CLIP: softmax, τ 1');
});

it('starts anew from where the reader turns a vector, by keyboard', async () => {
  const figure = await open({ t: 100 });
  const tips = figure.findAll<SVGGElement>('.tip');
  expect(tips).toHaveLength(6);
  const before = Number(tips[0].getAttribute('aria-valuenow'));
  tips[0].dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowLeft', bubbles: true }));
  expect(figure.page.values.t).toBe(0);
  const angles = figure.page.values.angles.split(',').map(Number);
  expect(angles).toHaveLength(6);
  expect(angles[0]).toBe(before + 3);
  await figure.figure.updateComplete;
  expect(numbers(figure, 0)).toEqual(written(stepOf({ angles: angles.join(',') }, 0).cosines));
});

it('shows the other losses without what only CLIP’s has', async () => {
  const targets = await open({ loss: 'targets', t: pairSteps });
  expect(targets.findAll('[data-number=floor]')).toEqual([]);
  expect(fact(targets, 'loss')).toBe(nats(stepOf({ loss: 'targets' }, pairSteps).loss));
  const sigmoid = await open({ loss: 'sigmoid', temp: 'learned', t: pairSteps });
  const step = stepOf({ loss: 'sigmoid', temp: 'learned' }, pairSteps);
  expect(fact(sigmoid, 'bias')).toBe(decimal(step.bias, 2));
});

it('shows the file that runs, with the values of the step behind its lines', async () => {
  const figure = await open({ t: 50 });
  expect(figure.texts('.code code').join('\n')).toBe(
    infoNCESource
      .trimEnd()
      .split('\n')
      .map((line) => line.replace(/\s+/g, ' ').trim())
      .join('\n'),
  );
  const lineOf = (name: string) =>
    figure.findAll('.code > div').find((line) => line.textContent.includes(`const ${name}`))!;
  expect(lineOf('rowLoss').querySelector('b')!.textContent).toBe(nats(stepOf({}, 50).rowLoss!));
});

it('lights one line at a time, and goes from line to line with its buttons or with the time', async () => {
  const figure = await open({ t: 50 });
  const lit = () => figure.texts('.lit code');
  expect(lit()).toEqual([expect.stringContaining('const logits = ')]);
  const [before, after] = figure.findAll<HTMLButtonElement>('dg-three-pairs dg-source-code button, p button');
  expect(before.disabled).toBe(true);
  after.click();
  await figure.until(() => lit()[0].includes('const rowLoss = '));
  expect(Math.floor(figure.page.values.t)).toBe(50);
  for (let k = 0; k < 4; k++) {
    after.click();
    await figure.figure.updateComplete;
  }
  await figure.until(() => lit()[0].includes('const cosineGradient = '));
  expect(after.disabled).toBe(true);
  figure.page.set({ t: 50.99 });
  await figure.until(() => lit()[0].includes('const cosineGradient = '));
  figure.page.set({ t: 51 });
  await figure.until(() => lit()[0].includes('const logits = '));
});

it('says in words what it shows, in both languages', async () => {
  const figure = await open({ t: 200 });
  const words = () =>
    figure.find<HTMLElement & { content: { describe(): string } }>('dg-figure').content.describe();
  expect(words()).toContain(`the loss is ${nats(stepOf({}, 200).loss)}`);
  locale.lang = 'zh';
  expect(words()).toContain('第 200 步');
});

it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
  const figure = await open({ t: 40 });
  await figure.until(() => figure.findAll('g[aria-label=line] path').length === 1);
  await expect(await snapshotOf(figure, name)).toMatchFileSnapshot(`snapshots/three-pairs-${name}.txt`);
});
