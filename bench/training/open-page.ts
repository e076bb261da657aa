import { chromium } from 'playwright';
import { createServer } from 'vite';
import { chromiumPath, launchArguments } from '../../scripts/chromium.mjs';
import type { ContestantName, TrainingPage } from './page.ts';

type Scope = typeof globalThis & { trainingPage: TrainingPage };

/** The page of the contestants in headless Chromium, called from here. */
export interface OpenPage extends TrainingPage {
  shut(): Promise<void>;
}

/** Served without the notebook's own settings, which would isolate the page and so give jax-js more threads than one. */
export async function openTrainingPage(): Promise<OpenPage> {
  const server = await createServer({
    configFile: false,
    logLevel: 'error',
    cacheDir: 'node_modules/.vite-bench',
    optimizeDeps: { include: ['@jax-js/jax'], entries: [] },
    server: { port: 0, ws: false, watch: null },
  });
  await server.listen();
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  await page.goto(new URL('bench/training/page.html', server.resolvedUrls!.local[0]).href);
  await page.waitForFunction(() => 'trainingPage' in globalThis);
  return {
    open: (name, n) =>
      page.evaluate(([who, size]) => (globalThis as Scope).trainingPage.open(who, size), [name, n] as [
        ContestantName,
        number,
      ]),
    time: (name, steps) =>
      page.evaluate(([who, count]) => (globalThis as Scope).trainingPage.time(who, count), [name, steps] as [
        ContestantName,
        number,
      ]),
    close: () => page.evaluate(() => (globalThis as Scope).trainingPage.close()),
    gemmPeak: () => page.evaluate(() => (globalThis as Scope).trainingPage.gemmPeak()),
    adapter: () => page.evaluate(() => (globalThis as Scope).trainingPage.adapter()),
    async shut() {
      await browser.close();
      await server.close();
    },
  };
}
