import { createServer } from 'vite';
import { describe, expect, inject, it } from 'vitest';
import { pages } from '../../src/notebook/pages.ts';
import { useChromium, type Opened } from './open.ts';

const open = useChromium();

/** Opens every page, waits for the live model, types, and opens the model picker and the model card: all that a reader does by default. */
async function tour({ page }: Opened, url: string): Promise<void> {
  for (const { id } of pages) {
    await page.goto(`${url}#/${id}`);
    await page.locator('h1').first().waitFor();
  }
  await page.goto(`${url}#/classic-case`);
  await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
  await page.getByRole('textbox').first().fill('a boat on the sea');
  await page.locator('dg-model-chip').click();
  await page.locator('dg-model-picker dialog[open]').waitFor();
  await page.locator('dg-model-picker summary').first().click();
  await page.getByRole('button', { name: 'Model card' }).click();
  await page.locator('dg-model-card-dialog dialog[open]').waitFor();
  await page.waitForTimeout(1000);
}

describe('by default nothing is asked of another host', () => {
  it('by the built notebook', async () => {
    const opened = await open(inject('siteUrl'));
    await tour(opened, inject('siteUrl'));
    expect(opened.foreignRequests).toEqual([]);
    expect(opened.errors).toEqual([]);
  });

  it('by the development server', async () => {
    const server = await createServer({ logLevel: 'error', server: { port: 0, host: '127.0.0.1' } });
    await server.listen();
    try {
      const url = `${server.resolvedUrls!.local[0]}`;
      const opened = await open(url);
      await tour(opened, url);
      expect(opened.foreignRequests).toEqual([]);
      expect(opened.errors).toEqual([]);
    } finally {
      await server.close();
    }
  });
});
