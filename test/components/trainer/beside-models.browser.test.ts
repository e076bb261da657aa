import { afterEach, expect, it } from 'vitest';
import { decimal, nats, percent } from '../../../src/components/i18n/number.ts';
import type { Matrix } from '../../../src/components/matrix/matrix.ts';
import { cosineMatrix, symmetricLoss } from '../../../src/engine/contrastive/index.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import type { Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import { fakeEncoder } from '../model-picker/fake-session.ts';
import { FakeTrainer } from './fake-trainer.ts';
import { closeTrainer, openTrainer } from './open-trainer.ts';
import { smallRun } from './small-run.ts';

afterEach(closeTrainer);

const run = smallRun('run-1');
const n = run.captions.length;
const dim = 4;
/** Another model: unit vectors that have nothing to do with the run, the same for a picture and its caption. */
const vectors = Float32Array.from({ length: n * dim }, (_, k) =>
  k % dim === Math.floor(k / dim) % dim ? 1 : 0,
);

function otherModel(seen: { pictures?: readonly Picture[]; texts?: readonly string[] }): Partial<Encoder> {
  return {
    dim,
    logitScale: 20,
    embedImages: (pictures) => ((seen.pictures = pictures), Promise.resolve(vectors)),
    embedTexts: (texts) => ((seen.texts = texts), Promise.resolve(vectors)),
  };
}

async function openBeside(model: Partial<Encoder>) {
  const trainer = new FakeTrainer();
  trainer.show(run, { status: 'finished' });
  const page = await openTrainer(trainer);
  Object.defineProperty(page.notebook.session, 'encoder', { value: fakeEncoder(model) });
  await page.until(() => page.findAll('dg-beside-models >>> summary').length === 1);
  expect(page.findAll('dg-beside-matrix')).toHaveLength(0);
  page.find('dg-beside-models >>> summary').click();
  return page;
}

it('shows the same pairs before training, now, and as the embedded model sees them', async () => {
  const seen: Parameters<typeof otherModel>[0] = {};
  const page = await openBeside(otherModel(seen));
  await page.until(() => page.findAll('dg-beside-matrix').length === 3);
  await page.until(() => page.findAll('dg-beside-matrix >>> dg-matrix').length === 3);
  expect(seen.texts).toEqual(run.captions);
  expect(seen.pictures!.map(({ width, data }) => [width, data[0]])).toEqual(
    Array.from({ length: n }, (_, i) => [32, i * 40]),
  );
  const models = [
    { ...run.probes[0], dim: run.dim },
    { ...run.probes.at(-1)!, dim: run.dim },
    { pictures: vectors, captions: vectors, scale: 20, dim },
  ];
  models.forEach((model, i) => {
    const cosines = cosineMatrix(model.pictures, model.captions, model.dim);
    const scores = symmetricLoss(cosines, n, model.scale);
    expect([...page.findAll<Matrix>('dg-beside-matrix >>> dg-matrix')[i].values]).toEqual([...cosines]);
    expect(page.texts('dg-beside-matrix >>> dd').slice(4 * i, 4 * i + 4)).toEqual([
      nats(scores.loss),
      percent(scores.rowAccuracy),
      percent(scores.columnAccuracy),
      decimal(model.scale, 1),
    ]);
  });
});

it('lights a cell in all of them, with the number that each has there', async () => {
  const page = await openBeside(otherModel({}));
  await page.until(() => page.findAll('dg-beside-matrix >>> dg-matrix').length === 3);
  const matrices = page.findAll<Matrix>('dg-matrix');
  const detail = { row: 2, column: 3 };
  matrices.at(-1)!.dispatchEvent(new CustomEvent('point', { detail, bubbles: true, composed: true }));
  await page.until(() => matrices.every(({ pointed }) => pointed?.row === 2 && pointed.column === 3));
  const told = page.texts('dg-beside-matrix >>> b');
  const cells = matrices.slice(-3).map(({ values }) => decimal(values[2 * n + 3], 3));
  expect(told).toEqual(cells);
});

it('tells where the other model fails, and tries again', async () => {
  let fails = true;
  const model = otherModel({});
  const page = await openBeside({
    ...model,
    embedTexts: (texts, options) =>
      fails
        ? Promise.reject(new EngineError('worker-died', { reason: 'test' }))
        : model.embedTexts!(texts, options),
  });
  await page.until(() => page.findAll('dg-beside-models >>> [role=alert]').length === 1);
  expect(page.findAll('dg-beside-matrix')).toHaveLength(2);
  fails = false;
  page.find('dg-beside-models >>> [role=alert] button').click();
  await page.until(() => page.findAll('dg-beside-matrix').length === 3);
});
