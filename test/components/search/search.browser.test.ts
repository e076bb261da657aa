import { afterEach, describe, expect, it, vi } from 'vitest';
import type { FigureContent } from '../../../src/components/frame/figure-content.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import { cosine } from '../../../src/engine/contrastive/index.ts';
import { embeddedEntry, untrainedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { classicCasePictures, loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { loadStoredVectors } from '../../../src/engine/pictures/stored-vectors.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { restingText } from '../state/drawing-text.ts';
import { closeSearch, FakeEncoder, openSearch, type SearchPage } from './search-page.ts';

const text = (element: Element): string => (element.textContent ?? '').replace(/\s+/g, ' ').trim();
const readings = (page: SearchPage): string[] => page.findAll('text.cosine').map(text);
const provenance = (page: SearchPage): string => text(page.find('.provenance'));

async function type(page: SearchPage, value: string): Promise<void> {
  const input = page.find<HTMLInputElement>('dg-sentence-box').shadowRoot!.querySelector('input')!;
  input.value = value;
  input.dispatchEvent(new InputEvent('input', { bubbles: true }));
  await page.figure.updateComplete;
}

afterEach(() => {
  closeSearch();
  theme.choice = 'auto';
  locale.lang = 'en';
  vi.restoreAllMocks();
});

describe('before a model is there', () => {
  it('answers the default sentence from stored vectors, and says so', async () => {
    const page = await openSearch();
    expect(provenance(page)).toContain('stored');
    const stored = await loadStoredVectors(`/vectors/${embeddedEntry.id}.json`);
    const builtIn = await loadBuiltInPictures('/pictures/pictures.json');
    const pictures = classicCasePictures(builtIn);
    const t = stored.text(builtIn.suggestions.en[0].text)!;
    expect(readings(page)).toEqual(pictures.map(({ id }) => decimal(cosine(t, stored.picture(id)!))));
  });

  it('says plainly that a free sentence has to wait, and shows no number for it', async () => {
    const page = await openSearch({ q: 'two owls in a forest' });
    expect(readings(page)).toEqual([]);
    expect(text(page.find('dg-model-note').shadowRoot!.firstElementChild!)).toContain('No vector is stored');
    page.find('dg-model-note').shadowRoot!.querySelector('button')!.click();
    expect(page.opened.modelPicker).toBe(1);
  });

  it('goes live when the model comes, and back to stored vectors when it is lost', async () => {
    const page = await openSearch();
    page.session.ready(new FakeEncoder());
    await page.until(() => provenance(page).includes('live'));
    page.session.gone();
    await page.until(() => provenance(page).includes('stored'));
  });
});

describe('the numbers on the stage', () => {
  it('are the engine’s: each cosine to the digits that are shown, and the legend their true range', async () => {
    const page = await openSearch({ q: 'an owl' }, new FakeEncoder());
    await page.until(() => provenance(page).includes('live'));
    const { vectors, text: t } = page.stage.data;
    const cosines = vectors.map((vector) => cosine(t!, vector!));
    expect(readings(page)).toEqual(cosines.map((value) => decimal(value)));
    const components = [...t!, ...vectors.flatMap((vector) => [...vector!])].map(Math.abs);
    const limit = decimal(Math.max(...components));
    expect(page.findAll('.legend .number').map(text)).toEqual([
      decimal(-Math.max(...components)),
      limit,
      decimal(Math.min(...cosines)),
      decimal(Math.max(...cosines)),
    ]);
  });

  it('unfold into terms whose sum is the cosine', async () => {
    const page = await openSearch({ open: 'img_4821' });
    const i = page.stage.data.pictures.findIndex(({ id }) => id === 'img_4821');
    const total = text(page.find('dg-dot-product').shadowRoot!.querySelector('tr.total td:last-child')!);
    expect(total).toBe(readings(page)[i]);
  });

  it('give the frame words and a table that agree with them', async () => {
    const page = await openSearch();
    const { content } = page.find<HTMLElement & { content: FigureContent }>('dg-figure');
    const [header, first] = content.table();
    expect(header).toEqual(['rank', 'picture', 'file name', 'what it shows', 'cosine', 'kept']);
    expect(readings(page)).toContain(decimal(first[4] as number));
    expect(content.describe()).toContain(decimal(first[4] as number));
    locale.lang = 'zh';
    await page.figure.updateComplete;
    expect(content.describe()).toContain('门槛');
  });
});

describe('the sentence', () => {
  it('is embedded once the reader pauses, and only the last one', async () => {
    const encoder = new FakeEncoder();
    const page = await openSearch({}, encoder);
    await page.until(() => provenance(page).includes('live'));
    encoder.asked.length = 0;
    for (const value of ['a', 'a c', 'a ca', 'a cat']) await type(page, value);
    await page.until(() => page.stage.data.sentence === 'a cat');
    expect(encoder.asked).toEqual(['a cat']);
  });

  it('keeps the result before it while its vector is on the way', async () => {
    const encoder = new FakeEncoder();
    const page = await openSearch({}, encoder);
    await page.until(() => provenance(page).includes('live'));
    const before = readings(page);
    encoder.delay = 100;
    await type(page, 'a boat');
    await page.until(() => encoder.asked.includes('a boat'));
    expect(readings(page)).toEqual(before);
    await page.until(() => page.stage.data.sentence === 'a boat');
    expect(readings(page)).not.toEqual(before);
  });

  it('is not searched while an input method composes', async () => {
    const page = await openSearch();
    const input = page.find('dg-sentence-box').shadowRoot!.querySelector('input')!;
    input.dispatchEvent(new CompositionEvent('compositionstart'));
    await type(page, 'gou');
    expect(page.page.values.q).toBe('');
    await type(page, '狗');
    input.dispatchEvent(new CompositionEvent('compositionend', { data: '狗' }));
    expect(page.page.values.q).toBe('狗');
  });

  it('marks the words that the model has never seen, and names them', async () => {
    const page = await openSearch({ q: ' a zeppelin on grass' }, new FakeEncoder());
    const box = page.find('dg-sentence-box').shadowRoot!;
    await page.until(() => box.querySelector('mark'));
    expect([...box.querySelectorAll('mark')].map(text)).toEqual(['zeppelin']);
    expect(text(box.querySelector('#notes')!)).toContain('never seen “\u2068zeppelin\u2069”');
    await type(page, 'a dog');
    expect(box.querySelector('mark')).toBeNull();
  });

  it('tells that its end was cut off', async () => {
    const encoder = new FakeEncoder();
    encoder.inspection = { droppedTokens: 9976 };
    const page = await openSearch({ q: 'word '.repeat(2000).trim() }, encoder);
    const notes = page.find('dg-sentence-box').shadowRoot!.querySelector('#notes')!;
    await page.until(() => text(notes).includes('9976'));
  });

  it('follows the language while it is the default one, and stays when the reader typed it', async () => {
    const page = await openSearch();
    const input = page.find('dg-sentence-box').shadowRoot!.querySelector('input')!;
    expect(input.value).toBe('a dog on the grass');
    locale.lang = 'zh';
    await page.until(() => input.value === '草地上的一只狗');
    await type(page, 'a red car');
    locale.lang = 'en';
    await page.figure.updateComplete;
    expect(input.value).toBe('a red car');
    expect(page.page.values.q).toBe('a red car');
  });

  it('comes back from a suggestion after the field was emptied', async () => {
    const page = await openSearch();
    const box = page.find('dg-sentence-box').shadowRoot!;
    box.querySelector<HTMLButtonElement>('.clear')!.click();
    await page.until(() => box.querySelector('input')!.value === '');
    page.find('dg-suggestions').shadowRoot!.querySelector('button')!.click();
    await page.until(() => box.querySelector('input')!.value === 'a dog on the grass');
  });
});

describe('the threshold', () => {
  it('keeps what is above it, with a frame and a check mark', async () => {
    const stored = await loadStoredVectors(`/vectors/${embeddedEntry.id}.json`);
    const builtIn = await loadBuiltInPictures('/pictures/pictures.json');
    const t = stored.text(builtIn.suggestions.en[0].text)!;
    const sorted = builtIn.classicCase.map((id) => cosine(t, stored.picture(id)!)).sort((a, b) => b - a);
    const keep = Number(((sorted[2] + sorted[3]) / 2).toFixed(3));
    const page = await openSearch({ keep });
    const cosines = page.stage.data.stage.cosines;
    const expected = page.stage.data.pictures.flatMap(({ id }, i) => (cosines[i] >= keep ? [id] : []));
    const kept = page
      .findAll<SVGGElement>('g.card')
      .filter((card) => card.querySelector('.check')!.getAttribute('opacity') === '1')
      .map((card) => card.dataset.id);
    expect(kept).toEqual(expected);
    expect(kept).toHaveLength(3);
  });

  it('moves with the slider, and goes back to automatic', async () => {
    const page = await openSearch();
    const slider = page.find<HTMLInputElement>('input#threshold');
    slider.value = '0.2';
    slider.dispatchEvent(new Event('input'));
    expect(page.page.values.keep).toBe(0.2);
    await page.figure.updateComplete;
    page.find('dg-threshold').shadowRoot!.querySelector('button')!.click();
    expect(page.page.values.keep).toBeNull();
  });
});

describe('by keyboard', () => {
  const press = (element: Element, key: string) =>
    element.dispatchEvent(
      new KeyboardEvent('keydown', { key, bubbles: true, composed: true, cancelable: true }),
    );
  const active = (page: SearchPage) => page.stage.shadowRoot!.activeElement!;
  const place = (button: Element) => text(button.closest('.card')!.querySelector('.rank')!);

  it('Tab has one stop on the stage, and the arrows go through the ranking', async () => {
    const page = await openSearch();
    const stops = page.findAll<SVGElement>('.ring[tabindex="0"]');
    expect(stops).toHaveLength(1);
    expect(place(stops[0])).toBe('1');
    stops[0].focus();
    press(stops[0], 'ArrowRight');
    expect(place(active(page))).toBe('2');
    press(active(page), 'ArrowDown');
    expect(place(active(page))).toBe('7');
    press(active(page), 'End');
    expect(place(active(page))).toBe('10');
  });

  it('Enter unfolds the dot product, Escape folds it and leaves the focus where it was', async () => {
    const page = await openSearch();
    const card = page.find<SVGElement>('.ring[tabindex="0"]');
    card.focus();
    press(card, 'Enter');
    await page.until(() => page.findAll('dg-dot-product').length === 1);
    expect(card.getAttribute('aria-expanded')).toBe('true');
    press(card, 'Escape');
    await page.until(() => page.findAll('dg-dot-product').length === 0);
    expect(active(page)).toBe(card);
  });
});

describe('encoders of every kind', () => {
  it('names the model, and says of another one nothing that was measured with the embedded one', async () => {
    const page = await openSearch({}, new FakeEncoder());
    await page.until(() => provenance(page).includes('live'));
    const words = (tag: string): string => page.find(tag).shadowRoot!.textContent ?? '';
    expect(words('dg-sentence-box')).toContain('all three come first');
    expect(words('dg-suggestions')).toContain('These fail');
    page.session.ready(new FakeEncoder(), untrainedEntry);
    await page.until(() => provenance(page).includes('Diagonal CLIP, untrained'));
    expect(words('dg-sentence-box')).not.toContain('all three come first');
    expect(words('dg-suggestions')).not.toContain('These fail');
  });

  it('shows pictures with equal cosines, or without a direction, and breaks on neither', async () => {
    const encoder = new FakeEncoder();
    encoder.embedImages = (pictures) =>
      Promise.resolve(new Float32Array(pictures.length * 48).fill(1 / Math.sqrt(48)));
    const page = await openSearch({}, encoder);
    await page.until(() => provenance(page).includes('live'));
    expect(new Set(readings(page)).size).toBe(1);
    const nothing = new FakeEncoder();
    nothing.embedImages = (pictures) => Promise.resolve(new Float32Array(pictures.length * 48).fill(NaN));
    page.session.ready(nothing);
    await page.until(() => readings(page).every((reading) => reading === '–') || readings(page).length === 0);
    expect(page.findAll('g.card')).toHaveLength(10);
  });
});

it.each(['light', 'dark'] as const)('the stage looks as before, %s', async (name) => {
  theme.choice = name;
  const page = await openSearch({ q: 'an owl', t: 3 }, new FakeEncoder());
  await page.until(() => provenance(page).includes('live'));
  await page.stage.updateComplete;
  await expect(await restingText(page.stage.drawing)).toMatchFileSnapshot(`snapshots/stage-${name}.svg`);
});
