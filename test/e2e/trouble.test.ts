import { readFileSync } from 'node:fs';
import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { embeddedModel } from '../../src/engine/encoders/embedded-model.ts';
import { startHub, type Hub } from '../hub/hub.ts';
import { useChromium } from './open.ts';

const open = useChromium();
const openWithoutWebGPU = useChromium({ webgpu: false });
let hub: Hub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const lesson = (): string => `${inject('siteUrl')}#/classic-case?lang=en`;
const live = (page: Page) => page.locator('.provenance.live').waitFor({ timeout: 90_000 });

/** What lesson 3 shows, from its own CSV: the cosine of each picture. */
async function cosines(page: Page): Promise<Record<string, number>> {
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'CSV' }).click(),
  ]);
  const lines = readFileSync(await download.path(), 'utf8')
    .replace('\uFEFF', '')
    .trim()
    .split('\r\n');
  const [header, ...rows] = lines.map((line) => line.match(/("([^"]|"")*"|[^,]+|(?<=^|,)(?=,|$))/g)!);
  const [file, cosine] = [/file/i, /cosine/i].map((name) => header.findIndex((cell) => name.test(cell)));
  return Object.fromEntries(rows.map((row) => [row[file], Number(row[cosine])]));
}

/** Opens the picker, with the hub played by the test's own server, and looks a model up in it. */
async function lookUp(page: Page, mode: string, id: string): Promise<void> {
  await page.evaluate((host) => localStorage.setItem('diagonal.hub-host', host), `${hub.address}/${mode}`);
  await page.reload();
  await live(page);
  await page.locator('dg-model-chip').click();
  await page.getByLabel('Model id').fill(id);
  await page.getByRole('button', { name: /^Look it up at/ }).click();
}

describe('the ten cosines of "a dog on the grass"', () => {
  it('agree within 1e-3 on WASM, on WebGPU and in PyTorch', { timeout: 240_000 }, async () => {
    const stored = JSON.parse(
      readFileSync(`assets/vectors/${embeddedModel.id}.json`, 'utf8'),
    ) as StoredCosines;
    const inPyTorch = Object.fromEntries(
      stored.pictures.map(({ id }, i) => [`${id}.webp`, stored.cosines['a dog on the grass'][i]]),
    );
    const wasm = await open(lesson());
    await live(wasm.page);
    await wasm.page.getByText('WASM q8').first().waitFor();
    const onWasm = await cosines(wasm.page);
    const webgpu = await open(`${lesson()}&device=webgpu`);
    await webgpu.page.getByText('WebGPU q8').first().waitFor({ timeout: 150_000 });
    const onWebgpu = await cosines(webgpu.page);
    expect(Object.keys(onWasm).length).toBe(10);
    for (const [file, cosine] of Object.entries(onWasm)) {
      expect(
        Math.abs(cosine - inPyTorch[file]),
        `${file}: WASM ${cosine}, PyTorch ${inPyTorch[file]}`,
      ).toBeLessThan(1e-3);
      expect(
        Math.abs(onWebgpu[file] - cosine),
        `${file}: WebGPU ${onWebgpu[file]}, WASM ${cosine}`,
      ).toBeLessThan(1e-3);
    }
  });
});

interface StoredCosines {
  pictures: { id: string }[];
  cosines: Record<string, number[]>;
}

describe('the page works on, and says what happened, when', () => {
  it('WebGPU is refused', async () => {
    const { page } = await openWithoutWebGPU(`${lesson()}&device=webgpu`);
    await live(page);
    await page.getByText('WASM q8').first().waitFor();
    await page.locator('dg-model-chip').click();
    await page
      .locator('dg-model-picker')
      .getByText(/WebGPU/)
      .first()
      .waitFor();
    await page.getByText('Ways that did not work').waitFor();
  });

  it('the model’s worker dies', async () => {
    const { page } = await open(lesson());
    await live(page);
    const before = page.workers().find((worker) => worker.url().includes('encoder.worker'))!;
    await before.evaluate(() => void setTimeout(() => { throw new Error('killed by the test'); })); // prettier-ignore
    // It is restarted once by itself: another worker answers.
    await expect.poll(() => page.workers().some((worker) => worker !== before && worker.url().includes('encoder.worker')), { timeout: 60_000 }).toBe(true); // prettier-ignore
    await page.getByRole('textbox').first().fill('a boat on the sea');
    await live(page);
    await expect
      .poll(async () => Object.keys(await cosines(page))[0], { timeout: 60_000 })
      .toBe('img_8462.webp');
  });

  it('a download is cancelled half way, and the network goes away in another', async () => {
    const { page, context } = await open(lesson());
    await live(page);
    await lookUp(page, 'slow', 'diagonal/split');
    const download = page.getByRole('button', { name: /^Download .* from/ }).last();
    await download.click();
    await page.getByRole('button', { name: 'Cancel' }).last().click();
    await page.getByRole('button', { name: 'Ready Diagonal CLIP' }).waitFor();
    await download.click();
    await page.locator('dg-load-progress').first().waitFor();
    await context.setOffline(true);
    await page
      .locator('dg-model-picker')
      .getByText(/connection|reach/i)
      .first()
      .waitFor({ timeout: 60_000 });
    await context.setOffline(false);
    await page.keyboard.press('Escape');
    await page.getByRole('textbox').first().fill('the moon in the night sky');
    await live(page);
  });

  it('a hub id is wrong', async () => {
    const { page } = await open(lesson());
    await live(page);
    await lookUp(page, 'ok', 'diagonal/nothing');
    const outcome = page.locator('dg-hub-lookup #outcome');
    await expect.poll(() => outcome.textContent(), { timeout: 30_000 }).toContain('diagonal/nothing');
    await page.getByLabel('Model id').fill('no slash here');
    await page.getByRole('button', { name: /^Look it up at/ }).click();
    await expect.poll(() => outcome.textContent()).toContain('an owner and a name');
    await page.keyboard.press('Escape');
    await live(page);
  });

  it(
    'a model from the hub is chosen: it answers, and a link to it does not download by itself',
    { timeout: 240_000 },
    async () => {
      const { page, context } = await open(lesson());
      await live(page);
      await lookUp(page, 'ok', 'diagonal/split');
      await page
        .getByRole('button', { name: /^Download .* from/ })
        .last()
        .click();
      await page.locator('dg-model-chip').getByText('split').waitFor({ timeout: 90_000 });
      // It has no stored vectors: its self-test matches the built-in pictures with their captions.
      await page.getByText(/% of 10 built-in pictures found their own caption: passed/).waitFor();
      await page.keyboard.press('Escape');
      await page.waitForFunction(() => location.hash.includes('model=diagonal%2Fsplit'));
      // The kept copy loads from this machine alone: not even the list of files is asked for again.
      const asked: string[] = [];
      context.on('request', (request) => {
        if (request.url().startsWith(hub.address)) asked.push(request.url());
      });
      await page.reload();
      await page.locator('dg-model-chip').getByText('split').waitFor({ timeout: 90_000 });
      await live(page);
      expect(asked).toEqual([]);
      const elsewhere = await open(`${lesson()}&model=diagonal%2Fsplit`);
      await elsewhere.page.locator('dg-model-picker dialog[open]').waitFor();
      await live(elsewhere.page);
      expect(elsewhere.foreignRequests).toEqual([]);
    },
  );
});
