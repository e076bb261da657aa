import { run as axe } from 'axe-core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal, integer, nats, percent } from '../../../src/components/i18n/number.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import { configOf } from '../../../src/components/trainer/config-value.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import {
  chanceAccuracy,
  chanceLoss,
  cosineMatrix,
  logitsOf,
  softmaxRows,
} from '../../../src/engine/contrastive/index.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import { memoryStore } from '../../../src/engine/trainer/runs/key-value-store.ts';
import { RunStore } from '../../../src/engine/trainer/runs/run-store.ts';
import { Trainer } from '../../../src/engine/trainer/trainer.ts';
import { FakeTrainer } from './fake-trainer.ts';
import { closeTrainer, openTrainer, snapshotOf, type OpenedTrainer } from './open-trainer.ts';
import { recordedAt, smallRun } from './small-run.ts';

let trainer: FakeTrainer;
const run = smallRun('run-1');
const last = run.probes.at(-1)!;

beforeEach(() => (trainer = new FakeTrainer()));
afterEach(() => {
  closeTrainer();
  locale.lang = 'en';
});

const number = (page: OpenedTrainer, name: string): string => page.texts(`[data-number=${name}] dd`)[0];

async function openRun(values: Parameters<typeof openTrainer>[1] = {}): Promise<OpenedTrainer> {
  trainer.show(run, { status: 'running' });
  const page = await openTrainer(trainer, values);
  await page.until(
    () => page.findAll('dg-matrix').length === 1 && page.findAll('g[aria-label=line]').length > 3,
  );
  return page;
}

describe('a run', () => {
  it('shows the numbers of its last step and its newest probe, with their levels of chance', async () => {
    const page = await openRun();
    const step = run.steps.at(-1)!;
    const n = run.captions.length;
    expect(number(page, 'step')).toBe(integer(step.step));
    expect(number(page, 'pairs')).toBe(integer(step.pairs));
    expect(number(page, 'epoch')).toBe(decimal(step.pairs / run.config.scenes, 2));
    expect(number(page, 'rate')).toBe('1,234');
    expect(number(page, 'batch-loss')).toBe(`${nats(step.loss)} guessing ${nats(chanceLoss(8))}`);
    expect(number(page, 'held-out-loss')).toBe(`${nats(last.loss)} guessing ${nats(chanceLoss(n))}`);
    const guess = `guessing ${percent(chanceAccuracy(n), 1)}`;
    expect(number(page, 'row-accuracy')).toBe(`${percent(last.rowAccuracy)} ${guess}`);
    expect(number(page, 'column-accuracy')).toBe(`${percent(last.columnAccuracy)} ${guess}`);
    expect(number(page, 'scale')).toBe(decimal(last.scale, 2));
    expect(number(page, 'gradient-norm')).toBe(nats(step.gradientNorm));
    expect(number(page, 'device')).toBe('WebAssembly SIMD');
  });

  it('draws the cosines of the held-out vectors, or the probabilities of each row', async () => {
    const page = await openRun();
    const cosines = cosineMatrix(last.pictures, last.captions, run.dim);
    expect([...page.find<Matrix>('dg-matrix').values]).toEqual([...cosines]);
    page.page.set({ trainView: 'rows' });
    await page.until(() => page.find<Matrix>('dg-matrix').unit === 'probability');
    const rows = softmaxRows(logitsOf(cosines, last.scale), run.captions.length);
    expect([...page.find<Matrix>('dg-matrix').values]).toEqual([...rows]);
  });

  it('draws both levels of chance with the numbers that they have', async () => {
    const page = await openRun();
    const text = page.texts('.chart').join(' ');
    const n = run.captions.length;
    expect(text).toContain(`ln ${n} = ${nats(chanceLoss(n))}`);
    expect(text).toContain(`1/${n} = ${percent(1 / n, 1)}`);
    expect(page.texts('.legend')[0]).toContain('guessing: ln N, N = 8');
  });

  it('goes back to a recorded moment, and follows the newest again', async () => {
    const page = await openRun();
    const slider = page.find<HTMLInputElement>('dg-timeline >>> input');
    slider.value = '2';
    slider.dispatchEvent(new Event('input'));
    const probe = run.probes[2];
    await page.until(() => number(page, 'held-out-loss').startsWith(nats(probe.loss)));
    expect(number(page, 'step')).toBe(String(recordedAt[2]));
    page
      .findAll<HTMLButtonElement>('button')
      .find(({ textContent }) => textContent.includes('Back to live'))!
      .click();
    await page.until(() => number(page, 'held-out-loss').startsWith(nats(last.loss)));
  });

  it('maps the pairs without flipping from one moment to the next', async () => {
    const page = await openRun();
    const stage = () => page.findAll<Element & { data: { coordinates: Float64Array } }>('dg-space-stage')[0];
    await page.until(() => stage());
    const now = stage().data.coordinates;
    const slider = page.find<HTMLInputElement>('dg-timeline >>> input');
    slider.value = '4';
    slider.dispatchEvent(new Event('input'));
    await page.until(() => stage().data.coordinates !== now);
    const before = stage().data.coordinates;
    const along = [0, 1].map((axis) =>
      now.reduce((sum, x, k) => (k % 2 === axis ? sum + x * before[k] : sum), 0),
    );
    expect(Math.min(...along)).toBeGreaterThan(0);
  });

  it('loses nothing while the reader looks at an earlier moment', async () => {
    const whole = smallRun('run-2', { seed: 2 });
    const early = { ...whole, steps: whole.steps.slice(0, 8), probes: whole.probes.slice(0, 4) };
    trainer.show(early, { status: 'running' });
    const page = await openTrainer(trainer);
    await page.until(() => page.findAll('dg-timeline').length === 1);
    const slider = page.find<HTMLInputElement>('dg-timeline >>> input');
    slider.value = '1';
    slider.dispatchEvent(new Event('input'));
    await page.until(() => number(page, 'held-out-loss').startsWith(nats(whole.probes[1].loss)));
    trainer.show(whole, { status: 'running' });
    await page.until(() => slider.max === String(whole.probes.length - 1));
    expect(number(page, 'held-out-loss')).toContain(nats(whole.probes[1].loss));
    page
      .findAll<HTMLButtonElement>('button')
      .find(({ textContent }) => textContent.includes('Back to live'))!
      .click();
    await page.until(() => number(page, 'held-out-loss').startsWith(nats(whole.probes.at(-1)!.loss)));
    expect(number(page, 'step')).toBe(integer(whole.steps.length));
  });

  it('draws its curves every few seconds while it trains, and once more when it rests', async () => {
    const growing = { ...run, probes: [...run.probes] };
    trainer.show(growing, { status: 'running' });
    const page = await openTrainer(trainer);
    await page.until(() => page.findAll('g[aria-label=line]').length > 3);
    const charts = new Set<unknown>();
    const look = () =>
      page.findAll<Element & { chart: unknown }>('dg-curves').forEach(({ chart }) => charts.add(chart));
    look();
    expect(charts.size).toBe(2);
    const slider = page.find<HTMLInputElement>('dg-timeline >>> input');
    for (let step = 41; step < 53; step++) {
      growing.probes.push({ ...last, step });
      trainer.show(growing, { status: 'running' });
      await page.until(() => slider.max === String(growing.probes.length - 1));
      look();
    }
    expect(charts.size).toBe(2);
    trainer.show(growing, { status: 'finished' });
    await page.until(() => (look(), charts.size === 4));
  });

  it('keeps its parts in layers of their own while it trains, and not afterwards', async () => {
    const page = await openRun();
    const layers = () =>
      ['dg-moment-map', 'dg-run-numbers', 'dg-run-charts', 'dg-run-bar'].map(
        (part) => getComputedStyle(page.find(part)).willChange,
      );
    expect(new Set(layers())).toEqual(new Set(['transform']));
    trainer.show(run, { status: 'finished' });
    await page.until(() => layers().every((hint) => hint === 'auto'));
  });

  it('is told in words and as a table of its steps', async () => {
    const page = await openRun();
    expect(page.content().describe()).toContain(`the loss is ${nats(last.loss)}`);
    const [header, ...rows] = page.content().table();
    expect(rows).toHaveLength(run.steps.length);
    expect(rows[0][header.indexOf('loss')]).toBe(run.steps[0].loss);
    expect(rows[0][header.indexOf('held-out loss')]).toBe(run.probes[1].loss);
    expect(page.texts('.provenance')[0]).toContain('this run: batch 8, width 32, seed 1 · WASM');
  });

  it('is paused, taken on and changed by its buttons', async () => {
    const page = await openRun();
    page.find('[data-action=pause]').click();
    await page.until(() => page.findAll('[data-action=play]:not(:disabled)').length);
    page.find('[data-action=step]').click();
    page.find('[data-action=play]').click();
    page.find('dg-live-settings >>> dg-value-slider').dispatchEvent(new CustomEvent('value', { detail: 16 }));
    await page.until(() => trainer.asked.length === 4);
    expect(trainer.asked).toEqual(['pause', 'step', 'play', 'change {"batchSize":16}']);
  });

  it('that failed says why, and keeps what there is', async () => {
    const page = await openRun();
    const error = new EngineError('training-diverged', { step: 7, learningRate: 0.1 });
    trainer.show(run, { status: 'failed', error });
    await page.until(() => page.texts('[role=alert]').some((text) => text.includes('step 7')));
    expect(page.findAll('dg-matrix')).toHaveLength(1);
  });
});

describe('before a run', () => {
  it('puts what is chosen into the page’s value, by keyboard', async () => {
    const page = await openTrainer(trainer);
    const slider = page.find<HTMLInputElement>('[data-field=batchSize] >>> input');
    slider.focus();
    await userEvent.keyboard('{ArrowRight}');
    await page.until(() => page.page.values.train !== '');
    expect(configOf(page.page.values.train, 'en').batchSize).toBe(192);
    await page.until(() => page.texts('[data-field=batchSize] >>> b')[0] === '192');
    expect(page.texts('dg-prepared-run >>> p')[0]).toContain(`ln 192 = ${decimal(chanceLoss(192))}`);
  });

  it('trains twice for "batch 16 against 256", and compares', async () => {
    const page = await openTrainer(trainer);
    page
      .findAll('.presets button')
      .find(({ textContent }) => textContent.includes('16'))!
      .click();
    await page.until(() => page.texts('[data-action=start]')[0] === 'Start: batch 16, then 256');
    page.find('[data-action=start]').click();
    await page.until(() => page.texts('.waiting').length === 1);
    const first = trainer.run!;
    trainer.show(first, { status: 'finished' });
    await page.until(() => trainer.asked.length === 2);
    expect(trainer.asked).toEqual(['start 16', 'start 256']);
    await page.until(() => page.texts('.legend').join().includes('held-out (batch 16, width 32, seed 1)'));
    expect([...page.desk.compared.keys()]).toEqual([first.id]);
  });

  it('shows scenes that it will see, and others that it is tried on', async () => {
    const page = await openTrainer(trainer);
    await page.until(() => page.findAll('dg-scene-samples >>> img').length === 12);
    expect(page.texts('dg-scene-samples >>> li span').every((caption) => caption.length > 0)).toBe(true);
  });
});

describe('the kept runs', () => {
  it('are opened, and deleted after one question', async () => {
    trainer.hold(run);
    const page = await openTrainer(trainer);
    await page.until(() => page.findAll('[data-run]').length === 1);
    const button = (text: string) =>
      page.findAll('[data-run] button').find(({ textContent }) => textContent.includes(text))!;
    button('Delete').click();
    await page.until(() => button('Keep it'));
    expect(trainer.asked).toEqual([]);
    button('Really delete').click();
    await page.until(() => page.findAll('[data-run]').length === 0);
    expect(trainer.asked).toEqual(['remove run-1']);
  });
});

it('reads a file of weights that is dropped on it', async () => {
  const page = await openTrainer(trainer);
  const files = new DataTransfer();
  files.items.add(new File([new Uint8Array(5)], 'weights.safetensors'));
  page
    .find('.body')
    .dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, composed: true }));
  await page.until(() => trainer.asked.length === 1);
  expect(trainer.asked).toEqual(['load 5']);
});

it('trains a real run, and draws what the engine measured', async () => {
  const store = new RunStore(memoryStore());
  const real = new Trainer({ backend: 'plain', store });
  const page = await openTrainer(real, { train: 'len_c4_k256_w8_n8_b32' });
  page.find('[data-action=start]').click();
  await page.until(() => real.state.status === 'finished' && number(page, 'step') === '4');
  expect(number(page, 'device')).toBe('JavaScript');
  const { latest, run: trained } = real;
  const cosines = cosineMatrix(latest!.pictures, latest!.captions, trained!.dim);
  await page.until(() => page.find<Matrix>('dg-matrix').values.every((value, ij) => value === cosines[ij]));
  expect(number(page, 'held-out-loss')).toContain(nats(latest!.loss));
  await page.until(() => page.findAll('[data-run]').length === 1);
});

it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
  const page = await openRun();
  theme.choice = name;
  await page.until(() => page.findAll('dg-space-stage').length === 1);
  await expect(snapshotOf(page)).toMatchFileSnapshot(`snapshots/run-${name}.txt`);
});

it('goes on with a run that an earlier visit did not finish', async () => {
  trainer.hold(smallRun('run-9', { pairs: 5000 }));
  const page = await openTrainer(trainer);
  await page.until(() => page.findAll('[data-action=go-on]').length === 1);
  expect(page.texts('dg-prepared-run >>> p').join()).toContain('320 of 5,000 pairs');
  page.find('[data-action=go-on]').click();
  await page.until(() => trainer.state.status === 'running');
  expect(trainer.asked).toEqual(['open run-9', 'play']);
});

describe('axe finds nothing', () => {
  it.each(['light', 'dark'] as const)('in a run and before one, %s', async (name) => {
    const page = await openRun();
    theme.choice = name;
    trainer.hold(smallRun('run-2', { seed: 2 }));
    const found = async () => {
      const { violations } = await axe(page.figure, { rules: { region: { enabled: false } } });
      return violations.map(({ id, nodes }) => `${id} ${nodes[0].html}`);
    };
    expect(await found()).toEqual([]);
    page.find('[data-action=new]').click();
    await page.until(() => page.findAll('dg-training-config').length === 1);
    expect(await found()).toEqual([]);
  });
});
