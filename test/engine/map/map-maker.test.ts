import { describe, expect, it } from 'vitest';
import { createSimdGemm } from '../../../src/engine/compute/index.ts';
import { modalityGap } from '../../../src/engine/contrastive/index.ts';
import {
  MapMaker,
  mapMethods,
  mapSpaces,
  standardMap,
  type MapPoints,
  type MapRequest,
} from '../../../src/engine/map/index.ts';
import type { PairVectors } from '../../../src/engine/matrix/large/large-matrix.ts';
import { nearestNeighbours, neighboursKept } from '../../../src/engine/projection/index.ts';
import { captionsOf, clusteredPairs } from './map-vectors.ts';

const gemm = await createSimdGemm();
const request = (parts: Partial<MapRequest>): MapRequest => ({ ...standardMap, ...parts });
const everyRequest = mapMethods.flatMap((method) => mapSpaces.map((space) => request({ method, space })));

async function mapOf(vectors: PairVectors, wanted: MapRequest) {
  const maker = new MapMaker(vectors, captionsOf(vectors), gemm);
  const points = await maker.make(wanted);
  return { maker, points, quality: await maker.measure(wanted, points.coordinates) };
}

/** Venna and Kaski's formula, as it stands in the paper. */
function plainTrustworthiness(points: Float64Array, dim: number, map: Float64Array, k: number): number {
  const n = map.length / 2;
  const order = nearestNeighbours(points, dim, n - 1);
  const shown = nearestNeighbours(map, 2, k);
  let penalty = 0;
  shown.forEach((near, i) => near.forEach((j) => (penalty += Math.max(0, order[i].indexOf(j) + 1 - k))));
  return 1 - (2 / (n * k * (2 * n - 3 * k - 1))) * penalty;
}

describe('a map', () => {
  it.each([1, 2, 3, 40])('of N = %i pairs is there for every method and space', async (n) => {
    for (const wanted of everyRequest) {
      const { points, quality } = await mapOf(clusteredPairs(n), wanted);
      expect(points.coordinates).toHaveLength(4 * n);
      expect(points.coordinates.every(Number.isFinite)).toBe(true);
      expect(points.epoch).toBe(points.epochs);
      expect(points.method).toBe(wanted.method === 'umap' && n < 3 ? 'pca' : wanted.method);
      expect(quality.neighbours).toBe(Math.min(15, wanted.space === 'cross' ? n : 2 * n - 1));
      expect(quality.kept).toHaveLength(2 * n);
      expect(quality.trustworthiness).toBeGreaterThanOrEqual(0);
      expect(quality.trustworthiness).toBeLessThanOrEqual(1);
    }
  });

  it('of equal vectors is one place, and promises nothing', async () => {
    const row = new Float32Array(16).fill(0.25);
    const all = Float32Array.from(Array.from({ length: 20 }, () => [...row]).flat());
    for (const wanted of everyRequest) {
      const { points, quality } = await mapOf({ images: all, texts: all, dim: 16 }, wanted);
      expect(new Set(points.coordinates)).toEqual(new Set([0]));
      expect(points.method).toBe(wanted.method === 'umap' ? 'pca' : wanted.method);
      expect(quality.gap).toBe(0);
    }
  });

  it('of a broken model is refused', async () => {
    const broken = clusteredPairs(10);
    broken.texts[7] = NaN;
    for (const wanted of everyRequest)
      await expect(mapOf(broken, wanted)).rejects.toMatchObject({ code: 'not-finite' });
    await expect(
      mapOf({ images: new Float32Array(8), texts: new Float32Array(4), dim: 4 }, standardMap),
    ).rejects.toMatchObject({ code: 'bad-shape' });
  });

  it('has the same bits for the same seed, and others for another', async () => {
    const vectors = clusteredPairs(60);
    const [once, again, other] = await Promise.all(
      [1, 1, 2].map(async (seed) => (await mapOf(vectors, request({ seed }))).points.coordinates),
    );
    expect(again).toEqual(once);
    expect(other).not.toEqual(once);
  });

  it('shows raw pictures and captions as two islands, and centred ones as one', async () => {
    const vectors = clusteredPairs(80, { gap: 1.5, clusters: 3 });
    const mixed = async (space: MapRequest['space']): Promise<number> => {
      const { points } = await mapOf(vectors, request({ space }));
      const near = nearestNeighbours(Float64Array.from(points.coordinates), 2, 10);
      return (
        near.flatMap((list, i) => list.map((j) => Number(j < 80 !== i < 80))).reduce((a, b) => a + b) / 1600
      );
    };
    expect(await mixed('raw')).toBeLessThan(0.02);
    expect(await mixed('centred')).toBeGreaterThan(0.2);
    expect(await mixed('cross')).toBeGreaterThan(0.2);
  });
});

describe('measures', () => {
  it.each(mapMethods)('of %s are those of their definitions', async (method) => {
    const vectors = clusteredPairs(50);
    const { points, quality } = await mapOf(vectors, request({ method, neighbours: 6 }));
    const space = Float64Array.from([...vectors.images, ...vectors.texts]);
    const map = Float64Array.from(points.coordinates);
    expect(quality.trustworthiness).toBeCloseTo(plainTrustworthiness(space, vectors.dim, map, 6), 6);
    expect(quality.sampled).toBe(100);
    const mean = quality.kept.reduce((a, b) => a + b, 0) / 100;
    expect(mean).toBeCloseTo(
      neighboursKept(nearestNeighbours(space, vectors.dim, 6), nearestNeighbours(map, 2, 6)),
      6,
    );
    expect(quality.gap).toBeCloseTo(modalityGap(vectors.images, vectors.texts, vectors.dim), 6);
  });

  it('rank a seeded sample where there are too many points', async () => {
    const { quality } = await mapOf(clusteredPairs(1100, { dim: 8 }), request({ method: 'pca' }));
    expect(quality.sampled).toBe(1000);
    expect(quality.trustworthiness).toBeGreaterThan(0.5);
  });
});

describe('on the way', () => {
  it('UMAP shows how it settles, and what is cancelled stays unfinished', async () => {
    const maker = new MapMaker(clusteredPairs(300), [], gemm);
    const frames: MapPoints[] = [];
    const cancel = new AbortController();
    const made = maker.make(standardMap, {
      signal: cancel.signal,
      onFrame: (points) => {
        frames.push(points);
        if (frames.length === 2) cancel.abort();
      },
    });
    await expect(made).rejects.toMatchObject({ name: 'AbortError' });
    expect(frames).toHaveLength(2);
    expect(frames[0].epoch).toBe(0);
    expect(frames[1].epoch).toBeGreaterThan(0);
    expect(frames[1].epoch).toBeLessThan(frames[1].epochs);
    expect(maker.place(new Float32Array(24), 'image')).toBeUndefined();
  });
});

describe('a new point', () => {
  it('equal to a known one lands on it on a flat map, and among its neighbours on a map of UMAP', async () => {
    const vectors = clusteredPairs(60);
    const known = vectors.texts.slice(5 * vectors.dim, 6 * vectors.dim);
    for (const method of mapMethods) {
      for (const space of ['raw', 'centred'] as const) {
        const { maker, points } = await mapOf(vectors, request({ method, space }));
        const placed = maker.place(known, 'text')!;
        const [x, y] = points.coordinates.subarray(2 * 65, 2 * 66);
        expect(placed.nearest[0]).toBe(65);
        const off = Math.hypot(placed.x - x, placed.y - y);
        const reach = points.coordinates.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        expect(off).toBeLessThan(method === 'umap' ? reach / 8 : 1e-5);
      }
    }
  });

  it('across modalities has neighbours of the other one', async () => {
    const vectors = clusteredPairs(30);
    const { maker } = await mapOf(vectors, request({ space: 'cross', neighbours: 5 }));
    const { nearest } = maker.place(vectors.images.slice(0, vectors.dim), 'image')!;
    expect(nearest).toHaveLength(5);
    expect([...nearest].every((j) => j >= 30)).toBe(true);
  });

  it('without a direction or of another model is refused', async () => {
    const { maker } = await mapOf(clusteredPairs(10), request({ method: 'pca' }));
    expect(() => maker.place(new Float32Array(24).fill(NaN), 'image')).toThrow('not-finite');
    expect(() => maker.place(new Float32Array(3), 'image')).toThrow('bad-shape');
  });
});

it('names its parts by what their captions have and the others have not', async () => {
  const { quality, points } = await mapOf(clusteredPairs(80), request({ space: 'centred' }));
  expect(quality.groups.length).toBeGreaterThan(3);
  const named = new Set(quality.groups.flatMap(({ words }) => words));
  for (const word of ['dog', 'boat', 'tree', 'lamp']) expect(named).toContain(word);
  for (const word of ['a', 'on', 'the', 'grass']) expect(named).not.toContain(word);
  expect(quality.groups.reduce((sum, { size }) => sum + size, 0)).toBeLessThanOrEqual(
    points.coordinates.length / 2,
  );
});
