import { UMAP } from 'umap-js';
import { createSimdGemm } from '../src/engine/compute/index.ts';
import { MapMaker, standardMap } from '../src/engine/map/index.ts';
import type { PairVectors } from '../src/engine/matrix/large/large-matrix.ts';
import { Random } from '../src/engine/scenes/random.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const [dim, clusters, rounds] = [512, 20, 3];

/**
 * UMAP of 500, 2000 and 5000 points in 512 dimensions, from the vectors to the finished map: exact neighbours, graph and
 * layout of the notebook against umap-js as its README uses it. As many neighbours and epochs, in turns; ratios of medians.
 */
export async function umapBench(): Promise<Row[]> {
  const gemm = await createSimdGemm();
  const rows: Row[] = [];
  for (const points of [500, 2000, 5000]) {
    const vectors = clusteredVectors(points / 2);
    const lists = listsOf(vectors);
    const measured: { plain: number; ours: number }[] = [];
    for (let round = 0; round < (points > 2000 ? 1 : rounds); round++) {
      const plain = await milliseconds(() => new UMAP().fit(lists));
      const ours = await milliseconds(() =>
        new MapMaker(vectors, [], gemm).make({ ...standardMap, seed: round, neighbours: 14 }),
      );
      measured.push({ plain, ours });
    }
    const [plain, ours] = (['plain', 'ours'] as const).map((which) => median(measured.map((m) => m[which])));
    rows.push(
      { label: `umap: against umap-js as in its README, ${points} points`, value: plain / ours, unit: '×', goal: ['≥', 1.3] },
      { label: `umap: from vectors to the finished map, ${points} points`, value: ours, unit: 'ms' },
    ); // prettier-ignore
  }
  gemm.dispose();
  return rows;
}

/** Unit vectors around `clusters` centres, the same every time. */
function clusteredVectors(n: number): PairVectors {
  const random = Random.seeded(1);
  const normal = (): number => random.float() + random.float() + random.float() + random.float() - 2;
  const centres = Array.from({ length: clusters }, () => Array.from({ length: dim }, normal));
  const rows = (): Float32Array => {
    const values = new Float32Array(n * dim);
    for (let i = 0; i < n; i++) {
      const row = centres[i % clusters].map((centre) => centre + 0.8 * normal());
      const norm = Math.hypot(...row);
      values.set(
        row.map((value) => value / norm),
        i * dim,
      );
    }
    return values;
  };
  return { images: rows(), texts: rows(), dim };
}

function listsOf({ images, texts }: PairVectors): number[][] {
  return [images, texts].flatMap((rows) =>
    Array.from({ length: rows.length / dim }, (_, i) => [...rows.subarray(i * dim, (i + 1) * dim)]),
  );
}

async function milliseconds(work: () => unknown): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}
