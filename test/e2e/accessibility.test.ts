import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { pages } from '../../src/notebook/pages.ts';
import { useChromium } from './open.ts';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const open = useChromium();
const everyPage = ['', ...pages.map(({ id }) => id)];

describe.each(['zh', 'en'])('axe finds no violation in %s', (lang) => {
  it.each(['light', 'dark'])('on any page, %s', async (theme) => {
    const { page } = await open(`${inject('siteUrl')}#/?lang=${lang}&theme=${theme}`);
    const found: Record<string, string[]> = {};
    for (const id of everyPage) {
      await page.goto(`${inject('siteUrl')}#/${id}?lang=${lang}&theme=${theme}`);
      await page.locator('h1').first().waitFor();
      if (pages.some((each) => each.id === id && each.number))
        await page.locator('.provenance').first().waitFor();
      found[id] = await violations(page);
    }
    expect(found).toEqual(Object.fromEntries(everyPage.map((id) => [id, []])));
    await page.locator('dg-model-chip').click();
    await page.locator('dg-model-picker dialog[open]').waitFor();
    expect(await violations(page), 'model picker').toEqual([]);
  });
});

async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  return page.evaluate(async () => {
    const { axe } = window as unknown as { axe: { run(): Promise<AxeResults> } };
    const { violations } = await axe.run();
    return violations.flatMap(({ id, nodes }) =>
      nodes.map(({ target, failureSummary }) => `${id}: ${JSON.stringify(target)} ${failureSummary}`),
    );
  });
}
