import { chromium, type Page } from 'playwright';
import { buildSite } from '../scripts/build-site.ts';
import { chromiumPath, launchArguments } from '../scripts/chromium.mjs';
import { serveFolder } from '../scripts/serve-folder.ts';
import { probeCount } from '../src/engine/trainer/probe-pairs.ts';
import type { Row } from './row.ts';
import { watchAnswers } from './watch-answers.ts';

/** Seconds after the click. */
const moments = [60, 120, 180];

/**
 * A CLIP trained in a tab: the built notebook in headless Chromium, the trainer of the lab with its default settings. What
 * the page itself says, so many seconds after the click on Start, and how long its main thread let one wait until then.
 */
export async function tabBench(): Promise<Row[]> {
  buildSite();
  const server = await serveFolder('dist', { isolated: true });
  const browser = await chromium.launch({ executablePath: chromiumPath(), args: launchArguments });
  try {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
    });
    const page = await context.newPage();
    await page.goto(`${server.url}#/lab?lang=en&part=train`);
    const start = page.locator('[data-action=start]');
    await start.waitFor();
    const watch = await page.evaluateHandle(watchAnswers);
    await start.click();
    const clicked = performance.now();
    const rows: Row[] = [];
    for (const seconds of moments) {
      await page.waitForTimeout(clicked + seconds * 1000 - performance.now());
      const longest = await watch.evaluate(({ waits }) => Math.max(...waits.splice(0)));
      rows.push(...(await rowsAt(page, seconds)), {
        label: `tab: main thread busy at most until ${seconds} s`,
        value: longest,
        unit: 'ms',
        goal: ['≤', 50],
      });
    }
    return rows;
  } finally {
    await browser.close();
    await server.close();
  }
}

async function rowsAt(page: Page, seconds: number): Promise<Row[]> {
  // The first number of a fact; what follows it is the level of chance.
  const fact = async (name: string): Promise<number> => {
    const text = await page.locator(`dg-run-numbers [data-number=${name}] dd`).innerText();
    return Number(/[\d.,]+/.exec(text)?.[0].replaceAll(',', ''));
  };
  const chances = async (name: string): Promise<number> => ((await fact(name)) / 100) * probeCount;
  const label = (what: string) => `tab: ${what} after ${seconds} s`;
  const isLast = seconds === moments.at(-1);
  const goal: Pick<Row, 'goal'> = isLast ? { goal: ['≥', 10] } : {};
  const held = `held-out accuracy in a batch of ${probeCount} by`;
  return [
    { label: label('pairs seen'), value: await fact('pairs'), unit: 'pairs' },
    { label: label(`${held} row`), value: await chances('row-accuracy'), unit: '× chance', ...goal },
    { label: label(`${held} column`), value: await chances('column-accuracy'), unit: '× chance', ...goal },
    {
      label: label(`held-out loss (guessing: ${Math.log(probeCount).toFixed(2)})`),
      value: await fact('held-out-loss'),
      unit: 'nats',
    },
    { label: label('longest frame'), value: await fact('frame'), unit: 'ms' },
  ];
}
