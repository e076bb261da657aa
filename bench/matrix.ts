import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { l2Normalize } from '../src/engine/contrastive/index.ts';
import type { MatrixRequest } from '../src/engine/matrix/large/stores/matrix-store.ts';
import { SimdStore } from '../src/engine/matrix/large/stores/simd-store.ts';
import { milliseconds, naiveGemm } from './gemm.ts';
import { median } from './median.ts';
import type { Row } from './row.ts';

const sizes = [128, 512, 2048, 4096];
const dims = [256, 512];

/** What one size was measured to take. */
interface Measured {
  readonly n: number;
  readonly dim: number;
  /** Milliseconds of the pass: opening it, packing, all cosines and every figure of the summary. */
  readonly pass: number;
  /** Milliseconds of the product alone, by the loop that one writes first. */
  readonly naive: number;
  /** Milliseconds of a picture of the whole matrix in 1,000 × 1,000 pixels, and of another temperature. */
  readonly tile: number;
  readonly rescale: number;
  /** Most bytes for each cell that the pass takes, the vectors that it is given aside. */
  readonly cellBytes: number;
}

/**
 * The large matrix by SIMD on one thread, with everything that the pass finds out, against a naive loop that computes
 * nothing but the cosines. The figures of one size are medians of rounds in which both take turns.
 */
export async function matrixBench(): Promise<Row[]> {
  const measured: Measured[] = [];
  for (const dim of dims) for (const n of sizes) measured.push(await measure(n, dim));
  const growth: Row[] = [];
  for (const dim of dims) growth.push(await growthRow(dim));
  return [...measured.flatMap(passRows), ...growth, ...measured.slice(-1).flatMap(shareRows)];
}

function passRows({ n, dim, pass, naive, cellBytes }: Measured): Row[] {
  const size = `N = ${n}, d = ${dim}`;
  const isLarge = n >= 2048;
  return [
    {
      label: `matrix: pass with all figures against the naive loop, ${size}`,
      value: naive / pass,
      unit: '×',
      ...(isLarge && { goal: ['≥', 9] as const }),
    },
    { label: `matrix: pass with all figures, ${size}`, value: pass, unit: 'ms' },
    {
      label: `matrix: peak memory of a cell, ${size}`,
      value: cellBytes,
      unit: 'B',
      ...(isLarge && { goal: ['≤', 6] as const }),
    },
  ];
}

/** The two sizes take turns, so that a busy machine slows both. */
async function growthRow(dim: number): Promise<Row> {
  const [small, large] = [requestOf(2048, dim), requestOf(4096, dim)];
  const ratios: number[] = [];
  for (let round = 0; round < 7; round++) {
    const before = await milliseconds(() => runPass(small));
    ratios.push((await milliseconds(() => runPass(large))) / before);
  }
  return {
    label: `matrix: time of N = 4096 against N = 2048, d = ${dim}`,
    value: median(ratios),
    unit: '×',
    goal: ['≤', 4.4],
  };
}

function shareRows({ n, dim, pass, tile, rescale }: Measured): Row[] {
  const size = `N = ${n}, d = ${dim}`;
  return [
    {
      label: `matrix: a pooled tile of 1000 × 1000 pixels, share of the pass, ${size}`,
      value: (100 * tile) / pass,
      unit: '%',
      goal: ['≤', 10],
    },
    {
      label: `matrix: another temperature, share of the pass, ${size}`,
      value: (100 * rescale) / pass,
      unit: '%',
    },
  ];
}

async function measure(n: number, dim: number): Promise<Measured> {
  const request = requestOf(n, dim);
  const pass = () => runPass(request);
  naiveGemm(request.images.subarray(0, 64 * dim), request.texts, 64, n, dim); // compiled before the clock runs
  await pass();
  const rounds = n > 2048 ? 1 : 3; // the naive loop takes seconds
  const naive: number[] = [];
  const passes: number[] = [];
  for (let round = 0; round < rounds; round++) {
    naive.push(await milliseconds(() => naiveGemm(request.images, request.texts, n, n, dim)));
    for (let turn = 0; turn < 5; turn++) passes.push(await milliseconds(pass));
  }
  const window = { left: 0, top: 0, right: n, bottom: n };
  const store = await pass();
  const tiles = [0, 1, 2].map((inset) => () => store.tile({ ...window, left: inset / 8 }, 1000, 1000));
  return {
    n,
    dim,
    pass: median(passes),
    naive: median(naive),
    tile: median([await milliseconds(tiles[0]), await milliseconds(tiles[1]), await milliseconds(tiles[2])]),
    rescale: await milliseconds(() => store.rescale(20)),
    cellBytes: (await peakBytes(request)) / n ** 2,
  };
}

async function runPass(request: MatrixRequest, onRows: () => void = () => undefined): Promise<SimdStore> {
  const store = await SimdStore.open(request);
  await store.compute(onRows, new AbortController().signal);
  return store;
}

/** WebAssembly's memory, and the most that typed arrays took during a pass, garbage included. */
async function peakBytes(request: MatrixRequest): Promise<number> {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  const before = process.memoryUsage().arrayBuffers;
  let most = before;
  const look = () => (most = Math.max(most, process.memoryUsage().arrayBuffers));
  const store = await runPass(request, look);
  look();
  return store.bytes + most - before;
}

function requestOf(n: number, dim: number): MatrixRequest {
  return { images: unitVectors(n, dim), texts: unitVectors(n, dim), dim, logitScale: 50, neighbours: 10 };
}

function unitVectors(n: number, dim: number): Float32Array {
  return Float32Array.from(
    l2Normalize(
      Float32Array.from({ length: n * dim }, () => Math.random() - 0.5),
      dim,
    ),
  );
}
