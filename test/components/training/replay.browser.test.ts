import { afterEach, describe, expect, it, vi } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal, integer, percent } from '../../../src/components/i18n/number.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import { nats } from '../../../src/components/i18n/number.ts';
import { chanceLoss, cosineMatrix } from '../../../src/engine/contrastive/index.ts';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { filesOf, recordRun, type RecordedRun } from '../../engine/training/recorded-run.ts';
import type { TrainingValues } from '../../../src/components/training/training-params.ts';
import { closeFigure, openTraining, snapshotOf, type TrainingFigure } from './open-training.ts';

const n = 8;
const recorded = recordRun({ n, dim: 6, batchSize: 16 });
const smaller = recordRun({ n, dim: 6, batchSize: 4, learningRate: 1 });

/** Serves these runs as the site would, and loads the figure anew: it keeps what it once read. */
async function open(
  runs: readonly RecordedRun[],
  values: Partial<TrainingValues> = {},
): Promise<TrainingFigure> {
  const listed = await Promise.all(
    runs.map(async (run, place) => {
      const { run: record, vectors } = await filesOf(run);
      const file = ({ url, ...rest }: typeof record) => ({ ...rest, path: url });
      const { batchSize, pairs } = run.record;
      const { id: model, version } = embeddedEntry;
      return {
        ...{ id: `run-${place}`, model, version, batchSize, pairs },
        bytes: 1,
        files: { run: file(record), vectors: file(vectors) },
      };
    }),
  );
  const real = globalThis.fetch;
  vi.spyOn(globalThis, 'fetch').mockImplementation((address, options) => {
    const url = address instanceof Request ? address.url : String(address);
    if (!url.endsWith('replays/replays.json')) return real(address, options);
    return Promise.resolve(
      runs.length ? Response.json({ runs: listed }) : new Response(null, { status: 404 }),
    );
  });
  return openTraining('dg-replay', runs.length ? 'dg-matrix' : '[role=status]', values);
}

await import('../../../src/components/training/replay-figure.ts');
const { forgetReplays } = await import('../../../src/components/training/replay-controller.ts');

afterEach(() => {
  closeFigure();
  forgetReplays();
  vi.restoreAllMocks();
  locale.lang = 'en';
});

const facts = (figure: TrainingFigure, name: string): string[] => figure.texts(`[data-number=${name}] dd`);

describe('the numbers of the replay', () => {
  it('are those that were recorded at the step', async () => {
    const figure = await open([recorded], { r: 3 });
    const step = recorded.record.steps[3];
    expect(facts(figure, 'pairs')).toEqual([integer(step.pairs)]);
    expect(facts(figure, 'loss')).toEqual([nats(step.loss)]);
    expect(facts(figure, 'row-accuracy')).toEqual([percent(step.rowAccuracy)]);
    expect(facts(figure, 'column-accuracy')).toEqual([percent(step.columnAccuracy)]);
    expect(facts(figure, 'scale')).toEqual([decimal(step.scale, 1)]);
    locale.lang = 'zh';
    await figure.until(() => facts(figure, 'loss')[0] === nats(step.zh!.loss));
  });

  it('show the cosines of the stored vectors', async () => {
    const figure = await open([recorded], { r: 7 });
    const size = n * recorded.record.dim;
    const part = (place: number) => Float32Array.from(recorded.vectors.subarray((7 * 3 + place) * size, (7 * 3 + place + 1) * size)); // prettier-ignore
    const expected = cosineMatrix(part(0), part(1), recorded.record.dim);
    const { values } = figure.find<Matrix>('dg-matrix');
    values.forEach((value, ij) => expect(value).toBeCloseTo(expected[ij], 5));
  });

  it('set the run with the small batch beside it, when it had seen as many pairs', async () => {
    const figure = await open([smaller, recorded], { r: 2 });
    expect(figure.texts('section h3')).toEqual(['batch size 16', 'batch size 4']);
    const [first, second] = facts(figure, 'pairs').map((text) => Number(text.replace(',', '')));
    expect(first).toBe(recorded.record.steps[2].pairs);
    const nearest = [...smaller.record.steps].sort(
      (a, b) =>
        Math.abs(Math.log1p(a.pairs) - Math.log1p(first)) - Math.abs(Math.log1p(b.pairs) - Math.log1p(first)),
    )[0];
    expect(second).toBe(nearest.pairs);
  });
});

it('draws the loss with its chance line', async () => {
  const figure = await open([recorded]);
  await figure.until(() => figure.findAll('g[aria-label=line] path').length === 1);
  expect(figure.find<Element>('.chart').textContent).toContain(`ln ${n} = ${nats(chanceLoss(n))}`);
});

it('stands at the end where a link says more steps than there are', async () => {
  const figure = await open([recorded], { r: 999 });
  expect(facts(figure, 'loss')).toEqual([nats(recorded.record.steps.at(-1)!.loss)]);
});

it('says plainly where there is no recording', async () => {
  const figure = await open([]);
  await figure.until(() => figure.texts('[role=status]').some((text) => text.includes('no recording')));
  expect(figure.findAll('dg-matrix')).toEqual([]);
});

it.each(['light', 'dark'] as const)('looks as before, %s', async (name) => {
  const figure = await open([recorded], { r: 4 });
  await figure.until(() => figure.findAll('g[aria-label=line] path').length === 1);
  await expect(await snapshotOf(figure, name)).toMatchFileSnapshot(`snapshots/replay-${name}.txt`);
});
