import type { Page } from 'playwright';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { embeddedModel } from '../../src/engine/encoders/embedded-model.ts';
import { pages } from '../../src/notebook/pages.ts';
import { startHub, type Hub } from '../hub/hub.ts';
import { useChromium } from './open.ts';

const open = useChromium();
let hub: Hub;

beforeAll(async () => {
  hub = await startHub();
});
afterAll(() => hub.close());

const lessons = pages.filter(({ number, load }) => number && load);

describe('every figure of every lesson works', () => {
  it('with the embedded model', { timeout: 240_000 }, async () => {
    const { page, errors } = await open(`${inject('siteUrl')}#/classic-case?lang=en`);
    await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
    await visitAll(page, 'Diagonal CLIP');
    expect(errors).toEqual([]);
  });

  it('with the same network untrained, in Chinese', { timeout: 240_000 }, async () => {
    const { page, errors } = await open(
      `${inject('siteUrl')}#/classic-case?lang=zh&model=${embeddedModel.id}-untrained`,
    );
    await visitAll(page, '未训练');
    expect(errors).toEqual([]);
  });

  it('with a model from the hub, of another dimension, scale and layout', { timeout: 240_000 }, async () => {
    const { page, errors } = await open(`${inject('siteUrl')}#/classic-case?lang=en`);
    await page.evaluate((host) => localStorage.setItem('diagonal.hub-host', host), `${hub.address}/ok`);
    await page.reload();
    await page.locator('.provenance.live').waitFor({ timeout: 90_000 });
    await page.locator('dg-model-chip').click();
    await page.getByLabel('Model id').fill('diagonal/joint');
    await page.getByRole('button', { name: /^Look it up at/ }).click();
    await page
      .getByRole('button', { name: /^Download .* from/ })
      .last()
      .click();
    await page.locator('dg-model-chip').getByText('joint').waitFor({ timeout: 90_000 });
    await page.keyboard.press('Escape');
    await visitAll(page, 'joint');
    expect(errors).toEqual([]);
  });
});

/** Opens each lesson and reads it to its end; every figure that names a model must name this one, and none may fail. */
async function visitAll(page: Page, model: string): Promise<void> {
  for (const { id } of lessons) {
    await page.evaluate((hash) => (location.hash = hash), `#/${id}`);
    await page.locator(`dg-lesson-page h1`).waitFor();
    const steps = await page.locator('[data-step]').count();
    for (let step = 0; step < steps; step++)
      await page
        .locator('[data-step]')
        .nth(step)
        .evaluate((section) => section.scrollIntoView());
    const others = async () =>
      (await provenances(page)).filter((text) => !text.includes(model) || !/live|实时/.test(text));
    await expect.poll(others, { timeout: 60_000, message: id }).toEqual([]);
    expect(await page.locator('.provenance').count(), id).toBeGreaterThan(0);
    expect(await strayWords(page), id).toEqual([]);
  }
}

/** What the figures say of where their numbers are from; the replay's are recorded, whatever model runs. */
function provenances(page: Page): Promise<string[]> {
  return page.locator('.provenance').evaluateAll((elements) => {
    const hostOf = (node: Node) => (node.getRootNode() as ShadowRoot).host;
    return elements
      .filter((element) => hostOf(hostOf(element)).localName !== 'dg-replay')
      .map((element) => element.textContent ?? '');
  });
}

/** Runs in the page: what a value that was never computed looks like when it is shown. */
function strayWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const found: string[] = [];
    const read = (root: Node): void => {
      for (const node of root.childNodes) {
        if (
          node.nodeType === Node.TEXT_NODE &&
          /\b(NaN|undefined|Infinity|\[object)\b/.test(node.textContent ?? '')
        )
          found.push(node.textContent!.trim());
        if (node instanceof Element && !/^(style|script|code|pre)$/i.test(node.tagName)) {
          if (node.shadowRoot) read(node.shadowRoot);
          read(node);
        }
      }
    };
    read(document.body);
    return found;
  });
}
