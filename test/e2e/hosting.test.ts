import { describe, expect, inject, it } from 'vitest';
import { useChromium } from './open.ts';

const open = useChromium();
const openInClassroom = useChromium({ more: ['--host-resolver-rules=MAP classroom.test 127.0.0.1'] });

describe('the built notebook', () => {
  it('works under a sub-path of a server that sets no headers, isolated by its service worker', async () => {
    const { page, errors } = await open(`${inject('plainUrl')}#/classic-case`);
    await page.waitForFunction(() => crossOriginIsolated, undefined, { timeout: 60_000 });
    await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
    expect(errors).toEqual([]);
  });

  // Over plain http from another machine a browser withholds much: WebGPU, caches, threads, the camera, the clipboard.
  it('works from a teacher’s laptop over plain http://', async () => {
    const address = inject('plainUrl').replace('localhost', 'classroom.test');
    const { page, errors } = await openInClassroom(`${address}#/classic-case?lang=en`);
    expect(await page.evaluate(() => isSecureContext)).toBe(false);
    await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
    const drawing =
      '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><circle cx="4" cy="4" r="4" fill="red"/></svg>';
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([{ name: 'dot.svg', mimeType: 'image/svg+xml', buffer: Buffer.from(drawing) }]);
    await expect.poll(() => page.locator('dg-search-stage .card').count(), { timeout: 30_000 }).toBe(11);
    await page.getByRole('button', { name: 'Camera' }).click();
    await page
      .locator('dg-camera')
      .getByText(/camera/i)
      .first()
      .waitFor();
    expect(errors).toEqual([]);
  });

  it('is isolated by headers where they are sent', async () => {
    const { page } = await open(inject('siteUrl'));
    expect(await page.evaluate(() => crossOriginIsolated)).toBe(true);
  });

  it('opens and answers live with the network unplugged, once it has been here', async () => {
    const { page, context } = await open(`${inject('siteUrl')}#/classic-case?lang=en`);
    await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
    await page.waitForFunction(isKept, undefined, { timeout: 60_000 });
    await context.setOffline(true);
    await page.reload();
    await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
    for (const id of ['multimodal', 'origin', 'architecture', 'zero-shot', 'training']) {
      await page.goto(`${inject('siteUrl')}#/${id}?lang=en`);
      await page.locator('.provenance.live').first().waitFor({ timeout: 90_000 });
    }
  });
});

/** Runs in the page: true once the service worker keeps the last of its files, the runtime. */
async function isKept(): Promise<boolean> {
  const names = (await caches.keys()).filter((name) => name.startsWith('diagonal-notebook'));
  const urls = await Promise.all(
    names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
  );
  return (
    urls.flat().some((url) => url.endsWith('.wasm')) &&
    urls.flat().some((url) => url.endsWith('pictures.json'))
  );
}
