import { chromium, type Page } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath, launchArguments } from '../scripts/chromium.mjs';
import type { DrawingTimes, TaskTimes } from './matrix-page.page.ts';
import type { Row } from './row.ts';

type Bench = typeof globalThis & {
  timeDrawing(n: number, dim: number): Promise<DrawingTimes>;
  timeRaster(n: number): number;
  timeHover(n: number): Promise<number[]>;
  timeTasks(n: number): Promise<TaskTimes>;
};

const dim = 512;

/**
 * The large matrix in Chromium, as the lab shows it: what drawing costs beside computing, against Observable Plot's raster of the
 * same number of cells, what a move of the mouse costs in the whole figure, and whether the page answers while matrix and map are
 * made. The fastest of three rounds counts; of Plot's raster of 4,096 rows, which takes about as long as all else together, the
 * only one.
 */
export async function matrixPageBench(): Promise<Row[]> {
  // Whatever is edited meanwhile, the page stays.
  const server = await createServer({ logLevel: 'error', server: { port: 0, hmr: false, watch: null } });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.goto(new URL('bench/matrix-page.html', server.resolvedUrls!.local[0]).href);
    await page.waitForFunction(() => 'timeHover' in globalThis);
    return [...(await drawing(page)), ...(await hover(page)), ...(await tasks(page))];
  } finally {
    await browser.close();
    await server.close();
  }
}

async function drawing(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const n of [512, 2048, 4096]) {
    const times = await rounds(3, () =>
      page.evaluate(([count, d]) => (globalThis as Bench).timeDrawing(count, d), [n, dim]),
    );
    const { whole, painting, picture } = times.sort((a, b) => a.whole - b.whole)[0];
    const plots = await rounds(n > 2048 ? 1 : 3, () =>
      page.evaluate((count) => (globalThis as Bench).timeRaster(count), n),
    );
    const plot = Math.min(...plots);
    rows.push(
      { label: `matrix page N = ${n}, d = ${dim}: compute and draw`, value: whole, unit: 'ms' },
      {
        label: `matrix page N = ${n}: drawing as a share of it`,
        value: (100 * painting) / whole,
        unit: '%',
        goal: ['≤', 10],
      },
      { label: `matrix page N = ${n}: one picture, numbers and painting`, value: picture, unit: 'ms' },
      { label: `matrix page N = ${n}: Plot's raster, numbers there already`, value: plot, unit: 'ms' },
      {
        label: `matrix page N = ${n}: Plot's raster / our picture`,
        value: plot / picture,
        unit: '×',
        ...(n >= 2048 && { goal: ['≥', 15] as const }),
      },
      {
        label: `matrix page N = ${n}: Plot's raster / our computing and drawing`,
        value: plot / whole,
        unit: '×',
      },
    );
  }
  return rows;
}

async function hover(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const n of [64, 1024, 4096]) {
    const times = (await page.evaluate((count) => (globalThis as Bench).timeHover(count), n)).sort(
      (a, b) => a - b,
    );
    rows.push(
      {
        label: `matrix page N = ${n}: hover to highlight, median of ${times.length}`,
        value: times[times.length >> 1],
        unit: 'ms',
        goal: ['≤', 16],
      },
      { label: `matrix page N = ${n}: hover to highlight, slowest`, value: times.at(-1)!, unit: 'ms' },
    );
  }
  return rows;
}

async function tasks(page: Page): Promise<Row[]> {
  const rows: Row[] = [];
  for (const n of [1024, 4096]) {
    const { opening, longest, median, seconds } = await page.evaluate(
      (count) => (globalThis as Bench).timeTasks(count),
      n,
    );
    const work = `matrix page N = ${n}, with the UMAP of ${2 * n} points`;
    rows.push(
      { label: `${work}: main thread busy at most`, value: longest, unit: 'ms', goal: ['≤', 50] },
      { label: `${work}: median`, value: median, unit: 'ms' },
      { label: `${work}: until both are done`, value: seconds, unit: 's' },
      { label: `${work}: while both open`, value: opening, unit: 'ms' },
    );
  }
  return rows;
}

async function rounds<T>(count: number, work: () => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  for (let round = 0; round < count; round++) results.push(await work());
  return results;
}
