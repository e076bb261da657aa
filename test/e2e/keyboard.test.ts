import type { Page } from 'playwright';
import { describe, expect, inject, it } from 'vitest';
import { pages } from '../../src/notebook/pages.ts';
import { useChromium } from './open.ts';

const open = useChromium({ webgpu: false });
const lessons = pages.filter(({ number }) => number).map(({ id }) => id);

interface Stop {
  readonly name: string;
  /** Whether the focus was there before. */
  readonly again: boolean;
  /** Whether it is something to operate or to read, and not a part of a drawing that happens to take the focus. */
  readonly meant: boolean;
  /** Whether it stands in the window, below the header. */
  readonly inView: boolean;
}

/** Where the Tab key comes to next; null after the last stop. */
async function tab(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const seen = ((window as unknown as { seen?: Set<Element> }).seen ??= new Set());
    let element = document.activeElement;
    while (element?.shadowRoot?.activeElement) element = element.shadowRoot.activeElement;
    if (!element || element === document.body) return null;
    const again = seen.has(element);
    seen.add(element);
    const { top, bottom } = element.getBoundingClientRect();
    const page = document.querySelector('dg-notebook')!.shadowRoot!;
    const { height } = page.querySelector('dg-site-header')!.getBoundingClientRect();
    let outermost: Node = element;
    while (outermost.getRootNode() instanceof ShadowRoot && outermost.getRootNode() !== page)
      outermost = (outermost.getRootNode() as ShadowRoot).host;
    const inLesson = (outermost as Element).localName === 'dg-lesson-page';
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.trim()}`.slice(
        0,
        80,
      ),
      again,
      meant: element.matches('button, a[href], input, select, textarea, summary, [role], [tabindex="0"]'),
      inView: !inLesson || (bottom > height && top < innerHeight),
    };
  });
}

describe('with the Tab key alone', () => {
  it.each(lessons)(
    'the lesson %s is walked from top to bottom, each stop once and in view',
    async (lesson) => {
      const { page } = await open(`${inject('siteUrl')}#/${lesson}?lang=en`, { reducedMotion: 'reduce' });
      await page.locator('.figure').first().waitFor();
      await page.getByText('Ready').first().waitFor({ timeout: 60_000 });
      const stops: Stop[] = [];
      for (let stop = await tab(page); stop && stops.length < 400; stop = await tab(page)) stops.push(stop);
      expect(stops.length).toBeGreaterThan(40);
      expect(stops.length).toBeLessThan(400);
      expect(stops.filter(({ again }) => again)).toEqual([]);
      expect(stops.filter(({ meant }) => !meant)).toEqual([]);
      expect(stops.filter(({ inView }) => !inView)).toEqual([]);
    },
    180_000,
  );

  it('a map or a ranking of many pictures is one stop, within which the arrow keys move', async () => {
    const { page } = await open(`${inject('siteUrl')}#/origin?lang=en`);
    const stage = page.locator('dg-space-stage');
    await stage.locator('[data-pair="0"]').waitFor();
    expect(await stage.locator('[tabindex="0"]').count()).toBe(1);
    await stage.locator('[tabindex="0"]').focus();
    await page.keyboard.press('ArrowRight');
    const focused = stage.locator('[data-pair]:focus');
    expect(await focused.getAttribute('data-pair')).toBe('1');
    await page.keyboard.press('Tab');
    expect(await focused.count()).toBe(0);
  });
});

describe('beside the text', () => {
  it.each([
    [1440, 900],
    [1920, 1080],
  ])(
    'at %i × %i every figure fits into the window',
    async (width, height) => {
      const tall: string[] = [];
      for (const lesson of lessons) {
        const { page, context } = await open(`${inject('siteUrl')}#/${lesson}?lang=en`, {
          viewport: { width, height },
        });
        await page.getByText('Ready').first().waitFor({ timeout: 60_000 });
        // The trainer grows with what the reader trains and keeps: it is scrolled.
        for (const figure of await page.locator('.figure > :not(dg-trainer)').all()) {
          await figure.scrollIntoViewIfNeeded();
          await page.waitForTimeout(300);
          const taller = await figure.evaluate((element) => {
            const header = document
              .querySelector('dg-notebook')!
              .shadowRoot!.querySelector('dg-site-header')!;
            const room = innerHeight - header.getBoundingClientRect().height;
            return element.getBoundingClientRect().height - room;
          });
          if (taller > 0) tall.push(`${lesson} ${await figure.evaluate(({ tagName }) => tagName)} ${taller}`);
        }
        await context.close();
      }
      expect(tall).toEqual([]);
    },
    240_000,
  );
});
