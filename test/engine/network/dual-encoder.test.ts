import { describe, expect, test } from 'vitest';
import { createPlainKernels, createReferenceKernels } from '../../../src/engine/compute/kernels/index.ts';
import { EngineError } from '../../../src/engine/errors.ts';
import {
  createDualEncoder,
  createOptimizerState,
  initialParameters,
  parameterPlaces,
} from '../../../src/engine/network/index.ts';
import {
  gradientOnReference,
  picturesOf,
  smallShape,
  smallTexts,
  stepOn,
  waveParameters,
} from './support.ts';

const { dim } = smallShape;
const row = (vectors: ArrayLike<number>, i: number) => Array.from(vectors).slice(i * dim, (i + 1) * dim);
const logScaleAt = parameterPlaces(smallShape).find(({ name }) => name === 'logScale')!.start;

describe('embedding', () => {
  const kernels = createPlainKernels();
  const encoder = createDualEncoder(kernels, smallShape);
  const { parameters } = createOptimizerState(kernels, smallShape, {
    parameters: waveParameters(smallShape),
  });

  test('a picture has the same vector in any company', async () => {
    const pictures = picturesOf(smallShape, 150);
    const each = pictures.length / 150;
    const all = await encoder.embedPictures(parameters, pictures);
    expect(all).toHaveLength(150 * dim);
    for (const i of [0, 63, 64, 149]) {
      const alone = await encoder.embedPictures(parameters, pictures.subarray(i * each, (i + 1) * each));
      expect(Math.hypot(...alone)).toBeCloseTo(1, 6);
      row(all, i).forEach((value, k) => expect(value).toBeCloseTo(alone[k], 6));
    }
  });

  test('a sentence has the same vector in any company, however long the others are', async () => {
    const all = await encoder.embedTexts(parameters, smallTexts);
    for (const [i, text] of smallTexts.entries()) {
      const alone = await encoder.embedTexts(parameters, [text]);
      expect(Math.hypot(...alone)).toBeCloseTo(1, 6);
      row(all, i).forEach((value, k) => expect(value).toBeCloseTo(alone[k], 6));
    }
    expect(row(all, 5)).toEqual(row(all, 1));
  });

  test('the order of the words matters', async () => {
    const vectors = await encoder.embedTexts(parameters, [
      [0, 1, 2],
      [2, 1, 0],
    ]);
    expect(row(vectors, 0)).not.toEqual(row(vectors, 1));
  });

  test('of a long sentence contextLength words are read', async () => {
    const long = [1, 2, 3, 4, 5, 6, 7];
    const vectors = await encoder.embedTexts(parameters, [long, long.slice(0, smallShape.contextLength)]);
    expect(row(vectors, 0)).toEqual(row(vectors, 1));
  });

  test('calls that follow each other without waiting do not disturb each other', async () => {
    const pictures = picturesOf(smallShape, 70);
    const [images, texts, again] = await Promise.all([
      encoder.embedPictures(parameters, pictures),
      encoder.embedTexts(parameters, smallTexts),
      encoder.embedPictures(parameters, pictures),
    ]);
    expect(again).toEqual(images);
    expect(texts).toEqual(await encoder.embedTexts(parameters, smallTexts));
  });

  test('nothing gives nothing; half a picture is refused', async () => {
    expect(await encoder.embedTexts(parameters, [])).toHaveLength(0);
    expect(await encoder.embedPictures(parameters, new Uint8Array(0))).toHaveLength(0);
    await expect(encoder.embedPictures(parameters, new Uint8Array(100))).rejects.toThrow(EngineError);
  });
});

describe('a step', () => {
  const finite = (values: ArrayLike<number>) => Array.from(values).every(Number.isFinite);
  const two = [[0, 1], [2]];

  test.each([
    ['two pairs', { pictures: picturesOf(smallShape, 2), texts: two }],
    ['one pair', { pictures: picturesOf(smallShape, 1), texts: [[4]] }],
    [
      'pictures that are all alike',
      { pictures: new Uint8Array(4 * 16 * 16 * 3).fill(200), texts: [...two, [3], [4]] },
    ],
    [
      'captions that are all alike',
      { pictures: picturesOf(smallShape, 4), texts: Array(4).fill([1, 2]) as number[][] },
    ],
    ['captions without a word', { pictures: picturesOf(smallShape, 4), texts: [[], [], [], [1]] }],
  ])('of %s stays finite', async (_, batch) => {
    const { scores, gradient, parameters } = await stepOn(createPlainKernels(), batch);
    expect(finite(Object.values(scores))).toBe(true);
    expect(finite(gradient)).toBe(true);
    expect(finite(parameters)).toBe(true);
  });

  test('from the untrained network, a caption without a word included, stays finite', async () => {
    const batch = { pictures: picturesOf(smallShape, 3), texts: [...two, []] };
    const { gradient } = await gradientOnReference(smallShape, batch, initialParameters(smallShape, 1));
    expect(finite(gradient)).toBe(true);
    expect(gradient.some((value) => value !== 0)).toBe(true);
  });

  test('of one pair, or of pairs that cannot be told apart, finds the loss ln N', async () => {
    const alike = { pictures: new Uint8Array(4 * 16 * 16 * 3), texts: Array(4).fill([1, 2]) as number[][] };
    const { scores } = await stepOn(createReferenceKernels(), alike);
    expect(scores.loss).toBeCloseTo(Math.log(4), 6);
    expect(scores.rowAccuracy).toBe(0);
    const one = await stepOn(createReferenceKernels(), { pictures: picturesOf(smallShape, 1), texts: [[4]] });
    expect(one.scores.loss).toBeCloseTo(0, 6);
  });

  test.each([
    [0.05, Math.log(20)],
    [0.005, Math.log(200)],
  ])('with a fixed τ of %s leaves it there', async (temperature, logScale) => {
    const batch = { pictures: picturesOf(smallShape, 2), texts: two };
    const options = { learningRate: 0.1, temperature, step: 3 };
    const { parameters, gradient, scores } = await stepOn(createReferenceKernels(), batch, options);
    expect(parameters[logScaleAt]).toBeCloseTo(logScale, 12);
    expect(gradient[logScaleAt]).toBe(0);
    expect(scores.scale).toBeCloseTo(1 / temperature, 9);
  });

  test('with a learned temperature keeps 1/τ at or below 100', async () => {
    const kernels = createReferenceKernels();
    const encoder = createDualEncoder(kernels, smallShape);
    const state = createOptimizerState(kernels, smallShape, { parameters: waveParameters(smallShape, 9) });
    const batch = { pictures: picturesOf(smallShape, 2), texts: two };
    const options = { learningRate: 0.01, temperature: 'learned', step: 1 } as const;
    expect((await encoder.gradientStep(state, batch, options)).scale).toBeCloseTo(100, 9);
    expect(state.parameters[logScaleAt]).toBeLessThanOrEqual(Math.log(100));
  });

  test('of unequal numbers of pictures and texts is refused', async () => {
    const uneven = { pictures: picturesOf(smallShape, 3), texts: two };
    await expect(stepOn(createPlainKernels(), uneven)).rejects.toThrow('bad-shape');
    await expect(stepOn(createPlainKernels(), { pictures: new Uint8Array(0), texts: [] })).rejects.toThrow(
      'bad-shape',
    );
  });

  test('after step learns six pairs by heart', async () => {
    const kernels = createPlainKernels();
    const encoder = createDualEncoder(kernels, smallShape);
    const state = createOptimizerState(kernels, smallShape, { parameters: initialParameters(smallShape, 3) });
    const batch = { pictures: picturesOf(smallShape, 6), texts: [[0], [1], [2], [3], [4, 5], [6, 7]] };
    const losses: number[] = [];
    for (let step = 1; step <= 200; step++) {
      losses.push(
        (await encoder.gradientStep(state, batch, { learningRate: 0.01, temperature: 0.07, step })).loss,
      );
    }
    expect(losses[0]).toBeGreaterThan(1);
    expect(losses.at(-1)).toBeLessThan(0.05);
  });
});
