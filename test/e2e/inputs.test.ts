import { Buffer } from 'node:buffer';
import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { useChromium } from './open.ts';

const open = useChromium();

async function openLesson(options = {}): Promise<Page> {
  const { page } = await open(`${inject('siteUrl')}#/classic-case?lang=en`, options);
  await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
  return page;
}

const file = (name: string, mimeType: string, content: string | Buffer) => ({
  name,
  mimeType,
  buffer: Buffer.from(content),
});
const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><circle cx="5" cy="5" r="4" fill="red"/></svg>';
// Two frames of 1 × 1, red and blue.
const gif = Buffer.from(
  'R0lGODlhAQABAPAAAP8AAAAA/yH/C05FVFNDQVBFMi4wAwEAAAAh+QQACgAAACwAAAAAAQABAAACAkQBACH5BAAKAAAALAAAAAABAAEAAAICTAEAOw==',
  'base64',
);

describe('a reader’s own files', () => {
  it('come in, each that is a picture, and each that is not is named with its reason', async () => {
    const page = await openLesson();
    await page
      .locator('input[type=file]')
      .first()
      .setInputFiles([
        file('drawing.svg', 'image/svg+xml', svg),
        file('moving.gif', 'image/gif', gif),
        file('letter.png', 'image/png', 'Dear reader, this is a letter and no picture.'),
        file('nothing.jpg', 'image/jpeg', ''),
      ]);
    await page.getByText('letter.png').first().waitFor();
    await page.getByText('nothing.jpg').first().waitFor();
    await expect.poll(() => page.locator('dg-search-stage .card').count(), { timeout: 30_000 }).toBe(12);
    await page.reload();
    await expect.poll(() => page.locator('dg-search-stage .card').count(), { timeout: 60_000 }).toBe(12);
  });
});

describe('any text', () => {
  it.each([
    ['a caption of 10,000 characters', 'a dog on the grass '.repeat(527).slice(0, 10_000)],
    ['emoji', '🐕 on the 🌱'],
    ['right-to-left text', 'كلب على العشب'],
  ])('%s is answered, or told why not, and stays as it was typed', async (_name, text) => {
    const page = await openLesson();
    const errors: string[] = [];
    page.on('pageerror', (error) => errors.push(String(error)));
    const box = page.getByRole('textbox').first();
    await box.fill(text);
    await page.waitForTimeout(2500);
    expect(await box.inputValue()).toBe(text);
    expect(await page.locator('dg-search-stage .card').count()).toBe(10);
    expect(errors).toEqual([]);
  });

  it('that is too long says so', async () => {
    const page = await openLesson();
    await page.getByRole('textbox').first().fill('a dog on the grass and '.repeat(40));
    await page
      .getByText(/first \d+|only reads|not read|too long|cut/i)
      .first()
      .waitFor({ timeout: 30_000 });
  });

  it('with a word that the model does not know has that word marked', async () => {
    const page = await openLesson();
    await page.getByRole('textbox').first().fill('a zeppelin in the sky');
    await page.locator('dg-sentence-box mark, dg-sentence-box .unknown').first().waitFor({ timeout: 30_000 });
    expect(
      await page.locator('dg-sentence-box mark, dg-sentence-box .unknown').first().textContent(),
    ).toContain('zeppelin');
  });
});

describe('with the keyboard alone', () => {
  it('a sentence is typed, the pictures are walked, the sum is opened and closed', async () => {
    const page = await openLesson();
    const focused = () => page.evaluate(() => {
      let element = document.activeElement;
      while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
      return `${element?.tagName.toLowerCase()}.${element?.getAttribute('class') ?? ''}`;
    }); // prettier-ignore
    const tabTo = async (wanted: RegExp): Promise<void> => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (wanted.test(await focused())) return;
      }
      throw new Error(`Tab never came to ${wanted}`);
    };
    await tabTo(/^textarea|^input/);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('a red car on the road');
    await tabTo(/ring/);
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await page.locator('dg-dot-product').first().waitFor();
    await page.keyboard.press('Escape');
    await page.locator('dg-dot-product').first().waitFor({ state: 'hidden' });
    await page.waitForFunction(() => location.hash.includes('q=a+red+car'));
  });

  it('the model picker is opened, walked and closed, and the focus comes back', async () => {
    const page = await openLesson();
    await page.locator('dg-model-chip button').focus();
    await page.keyboard.press('Enter');
    await page.locator('dg-model-picker dialog[open]').waitFor();
    for (let i = 0; i < 5; i++) await page.keyboard.press('Tab');
    await page.keyboard.press('Escape');
    await page.locator('dg-model-picker dialog[open]').waitFor({ state: 'detached' });
    expect(await page.evaluate(() => document.activeElement?.shadowRoot?.activeElement?.shadowRoot?.activeElement?.tagName)).toBe('DG-MODEL-CHIP'); // prettier-ignore
  });
});

describe('where motion is unwelcome', () => {
  it('the scene goes in whole steps, and nothing glides', async () => {
    const page = await openLesson({ reducedMotion: 'reduce' });
    await page.getByRole('button', { name: 'Back to the start' }).click();
    const seen = new Set<number>();
    await page.getByRole('button', { name: 'Play' }).click();
    for (let i = 0; i < 40; i++) {
      seen.add(Number(await page.locator('dg-timeline input[type=range]').inputValue()));
      await page.waitForTimeout(50);
    }
    expect(seen.size).toBeGreaterThan(1);
    expect([...seen].every(Number.isInteger)).toBe(true);
  });
});
