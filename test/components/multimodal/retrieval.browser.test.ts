import { afterEach, describe, expect, it } from 'vitest';
import type { FigureContent } from '../../../src/components/frame/figure-content.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal } from '../../../src/components/i18n/number.ts';
import { multimodalParams } from '../../../src/components/multimodal/multimodal-params.ts';
import '../../../src/components/multimodal/retrieval-figure.ts';
import { cosine, cosineMatrix, rowAccuracy } from '../../../src/engine/contrastive/index.ts';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { loadStoredVectors } from '../../../src/engine/pictures/stored-vectors.ts';
import { packRows } from '../../../src/engine/zero-shot/index.ts';
import { FakeEncoder } from '../search/search-page.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';

const open = (values = {}, encoder?: FakeEncoder) =>
  openFigure('dg-retrieval', multimodalParams, values, encoder);
const shipped = async () => {
  const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');
  const stored = await loadStoredVectors(`/vectors/${embeddedEntry.id}.json`);
  return { pictures, stored };
};

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

describe('a picture ranks sentences', () => {
  it('with the engine’s cosines of stored vectors, the best first, before a model is there', async () => {
    const figure = await open({ picture: 'img_4821', show: 'all' });
    const { pictures, stored } = await shipped();
    const image = stored.picture('img_4821')!;
    const cosines = pictures.map(({ caption }) => cosine(image, stored.text(caption.en)!));
    expect(figure.texts('text.cosine')).toEqual(cosines.sort((a, b) => b - a).map((value) => decimal(value)));
    expect(figure.texts('.provenance')[0]).toContain('stored');
  });

  it('marks the caption that was written for it, once', async () => {
    const figure = await open({ picture: 'img_4821', show: 'all' });
    expect(figure.texts('.mark')).toEqual(['◆ its own']);
  });

  it('lets a sentence of the reader wait without a number, and answers when the model comes', async () => {
    const figure = await open({ own: 'a zebra on a bicycle', show: 'all' });
    expect(figure.texts('text.cosine')).toContain('…');
    figure.session.ready(new FakeEncoder());
    await figure.until(() => figure.texts('.provenance')[0].includes('live'));
    await figure.until(() => !figure.texts('text.cosine').includes('…'));
    expect(figure.texts('.mark')).toContain('yours');
  });
});

describe('a sentence ranks pictures', () => {
  it('with the cosines of the same vectors', async () => {
    const { pictures, stored } = await shipped();
    const sentence = pictures[0].caption.en;
    const figure = await open({ way: 'sentence', q: sentence, show: 'all' });
    const text = stored.text(sentence)!;
    const cosines = pictures.map(({ id }) => cosine(text, stored.picture(id)!));
    expect(figure.texts('text.cosine')).toEqual(cosines.sort((a, b) => b - a).map((value) => decimal(value)));
  });

  it('is one step away: a result that is chosen becomes the query', async () => {
    const figure = await open({ picture: 'img_4821' });
    const id = figure.find<SVGGElement>('g.item').dataset.id;
    figure.find<SVGElement>('g.item .ring').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    expect(figure.page.values.way).toBe('sentence');
    expect([id, '']).toContain(figure.page.values.q);
    await figure.until(() => figure.find('dg-ranking').getAttribute('kind') !== 'sentences');
  });
});

describe('what the figure tells', () => {
  it('the prose: how often pairs find each other, as the engine counts it', async () => {
    const figure = await open();
    const { pictures, stored } = await shipped();
    const images = pictures.map(({ id }) => stored.picture(id)!);
    const texts = pictures.map(({ caption }) => stored.text(caption.en)!);
    const cosines = cosineMatrix(packRows(images, stored.dim), packRows(texts, stored.dim), stored.dim);
    const { facts } = figure.notebook;
    expect(facts.get('caption-first')?.value).toBe(rowAccuracy(cosines, pictures.length));
    expect(facts.get('pair-count')?.value).toBe(pictures.length);
    expect(facts.get('caption-first')?.provenance.source).toBe('stored');
  });

  it('the frame: words and a table that agree with the drawing', async () => {
    const figure = await open({ show: 'all' });
    const { content } = figure.find<HTMLElement & { content: FigureContent }>('dg-figure');
    const [, first] = content.table();
    expect(figure.texts('text.cosine')[0]).toBe(decimal(first[3] as number));
    expect(content.describe()).toContain(decimal(first[3] as number));
  });

  it('the prose, by light: pointing at the first lights the first', async () => {
    const figure = await open();
    figure.notebook.pointing.target = 'first';
    await figure.until(() => figure.findAll('g.item.lit').length === 1);
    expect(figure.find('g.item.lit')).toBe(figure.find('g.item'));
  });
});
