import { describe, expect, test } from 'vitest';
import {
  forwardBackward,
  independentTargets,
  infoNCE,
  sigmoidLoss,
  type MatrixLoss,
  type Vectors,
} from '../../../src/engine/contrastive/index.ts';
import { centralDifferences, expectClose, expectCode, pytorchCases, randomNormal } from './support.ts';

const losses: Record<string, (cosines: Vectors, n: number, logScale: number, bias: number) => MatrixLoss> = {
  infoNCE: (cosines, n, logScale) => infoNCE(cosines, n, Math.exp(logScale)),
  independentTargets: (cosines, n) => independentTargets(cosines, n),
  sigmoidLoss: (cosines, n, logScale, bias) => sigmoidLoss(cosines, n, Math.exp(logScale), bias),
};
const parameters = ['logScaleGradient', 'biasGradient', 'rowLoss', 'columnLoss'] as const;

describe.each(Object.entries(losses))('%s', (name, lossOf) => {
  test.each(pytorchCases)('is what PyTorch computes, gradients included (n = $n, dim = $dim)', (fixture) => {
    const { n, dim, images, texts, logScale, bias } = fixture;
    const expected = fixture[name as 'infoNCE'];
    const { result, gradients, cosines } = forwardBackward(
      Float64Array.from(images),
      Float64Array.from(texts),
      dim,
      (matrix) => lossOf(matrix, n, logScale, bias),
    );
    expectClose(cosines, fixture.cosines, 1e-12);
    expectClose([result.loss], [expected.loss], 1e-12);
    expectClose(result.cosineGradient, expected.cosineGradient, 1e-12);
    expectClose(gradients.images, expected.imageGradient, 1e-12);
    expectClose(gradients.texts, expected.textGradient, 1e-12);
    const values = result as MatrixLoss & Partial<Record<(typeof parameters)[number], number>>;
    for (const key of parameters) {
      if (key in expected) expectClose([values[key]!], [expected[key]], 1e-12);
      else expect(values[key]).toBeUndefined();
    }
  });

  test('has the gradients that central differences find', () => {
    const [n, dim, logScale, bias] = [5, 4, Math.log(1 / 0.07), -2];
    const images = randomNormal(n * dim, 1);
    const texts = randomNormal(n * dim, 2);
    const run = (x: Float64Array, y: Float64Array, t = logScale, b = bias) =>
      forwardBackward(x, y, dim, (cosines) => lossOf(cosines, n, t, b));
    const { result, gradients } = run(images, texts);
    const { logScaleGradient, biasGradient } = result as Partial<ReturnType<typeof sigmoidLoss>>;

    expectClose(
      gradients.images,
      centralDifferences((x) => run(x, texts).result.loss, images),
      1e-6,
    );
    expectClose(
      gradients.texts,
      centralDifferences((y) => run(images, y).result.loss, texts),
      1e-6,
    );
    const byScale = centralDifferences(([t]) => run(images, texts, t).result.loss, Float64Array.of(logScale));
    if (logScaleGradient === undefined) expect(byScale).toEqual(Float64Array.of(0));
    else expectClose([logScaleGradient], byScale, 1e-6);
    const byBias = centralDifferences(
      ([b]) => run(images, texts, logScale, b).result.loss,
      Float64Array.of(bias),
    );
    if (biasGradient === undefined) expect(byBias).toEqual(Float64Array.of(0));
    else expectClose([biasGradient], byBias, 1e-6);
  });

  test('does not change when the pairs change places', () => {
    const [n, dim] = [6, 8];
    const order = [3, 0, 5, 1, 4, 2];
    const shuffle = (vectors: Float64Array) =>
      Float64Array.from(order.flatMap((i) => Array.from(vectors.subarray(i * dim, (i + 1) * dim))));
    const [images, texts] = [randomNormal(n * dim, 3), randomNormal(n * dim, 4)];
    const run = (x: Float64Array, y: Float64Array) =>
      forwardBackward(x, y, dim, (cosines) => lossOf(cosines, n, 2, -2));
    const straight = run(images, texts);
    const shuffled = run(shuffle(images), shuffle(texts));
    expectClose([shuffled.result.loss], [straight.result.loss], 1e-12);
    expectClose(shuffled.gradients.images, shuffle(straight.gradients.images), 1e-12);
  });

  test('does not change with the length of the embeddings, and its gradient has no part along them', () => {
    const [n, dim] = [4, 6];
    const [images, texts] = [randomNormal(n * dim, 5), randomNormal(n * dim, 6)];
    const run = (factor: number) =>
      forwardBackward(
        images.map((value) => value * factor),
        texts,
        dim,
        (cosines) => lossOf(cosines, n, 2, -2),
      );
    expectClose([run(1000).result.loss], [run(1).result.loss], 1e-12);
    const gradient = run(1).gradients.images;
    for (let i = 0; i < n; i++) {
      const along = gradient
        .slice(i * dim, (i + 1) * dim)
        .reduce((sum, g, k) => sum + g * images[i * dim + k], 0);
      expect(Math.abs(along)).toBeLessThan(1e-12);
    }
  });

  test('names what is wrong with its input', () => {
    const one = Float64Array.of(1);
    expectCode(() => lossOf(new Float64Array(6), 2, 0, 0), 'bad-shape');
    expectCode(() => lossOf(new Float64Array(0), 0, 0, 0), 'bad-shape');
    expectCode(() => lossOf(Float64Array.of(NaN), 1, 0, 0), 'not-finite');
    expectCode(() => lossOf(Float64Array.of(Infinity), 1, 0, 0), 'not-finite');
    if (name !== 'independentTargets') expectCode(() => lossOf(one, 1, -Infinity, 0), 'bad-scale');
    if (name === 'sigmoidLoss') expectCode(() => lossOf(one, 1, 0, NaN), 'not-finite');
    const run = (images: number[], texts: number[]) => () =>
      forwardBackward(Float64Array.from(images), Float64Array.from(texts), 2, (cosines, n) =>
        lossOf(cosines, n, 0, 0),
      );
    expectCode(run([1, 0, 0, 0], [1, 0, 0, 1]), 'zero-vector');
    expectCode(run([1, 0, NaN, 1], [1, 0, 0, 1]), 'not-finite');
    expectCode(run([1, 0, 0, 1], [1, 0]), 'bad-shape');
    expectCode(run([1, 0, 1], [1, 0, 1]), 'bad-shape');
  });
});
