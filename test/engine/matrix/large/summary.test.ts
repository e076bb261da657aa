import { describe, expect, test } from 'vitest';
import { cosineMatrix, infoNCE, softmaxRows } from '../../../../src/engine/contrastive/index.ts';
import type {
  LargeMatrixOptions,
  MatrixSummary,
  PairVectors,
} from '../../../../src/engine/matrix/large/index.ts';
import { expectNear, expectSummary } from './expect-summary.ts';
import { ended, openInThread, randomPairs } from './support.ts';

async function summaryOf(vectors: PairVectors, options: LargeMatrixOptions): Promise<MatrixSummary> {
  const { summary, state } = await ended(openInThread(vectors, options));
  expect(state).toEqual({ status: 'complete' });
  return summary!;
}

describe.each([1, 2, 3, 37, 128, 512])('of %i pairs', (n) => {
  const vectors = randomPairs(n, 48);

  test.each([1, 14.3, 100])(
    'every figure of SIMD is the reference’s to 1e-5, logit scale %d',
    async (logitScale) => {
      const [simd, reference] = await Promise.all([
        summaryOf(vectors, { logitScale, backend: 'simd' }),
        summaryOf(vectors, { logitScale, backend: 'reference' }),
      ]);
      expectSummary(simd, reference);
    },
  );

  test('another temperature gives what a pass with it gives', async () => {
    const matrix = await ended(openInThread(vectors, { logitScale: 10, backend: 'simd' }));
    await matrix.rescale(63);
    expectSummary(matrix.summary!, await summaryOf(vectors, { logitScale: 63, backend: 'simd' }));
  });
});

test('the reference’s loss is infoNCE, and its sums make the softmax', async () => {
  const { images, texts, dim } = randomPairs(20, 6);
  const summary = await summaryOf({ images, texts, dim }, { logitScale: 30, backend: 'reference' });
  const cosines = cosineMatrix(images, texts, dim);
  expect(summary.loss).toBeCloseTo(infoNCE(cosines, 20, 30).loss, 5);
  const probabilities = softmaxRows(
    cosines.map((c) => 30 * c),
    20,
  );
  expectNear(
    cosines.map((c, ij) => Math.exp(30 * c - summary.rowLogSumExp[Math.floor(ij / 20)])),
    probabilities,
  );
});

test('a dimension that no vector register divides, and more neighbours than pairs', async () => {
  const vectors = randomPairs(70, 13);
  const options = { logitScale: 20, neighbours: 100 };
  const [simd, reference] = await Promise.all([
    summaryOf(vectors, { ...options, backend: 'simd' }),
    summaryOf(vectors, { ...options, backend: 'reference' }),
  ]);
  expect(simd.rowNeighbours.k).toBe(70);
  expectSummary(simd, reference);
});

test('no neighbours, where none are asked for', async () => {
  for (const backend of ['simd', 'reference'] as const) {
    const summary = await summaryOf(randomPairs(9, 4), { logitScale: 20, neighbours: 0, backend });
    expect(summary.rowNeighbours).toEqual({ k: 0, indices: new Uint32Array(), cosines: new Float32Array() });
    expect(summary.rowRanks.every((rank) => rank >= 1 && rank <= 9)).toBe(true);
  }
});

test('more dimensions than the kernel takes at once, and fewer pairs than dimensions', async () => {
  const vectors = randomPairs(66, 1100);
  const [simd, reference] = await Promise.all([
    summaryOf(vectors, { logitScale: 20, backend: 'simd' }),
    summaryOf(vectors, { logitScale: 20, backend: 'reference' }),
  ]);
  expectSummary(simd, reference);
});

test('the rows with large logits do not overflow', async () => {
  const { loss, rowLogSumExp } = await summaryOf(randomPairs(100, 8), { logitScale: 1e5, backend: 'simd' });
  expect(Number.isFinite(loss)).toBe(true);
  expect(rowLogSumExp.every(Number.isFinite)).toBe(true);
});

describe.each(['simd', 'reference'] as const)('%s', (backend) => {
  test('one pair: no others, no loss', async () => {
    const summary = await summaryOf(randomPairs(1, 16), { logitScale: 20, backend });
    expect(summary.unmatched).toBeNaN();
    expect([summary.loss, summary.rowRanks[0], summary.rowRecall[1]]).toEqual([0, 1, 1]);
    expect([...summary.rowNeighbours.indices]).toEqual([0]);
  });

  test.each([2, 5, 130])(
    '%i pairs that are all alike: ties count against each, and chance is ln n',
    async (n) => {
      const vector = randomPairs(1, 24).images;
      const same = Float32Array.from({ length: n * 24 }, (_, at) => vector[at % 24]);
      const summary = await summaryOf({ images: same, texts: same, dim: 24 }, { logitScale: 20, backend });
      expect(summary.rowRanks).toEqual(new Uint32Array(n).fill(n));
      expect(summary.columnRanks).toEqual(new Uint32Array(n).fill(n));
      expect(summary.rowRecall).toEqual({ 1: 0, 5: n <= 5 ? 1 : 0, 10: n <= 10 ? 1 : 0 });
      expect(summary.loss).toBeCloseTo(Math.log(n), 5);
      expect(summary.range[0]).toBe(summary.range[1]);
      expect([...summary.rowNeighbours.indices.slice(0, 2)]).toEqual([0, 1]);
      expect(summary.histogram.offDiagonal).toHaveLength(1);
    },
  );

  test('two captions that are the same tie with each other, and with nothing else', async () => {
    const { images, texts, dim } = randomPairs(150, 600);
    texts.copyWithin(140 * dim, 3 * dim, 4 * dim);
    images.copyWithin(140 * dim, 3 * dim, 4 * dim);
    const { rowRanks } = await summaryOf({ images, texts, dim }, { logitScale: 20, backend });
    expect([...rowRanks].flatMap((rank, i) => (rank === 1 ? [] : [i, rank]))).toEqual([3, 2, 140, 2]);
  });
});
