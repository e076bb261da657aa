import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath, launchArguments } from '../scripts/chromium.mjs';
import type { EncoderTimes } from './encoder.page.ts';
import type { Row } from './row.ts';

const [count, rounds] = [64, 9];
type Page = typeof globalThis & { timeEncoder(count: number, rounds: number): Promise<EncoderTimes> };

/**
 * Pictures a second of the embedded CLIP in Chromium (WASM, one thread), through our whole path and through a bare ONNX
 * Runtime loop. The fastest round of each counts: what else the machine does only ever adds time.
 */
export async function encoderBench(): Promise<Row[]> {
  const server = await createServer({ logLevel: 'error', server: { port: 0 } });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
  try {
    const page = await browser.newPage();
    await page.goto(new URL('bench/encoder.html', server.resolvedUrls!.local[0]).href);
    await page.waitForFunction(() => 'timeEncoder' in globalThis);
    const { ours, bare } = await page.evaluate(
      ([n, times]) => (globalThis as Page).timeEncoder(n, times),
      [count, rounds],
    );
    const [fast, bound] = [ours, bare].map((seconds) => count / Math.min(...seconds));
    return [
      {
        label: 'encoder: ours against a bare ONNX Runtime loop',
        value: fast / bound,
        unit: '×',
        goal: ['≥', 0.95],
      },
      { label: 'encoder: ours, 64 × 64 px, one thread', value: fast, unit: 'pictures/s' },
      { label: 'encoder: bare loop', value: bound, unit: 'pictures/s' },
    ];
  } finally {
    await browser.close();
    await server.close();
  }
}
