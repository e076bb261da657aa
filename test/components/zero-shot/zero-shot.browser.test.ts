import { afterEach, describe, expect, it } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal, percent } from '../../../src/components/i18n/number.ts';
import '../../../src/components/zero-shot/zero-shot-figure.ts';
import { zeroShotParams, type ZeroShotValues } from '../../../src/components/zero-shot/zero-shot-params.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { classify, fillTemplates, labelVectors } from '../../../src/engine/zero-shot/index.ts';
import { builtInSource } from '../../../src/components/embeddings/picture-source.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';
import { ScatteringEncoder } from './scattering-encoder.ts';

const labels = ['dog', 'owl', 'zeppelin'];
const dim = 48;

const open = (
  values: Partial<ZeroShotValues> = {},
  encoder: ScatteringEncoder | null = new ScatteringEncoder(),
) => openFigure('dg-zero-shot', zeroShotParams, values, encoder ?? undefined, 'g.row');
type Opened = Awaited<ReturnType<typeof open>>;

const answered = (page: Opened) => page.until(() => page.findAll('.bar.probability').length > 0);

/** What the engine makes of the picture of a dog, asked directly. */
async function expected(templates: readonly string[], scale = 20, among = labels) {
  const encoder = new ScatteringEncoder();
  const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');
  const picture = await builtInSource(pictures.find(({ id }) => id === 'img_2650')!).pixels();
  const image = await encoder.embedImages([picture]);
  const sentences = await encoder.embedTexts(fillTemplates(templates, among));
  return classify(image, labelVectors(sentences, templates.length, dim), scale);
}

/** The numbers of the rows: label → [cosine, share]. */
function shown(page: Opened): Record<string, string[]> {
  return Object.fromEntries(
    page
      .findAll<SVGGElement>('g.row')
      .map((row) => [
        row.querySelector('.label')!.textContent.trim(),
        [...row.querySelectorAll('.number')].map((number) => number.textContent),
      ]),
  );
}

const rowsOf = ({ cosines, probabilities }: Awaited<ReturnType<typeof expected>>, among = labels) =>
  Object.fromEntries(among.map((label, i) => [label, [decimal(cosines[i]), percent(probabilities[i], 1)]]));

function type(field: HTMLInputElement, text: string): void {
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

function addLabels(page: Opened, text: string): void {
  type(page.find('dg-label-editor').shadowRoot!.querySelector('input')!, text);
  page.find('dg-label-editor').shadowRoot!.querySelector('form')!.requestSubmit();
}

const note = (page: Opened, editor: string) =>
  page.find(editor).shadowRoot!.querySelector('#note')!.textContent.replace(/\s+/g, ' ').trim();

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

describe('the pipeline of zero-shot classification', () => {
  it('shows the engine’s cosines and shares, and the likeliest label as the answer', async () => {
    const page = await open({ labels: labels.join('\n') });
    await answered(page);
    const result = await expected(['a photo of a {}']);
    expect(shown(page)).toEqual(rowsOf(result));
    const best = result.order[0];
    expect(page.texts('.answer-text')[0]).toContain(labels[best]);
    expect(page.texts('.answer-text')[0]).toContain(percent(result.probabilities[best], 1));
    expect(page.notebook.facts.get('first-share')?.value).toBe(result.probabilities[best]);
  });

  it('puts each label into the template, with the article that fits', async () => {
    const page = await open({ labels: labels.join('\n') });
    await answered(page);
    const sentences = page.texts('text.sentence').sort();
    expect(sentences).toEqual(['a photo of a dog', 'a photo of a zeppelin', 'a photo of an owl']);
  });

  it('stands the likeliest first, or as listed', async () => {
    const page = await open({ labels: labels.join('\n') });
    await answered(page);
    const tops = () =>
      page
        .findAll<SVGGElement>('g.row')
        .map((row) => Number(/translate\(0 ([\d.]+)\)/.exec(row.getAttribute('transform')!)![1]));
    const { order } = await expected(['a photo of a {}']);
    await page.until(() =>
      order.every((index, place) => place === 0 || tops()[index] > tops()[order[place - 1]]),
    );
    page.page.set({ sort: 'listed' });
    await page.until(() => tops().every((top, i) => i === 0 || top > tops()[i - 1]));
  });

  it('takes the reader’s scale, and says it as a temperature', async () => {
    const page = await open({ labels: labels.join('\n'), scale: 100 });
    await answered(page);
    expect(shown(page)).toEqual(rowsOf(await expected(['a photo of a {}'], 100)));
    expect(page.texts('output')[0]).toBe('scale 100.0, τ = 0.010');
    page.page.set({ scale: null });
    await page.until(() => page.texts('output')[0] === 'scale 20.0, τ = 0.050');
  });

  it('averages several templates as the engine does', async () => {
    const templates = ['a photo of a {}', '{}', 'this is a {}'];
    const page = await open({ labels: labels.join('\n'), templates: templates.join('\n') });
    await answered(page);
    expect(shown(page)).toEqual(rowsOf(await expected(templates)));
    expect(page.texts('text.sentence')[0]).toContain('+2');
  });

  it('sums up what has no row of its own', async () => {
    const many = Array.from({ length: 30 }, (_, i) => `thing ${i}`);
    const page = await open({ labels: many.join('\n') });
    await answered(page);
    const { order, probabilities } = await expected(['a photo of a {}'], 20, many);
    const rest = order.slice(12).reduce((sum, index) => sum + probabilities[index], 0);
    expect(page.findAll('g.row')).toHaveLength(12);
    expect(page.texts('text.rest')[0]).toBe(`the other 18 labels together ${percent(rest, 1)}`);
  });

  it('says that it waits where no model runs, and shows no number', async () => {
    const page = await open({ labels: labels.join('\n') }, null);
    expect(page.findAll('.bar')).toHaveLength(0);
    expect(page.texts('dg-model-note')).toBeDefined();
    expect(page.find('dg-model-note').shadowRoot!.textContent).toContain('none is running');
  });

  it('is in Chinese for a Chinese reader', async () => {
    locale.lang = 'zh';
    const page = await open();
    await answered(page);
    expect(page.texts('text.sentence')).toContain('一张狗的照片');
  });
});

describe('the list of labels', () => {
  it('grows by what is typed or pasted', async () => {
    const page = await open({ labels: 'dog\ncat' });
    addLabels(page, 'owl');
    expect(page.page.values.labels).toBe('dog\ncat\nowl');
    const data = new DataTransfer();
    data.setData('text/plain', 'boat\nmoon, star、sun');
    const input = page.find('dg-label-editor').shadowRoot!.querySelector('input')!;
    await page.until(() => page.texts('li').length === 3);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData: data, cancelable: true }));
    expect(page.page.values.labels).toBe('dog\ncat\nowl\nboat\nmoon\nstar\nsun');
  });

  it('refuses what is there already, and what is empty, with a word about it', async () => {
    const page = await open({ labels: 'dog\ncat' });
    addLabels(page, 'Dog');
    await page.until(() => note(page, 'dg-label-editor') === '“Dog” is in the list already.');
    addLabels(page, ' , ');
    await page.until(() => note(page, 'dg-label-editor').startsWith('Write a label first'));
    expect(page.page.values.labels).toBe('dog\ncat');
  });

  it('keeps its last label', async () => {
    const page = await open({ labels: 'dog\ncat' });
    const remove = () => page.find<HTMLButtonElement>('li button').click();
    remove();
    await page.until(() => page.page.values.labels === 'cat' && page.texts('li').length === 1);
    remove();
    await page.until(() => note(page, 'dg-label-editor').startsWith('One label has to stay'));
    expect(page.page.values.labels).toBe('cat');
  });

  it('marks words that the model does not know', async () => {
    const page = await open({ labels: labels.join('\n') });
    await page.until(() => page.texts('li mark').length > 0);
    expect(page.texts('li mark')).toEqual(['zeppelin']);
    expect(note(page, 'dg-label-editor')).toContain('“zeppelin” is not in the model’s vocabulary');
  });
});

describe('the template', () => {
  it.each([
    ['a photo', 'The template has no place for the label.'],
    ['a {} and a {}', 'The template has 2 places for the label.'],
  ])('is refused as %j, and the one before goes on', async (bad, words) => {
    const page = await open({ labels: labels.join('\n') });
    await answered(page);
    const field = page.find('dg-template-editor').shadowRoot!.querySelector('input')!;
    type(field, bad);
    await page.until(() => note(page, 'dg-template-editor').startsWith(words));
    expect(field.getAttribute('aria-invalid')).toBe('true');
    expect(page.page.values.templates).toBe('');
    expect(page.texts('text.sentence')).toContain('a photo of a dog');
    type(field, 'look, a {}!');
    await page.until(() => page.texts('text.sentence').includes('look, a dog!'));
    expect(note(page, 'dg-template-editor')).toBe('');
  });
});
