import { describe, expect, test } from 'vitest';
import {
  cosine,
  cosineMatrix,
  cosineMatrixGradient,
  dot,
  l2Norm,
  l2Normalize,
  meanVector,
  modalityGap,
} from '../../../src/engine/contrastive/index.ts';
import { expectClose, expectCode, pytorchCases, randomNormal } from './support.ts';

const f64 = (...values: number[]) => Float64Array.from(values);

test.each(pytorchCases)(
  'normalising, cosines and the modality gap are what PyTorch computes (n = $n)',
  (fixture) => {
    const { dim } = fixture;
    const [images, texts] = [f64(...fixture.images), f64(...fixture.texts)];
    expectClose(l2Normalize(images, dim), fixture.normalizedImages, 1e-13);
    expectClose(cosineMatrix(images, texts, dim), fixture.cosines, 1e-13);
    expectClose([modalityGap(images, texts, dim)], [fixture.modalityGap], 1e-13);
  },
);

test('every normalised vector has length 1 and the input stays as it was', () => {
  const vectors = randomNormal(7 * 5, 1);
  const copy = vectors.slice();
  const unit = l2Normalize(vectors, 5);
  for (let i = 0; i < 7; i++) expect(l2Norm(unit.subarray(i * 5, i * 5 + 5))).toBeCloseTo(1, 14);
  expect(vectors).toEqual(copy);
});

test('the cosine is 1, 0 and −1 for the same direction, right angles and opposite directions, whatever the lengths', () => {
  expect(cosine(f64(3, 4), f64(6, 8))).toBeCloseTo(1, 15);
  expect(cosine(f64(3, 4), f64(-40, 30))).toBeCloseTo(0, 15);
  expect(cosine(f64(3, 4), f64(-0.3, -0.4))).toBeCloseTo(-1, 15);
});

test('a matrix of n images and m texts has the single cosines as its cells', () => {
  const [images, texts] = [
    Float32Array.from(randomNormal(3 * 4, 2)),
    Float32Array.from(randomNormal(2 * 4, 3)),
  ];
  const matrix = cosineMatrix(images, texts, 4);
  expect(matrix).toHaveLength(6);
  expect(matrix[2 * 2 + 1]).toBeCloseTo(cosine(images.subarray(8, 12), texts.subarray(4, 8)), 15);
});

describe('the modality gap', () => {
  test('is the distance between the means of the unit vectors', () => {
    expect(modalityGap(f64(2, 0, 0, 5), f64(-1, 0, 0, -3), 2)).toBeCloseTo(Math.SQRT2, 15);
    expect(modalityGap(f64(7, 0), f64(-1, 0), 2)).toBe(2);
  });
  test('is 0 for two sets with one centre, of different sizes too', () => {
    expect(modalityGap(f64(1, 0, 0, 1), f64(0, 2, 3, 0, 1, 0, 0, 9), 2)).toBe(0);
  });
  test('needs at least one vector of each', () => {
    expectCode(() => modalityGap(f64(), f64(1, 0), 2), 'bad-shape');
    expect(meanVector(f64(1, 2, 3, 4), 2)).toEqual(f64(2, 3));
  });
});

test('wrong shapes, zero vectors and NaN are named', () => {
  expectCode(() => dot(f64(1, 2), f64(1)), 'bad-shape');
  expectCode(() => cosine(f64(1, 2), f64(1, 2, 3)), 'bad-shape');
  expectCode(() => cosine(f64(), f64()), 'bad-shape');
  expectCode(() => cosine(f64(0, 0), f64(1, 2)), 'zero-vector');
  expectCode(() => cosine(f64(1, 2), f64(1, NaN)), 'not-finite');
  expectCode(() => cosine(f64(1, 2), f64(1, -Infinity)), 'not-finite');
  expectCode(() => cosineMatrix(f64(1, 2, 3), f64(1, 2), 2), 'bad-shape');
  expectCode(() => cosineMatrix(f64(1, 2), f64(1, 2), 0), 'bad-shape');
  expectCode(() => cosineMatrixGradient(f64(1, 2), f64(1, 2), 2, f64(1, 1)), 'bad-shape');
});
