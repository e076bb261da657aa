import { describe, expect, inject, it } from 'vitest';
import { pages } from '../../src/notebook/pages.ts';
import { useChromium } from './open.ts';

const open = useChromium();

describe('the shell', () => {
  it('takes the language of the browser, and a link’s language before that', async () => {
    const chinese = await open(inject('siteUrl'), { locale: 'zh-CN' });
    await chinese.page.getByRole('heading', { level: 1, name: '对角线' }).waitFor();
    expect(await chinese.page.getAttribute('html', 'lang')).toBe('zh-CN');
    const linked = await open(`${inject('siteUrl')}#/?lang=en`, { locale: 'zh-CN' });
    await linked.page.getByRole('heading', { level: 1, name: 'Diagonal' }).waitFor();
  });

  it('keeps what was typed when the language changes', async () => {
    const { page } = await open(`${inject('siteUrl')}#/classic-case?lang=en`);
    await page.getByRole('textbox').first().fill('two cats in the snow');
    await page.getByRole('button', { name: '中文' }).click();
    await page.getByRole('heading', { level: 1, name: '一个经典例子' }).waitFor();
    expect(await page.getByRole('textbox').first().inputValue()).toBe('two cats in the snow');
    await page.waitForFunction(() => location.hash.includes('two+cats'));
  });

  it('opens a link as its sender saw it', async () => {
    const { page } = await open(`${inject('siteUrl')}#/classic-case?v=1&lang=zh&theme=dark&q=a+red+car`);
    await page.getByRole('heading', { level: 1, name: '一个经典例子' }).waitFor();
    expect(await page.getByRole('textbox').first().inputValue()).toBe('a red car');
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
  });

  it('sets the scene of the step that the reader comes to, and leaves a link’s scene alone until then', async () => {
    const { page } = await open(`${inject('siteUrl')}#/classic-case?v=1&lang=en&t=2`);
    const t = () => page.locator('dg-timeline input[type=range]').inputValue();
    await page.locator('dg-search-stage .card').first().waitFor();
    expect(await t()).toBe('2');
    await page.mouse.move(300, 500);
    const place = await page
      .locator('#cosine')
      .evaluate((section) => section.getBoundingClientRect().top - innerHeight * 0.35);
    await page.mouse.wheel(0, place);
    await expect.poll(t, { timeout: 10_000 }).toBe('3');
    await page.waitForFunction(() => location.hash.endsWith('t=3'));
    await page.getByRole('button', { name: 'Show this step in the figure' }).first().click();
    await expect.poll(t, { timeout: 10_000 }).toBe('0');
  });

  it('says what it can not open', async () => {
    const { page } = await open(`${inject('siteUrl')}#/nowhere?lang=en`);
    await page.getByText('There is no such page').waitFor();
    await page.goto(`${inject('siteUrl')}#/classic-case?v=9&lang=en`);
    await page.getByText('newer version (v9)').waitFor();
  });

  it('says plainly what is not written', async () => {
    const { page } = await open(`${inject('siteUrl')}#/?lang=en`);
    for (const { id, title } of pages.filter(({ load }) => !load)) {
      await page.goto(`${inject('siteUrl')}#/${id}?lang=en`);
      await page.getByRole('heading', { level: 1, name: title.en }).waitFor();
      await page.getByText(/is not (written|built) yet/).waitFor();
    }
  });

  it('follows the theme that is chosen, and remembers it', async () => {
    const { page } = await open(`${inject('siteUrl')}#/?lang=en`, { colorScheme: 'dark' });
    expect(await page.getAttribute('html', 'data-theme')).toBe('dark');
    await page.getByLabel('Theme').first().selectOption('light');
    expect(await page.getAttribute('html', 'data-theme')).toBe('light');
    await page.reload();
    expect(await page.getAttribute('html', 'data-theme')).toBe('light');
  });

  it.each([
    [390, 844],
    [1440, 900],
    [1920, 1080],
  ])('never scrolls sideways at %i × %i', async (width, height) => {
    const { page } = await open(inject('siteUrl'), { viewport: { width, height } });
    for (const id of ['', ...pages.map((entry) => entry.id)]) {
      for (const lang of ['zh', 'en']) {
        await page.goto(`${inject('siteUrl')}#/${id}?lang=${lang}`);
        await page.locator('h1').first().waitFor();
        const overflow = await page.evaluate(
          () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
        );
        expect(overflow, `${id} ${lang}`).toBeLessThanOrEqual(0);
      }
    }
  });
});
