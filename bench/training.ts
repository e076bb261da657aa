import { median } from './median.ts';
import type { Row } from './row.ts';
import { openTrainingPage, type OpenPage } from './training/open-page.ts';
import type { ContestantName } from './training/page.ts';
import { productFlops } from './training/product-count.ts';
import { shape } from './training/task.ts';

/** Batch sizes at which all contestants meet, */
const contests = [64, 128, 256, 512];
/** and those at which only the pairs a second are counted. */
const otherSizes = [8, 16, 32, 1024];
/** How often each has its turn; the slow ones less often. */
const rounds: Readonly<Record<ContestantName, number>> = { simd: 7, 'jax-js': 7, plain: 2, webgpu: 1 };
/** Losses of the same parameters may differ by so much before anything is timed. */
const agreement = 1e-4;

/**
 * Milliseconds a step of the network that the notebook trains by default, in one page of Chromium and on one thread: SIMD,
 * plain TypeScript, WebGPU, and the same network in jax-js (WebAssembly), which has to give the same losses first. They
 * take turns; figures are medians, ratios those of the same round.
 */
export async function trainingBench(): Promise<Row[]> {
  const page = await openTrainingPage();
  try {
    const rows: Row[] = [];
    const speeds: [n: number, ms: number][] = [];
    for (const n of contests) {
      const contest = await hold(page, n);
      speeds.push([n, median(contest.times.simd)]);
      rows.push(...contestRows(n, contest));
    }
    for (const n of otherSizes) {
      await page.open('simd', n);
      const turns = Array.from({ length: rounds.simd }, () => Math.max(1, Math.round(256 / n)));
      const times: number[] = [];
      for (const steps of turns) times.push(...(await page.time('simd', steps)));
      speeds.push([n, median(times)]);
      await page.close();
    }
    speeds.sort(([left], [right]) => left - right);
    const pairs = speeds.map(([n, ms]) => ({
      label: `training: SIMD, batch ${n}`,
      value: (n / ms) * 1000,
      unit: 'pairs/s',
    }));
    return [...rows, ...pairs];
  } finally {
    await page.shut();
  }
}

interface Contest {
  /** Milliseconds a step, the median of each round. */
  readonly times: Readonly<Record<ContestantName, readonly number[]>>;
  /** The fastest step of SIMD, milliseconds, */
  readonly fastest: number;
  /** and the fastest product, GFLOP/s. */
  readonly peak: number;
  readonly adapter: Awaited<ReturnType<OpenPage['adapter']>>;
}

async function hold(page: OpenPage, n: number): Promise<Contest> {
  const adapter = await page.adapter();
  const names = (Object.keys(rounds) as ContestantName[]).filter((name) => name !== 'webgpu' || adapter);
  const losses = new Map<ContestantName, number[]>();
  for (const name of names) losses.set(name, await page.open(name, n));
  for (const [name, own] of losses) {
    const difference = Math.max(...own.map((loss, i) => Math.abs(loss - losses.get('simd')![i])));
    if (!(difference <= agreement))
      throw new Error(`${name} computes another loss than SIMD: ${difference} at batch ${n}`);
  }
  const times: Record<ContestantName, number[]> = { simd: [], 'jax-js': [], plain: [], webgpu: [] };
  let [fastest, peak] = [Infinity, 0];
  for (let round = 0; round < rounds.simd; round++) {
    peak = Math.max(peak, await page.gemmPeak());
    for (const name of names) {
      if (round >= rounds[name]) continue;
      const steps = await page.time(name, name === 'simd' ? Math.max(1, Math.round(512 / n)) : 1);
      times[name].push(median(steps));
      if (name === 'simd') fastest = Math.min(fastest, ...steps);
    }
  }
  await page.close();
  return { times, fastest, peak, adapter };
}

function contestRows(n: number, { times, fastest, peak, adapter }: Contest): Row[] {
  // Best against best: what else the machine does only ever adds time.
  const share = productFlops(shape, n) / fastest / 1e6 / peak;
  const ratio = (name: ContestantName) => median(times[name].map((time, round) => time / times.simd[round]));
  const milliseconds = (name: ContestantName, label: string): Row => ({
    label: `training: ${label}, batch ${n}`,
    value: median(times[name]),
    unit: 'ms a step',
  });
  const rows: Row[] = [
    milliseconds('simd', 'SIMD'),
    milliseconds('jax-js', 'jax-js'),
    milliseconds('plain', 'plain TypeScript'),
    {
      label: `training: SIMD against jax-js (wasm), batch ${n}`,
      value: ratio('jax-js'),
      unit: '×',
      goal: ['≥', 3],
    },
    { label: `training: SIMD against plain TypeScript, batch ${n}`, value: ratio('plain'), unit: '×' },
    {
      label: `training: share of the gemm's own peak (${peak.toFixed(1)} GFLOP/s), batch ${n}`,
      value: 100 * share,
      unit: '%',
      goal: ['≥', 50],
    },
  ];
  if (!adapter || times.webgpu.length === 0) return rows;
  const kind = adapter.software ? 'imitated by the CPU' : 'a GPU';
  return [...rows, milliseconds('webgpu', `WebGPU (${adapter.description}, ${kind})`)];
}
