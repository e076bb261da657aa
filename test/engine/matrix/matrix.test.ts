import { describe, expect, it } from 'vitest';
import {
  cosine,
  infoNCE,
  l2Normalize,
  modalityGap,
  softmaxColumns,
  softmaxRows,
} from '../../../src/engine/contrastive/index.ts';
import {
  deranged,
  fitOrder,
  formatOrder,
  isIdentity,
  jointMatrix,
  knownRange,
  pairMatrix,
  pairStatistics,
  parseOrder,
  spread,
  swapped,
  viewMatrix,
} from '../../../src/engine/matrix/index.ts';
import {
  architectureScene,
  filledCells,
  lastArchitectureMoment,
  vectorShown,
} from '../../../src/engine/matrix/scene.ts';

const vector = (seed: number, dim = 5): Float32Array =>
  Float32Array.from(
    l2Normalize(
      Float32Array.from({ length: dim }, (_, j) => Math.sin(seed * 7.3 + j * 2.1)),
      dim,
    ),
  );
const images = [vector(1), vector(2), vector(3)];
const texts = [vector(1.1), vector(2.2), vector(4)];

describe('the matrix of pairs', () => {
  it('holds the cosine of row i with column j', () => {
    const cosines = pairMatrix(images, texts);
    images.forEach((image, i) =>
      texts.forEach((text, j) => expect(cosines[i * 3 + j]).toBeCloseTo(cosine(image, text), 12)),
    );
  });

  it('leaves open what is missing, zero or not a number, and computes the rest', () => {
    const cosines = pairMatrix(
      [images[0], null, new Float32Array(5)],
      [texts[0], new Float32Array(5).fill(NaN)],
    );
    expect([...cosines].map(Number.isNaN)).toEqual([false, true, true, true, true, true]);
    expect(knownRange(cosines)).toEqual([cosines[0], cosines[0]]);
    expect(knownRange(new Float64Array([NaN]))).toEqual([0, 1]);
  });
});

describe('the readings of the matrix', () => {
  const cosines = pairMatrix(images, texts);
  const scale = 20;
  const logits = cosines.map((value) => value * scale);

  it('are the engine’s softmax over rows and over columns', () => {
    expect(viewMatrix(cosines, 3, scale, 'logit')).toEqual(logits);
    const rows = viewMatrix(cosines, 3, scale, 'row');
    const columns = viewMatrix(cosines, 3, scale, 'column');
    softmaxRows(logits, 3).forEach((p, ij) => expect(rows[ij]).toBeCloseTo(p, 12));
    softmaxColumns(logits, 3).forEach((p, ij) => expect(columns[ij]).toBeCloseTo(p, 12));
  });

  it('leave a row open in which a number is missing, and no other', () => {
    const holed = Float64Array.from(cosines, (value, ij) => (ij === 4 ? NaN : value));
    expect([...viewMatrix(holed, 3, scale, 'row')].map(Number.isNaN)).toEqual(
      [0, 0, 0, 1, 1, 1, 0, 0, 0].map(Boolean),
    );
    expect([...viewMatrix(holed, 3, scale, 'column')].map(Number.isNaN)).toEqual(
      [0, 1, 0, 0, 1, 0, 0, 1, 0].map(Boolean),
    );
  });
});

describe('the statistics of pairs', () => {
  it('are means on and off the diagonal, the symmetric loss and the share of right rows and columns', () => {
    const cosines = Float64Array.from([0.9, 0.1, 0.3, 0.2, 0.4, 0.5, 0, 0, 0.7]);
    const { matched, unmatched, loss, chanceLoss, rowAccuracy, columnAccuracy } = pairStatistics(
      cosines,
      3,
      10,
    );
    expect(matched).toBeCloseTo(2 / 3, 12);
    expect(unmatched).toBeCloseTo(1.1 / 6, 12);
    expect(loss).toBeCloseTo(infoNCE(cosines, 3, 10).loss, 12);
    expect(chanceLoss).toBeCloseTo(Math.log(3), 12);
    expect(rowAccuracy).toBeCloseTo(2 / 3, 12);
    expect(columnAccuracy).toBe(1);
  });

  it('do not depend on the order of the pairs', () => {
    const one = pairStatistics(pairMatrix(images, texts), 3, 10);
    const order = [2, 0, 1];
    const pick = <T>(list: readonly T[]) => order.map((i) => list[i]);
    const other = pairStatistics(pairMatrix(pick(images), pick(texts)), 3, 10);
    expect(other.loss).toBeCloseTo(one.loss!, 12);
    expect(other.matched).toBeCloseTo(one.matched, 12);
  });

  it('give means and no loss while a number is missing', () => {
    const { matched, loss, rowAccuracy } = pairStatistics(Float64Array.from([0.5, NaN, 0.1, NaN]), 2, 10);
    expect(matched).toBe(0.5);
    expect([loss, rowAccuracy]).toEqual([undefined, undefined]);
  });
});

describe('all with all', () => {
  it('has the pairs in the two mixed blocks, and ones on its diagonal', () => {
    const { cosines, pairs, matched, imageImage, gap } = jointMatrix(images, texts);
    for (let i = 0; i < 6; i++) expect(cosines[i * 7]).toBeCloseTo(1, 6);
    expect(pairs).toEqual(new Set([3, 18, 10, 25, 17, 32]));
    const own = images.map((image, i) => cosine(image, texts[i]));
    expect(matched).toBeCloseTo((own[0] + own[1] + own[2]) / 3, 6);
    const [a, b, c] = images;
    expect(imageImage).toBeCloseTo((cosine(a, b) + cosine(a, c) + cosine(b, c)) / 3, 6);
    const flat = (rows: Float32Array[]) => Float32Array.from(rows.flatMap((row) => [...row]));
    expect(gap).toBeCloseTo(modalityGap(flat(images), flat(texts), 5), 12);
  });

  it('has no gap while a vector is missing or zero', () => {
    expect(jointMatrix([images[0], null], texts.slice(0, 2)).gap).toBeUndefined();
    expect(jointMatrix([images[0], new Float32Array(5)], texts.slice(0, 2)).gap).toBeUndefined();
  });
});

describe('orders', () => {
  it('are written in few characters and read back', () => {
    for (const order of [
      [0, 1, 2],
      [1, 0, 2, 3],
      [2, 0, 1],
      [0, 2, 1, 3, 4],
    ])
      expect(fitOrder(parseOrder(formatOrder(order))!, order.length)).toEqual(order);
    expect(formatOrder([0, 1, 2])).toBe('');
    expect(formatOrder([1, 0, 2, 3])).toBe('1.0');
    for (const nonsense of ['a', '1.1', '3', '0.-1', '1.']) expect(parseOrder(nonsense)).toBeUndefined();
  });

  it('fit any number of pairs', () => {
    expect(fitOrder([3, 1, 0, 2], 2)).toEqual([1, 0]);
    expect(fitOrder([1, 0], 4)).toEqual([1, 0, 2, 3]);
    expect(swapped([0, 1, 2], 0, 2)).toEqual([2, 1, 0]);
    expect(isIdentity([0, 1, 2]) && !isIdentity([0, 2, 1])).toBe(true);
  });

  it('are shuffled so that nothing stays where it was', () => {
    for (let seed = 0; seed < 50; seed++) {
      const order = deranged([0, 1, 2, 3, 4, 5], seed);
      expect([...order].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      expect(order.every((i, k) => i !== k)).toBe(true);
    }
  });
});

it('spreads what is alike', () => {
  const kinds = ['dog', 'dog', 'cat', undefined, 'dog', 'cat', undefined];
  const items = kinds.map((kind, i) => ({ kind, i }));
  expect(spread(items, ({ kind }) => kind).map(({ i }) => i)).toEqual([0, 2, 3, 6, 1, 5, 4]);
});

describe('the scene', () => {
  it('fills the cells one after the other, and is whole at its end', () => {
    expect(filledCells(architectureScene(0), 9)).toEqual(new Uint8Array(9));
    expect(filledCells(architectureScene(2.5), 10)).toEqual(Uint8Array.of(1, 1, 1, 1, 1, 0, 0, 0, 0, 0));
    expect(filledCells(architectureScene(lastArchitectureMoment), 9)).toBeUndefined();
  });

  it('lets the first vector out before the last', () => {
    const scene = architectureScene(1.4);
    expect(vectorShown(scene, 0, 6)).toBeGreaterThan(vectorShown(scene, 5, 6));
    expect(vectorShown(architectureScene(2), 5, 6)).toBe(1);
  });
});
