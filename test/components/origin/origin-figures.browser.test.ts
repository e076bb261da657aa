import { afterEach, describe, expect, it } from 'vitest';
import type { FigureContent } from '../../../src/components/frame/figure-content.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal, percent } from '../../../src/components/i18n/number.ts';
import '../../../src/components/origin/image-vector.ts';
import { originParams } from '../../../src/components/origin/origin-params.ts';
import '../../../src/components/origin/space-map.ts';
import type { SpaceStage } from '../../../src/components/origin/space-stage.ts';
import '../../../src/components/origin/text-vector.ts';
import { cosine, modalityGap } from '../../../src/engine/contrastive/index.ts';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import { loadBuiltInPictures } from '../../../src/engine/pictures/built-in.ts';
import { loadStoredVectors } from '../../../src/engine/pictures/stored-vectors.ts';
import { packRows } from '../../../src/engine/zero-shot/index.ts';
import { FakeEncoder } from '../search/search-page.ts';
import { closeFigure, openFigure, type OpenFigure } from '../state/open-figure.ts';

type Page = OpenFigure<typeof originParams>;
const content = (page: Page) => page.find<HTMLElement & { content: FigureContent }>('dg-figure').content;
const shipped = async () => {
  const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');
  return { pictures, stored: await loadStoredVectors(`/vectors/${embeddedEntry.id}.json`) };
};

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

describe('an image vector', () => {
  it('finds its nearest pictures by the engine’s cosines, itself left out', async () => {
    const page = await openFigure('dg-image-vector', originParams, { picture: 'img_4821' });
    const { pictures, stored } = await shipped();
    const held = stored.picture('img_4821')!;
    const cosines = pictures
      .filter(({ id }) => id !== 'img_4821')
      .map(({ id }) => cosine(held, stored.picture(id)!))
      .sort((a, b) => b - a);
    expect(page.texts('text.cosine')).toEqual(cosines.slice(0, 6).map((value) => decimal(value)));
    expect(page.find('.strip[role="slider"]').getAttribute('aria-valuemax')).toBe(String(stored.dim));
  });

  it('can be read component by component, with the arrow keys', async () => {
    const page = await openFigure('dg-image-vector', originParams, { picture: 'img_4821' });
    const { stored } = await shipped();
    const strip = page.find('.strip[role="slider"]');
    for (let i = 0; i < 3; i++)
      strip.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowRight', bubbles: true }));
    const third = decimal(stored.picture('img_4821')![2], 4);
    await page.until(() => page.texts('text.small').some((text) => text === `component 3: ${third}`));
  });

  it('goes on from a neighbour that is chosen', async () => {
    const page = await openFigure('dg-image-vector', originParams, { picture: 'img_4821' });
    const { id } = page.find<SVGGElement>('g.item').dataset;
    page.find('g.item .ring').dispatchEvent(new MouseEvent('click', { bubbles: true }));
    await page.until(() => page.texts('text.head')[0].includes(`${id}.webp`));
  });
});

describe('a text vector', () => {
  it('shows the tokens and their numbers as the tokenizer gives them, and the nearest captions', async () => {
    const page = await openFigure('dg-text-vector', originParams, { q: 'a big owl' }, new FakeEncoder());
    await page.until(() => page.texts('.token-text').length === 3);
    expect(page.texts('.token-text')).toEqual(['a', 'big', 'owl']);
    expect(page.texts('.token-id')).toEqual(['0', '1', '2']);
    await page.until(() => !page.texts('text.cosine').includes('…'));
    const [, first] = content(page).table();
    expect(page.texts('text.cosine')[0]).toBe(decimal(first[3] as number));
  });

  it('without a model says that tokens and a free sentence’s vector are still to come', async () => {
    const page = await openFigure('dg-text-vector', originParams, { q: 'two owls on a piano' });
    expect(page.texts('text.small')).toContain('tokens need a running model');
    expect(page.texts('text.small')).toContain('waiting for the model');
    expect(page.find('dg-model-note').shadowRoot!.textContent).toContain('No vector is stored');
  });
});

describe('the map of the space', () => {
  it('states what it shows and loses, as the engine measures it', async () => {
    const page = await openFigure('dg-space-map', originParams);
    const { data } = page.find<SpaceStage>('dg-space-stage');
    const { pictures, stored } = await shipped();
    const rows = (all: readonly (Float32Array | undefined)[]) => packRows(all as Float32Array[], stored.dim);
    const gap = modalityGap(
      rows(pictures.map(({ id }) => stored.picture(id))),
      rows(pictures.map(({ caption }) => stored.text(caption.en))),
      stored.dim,
    );
    const facts = page.texts('ul li');
    expect(facts[0]).toContain(percent(data.shares[0] + data.shares[1]));
    expect(facts[1]).toContain(decimal(data.kept, 1));
    expect(facts[2]).toContain(decimal(gap, 2));
    expect(page.notebook.facts.get('space-gap')?.value).toBe(gap);
  });

  it('shows every pair, joined, and lights the one that is pointed at', async () => {
    const page = await openFigure('dg-space-map', originParams);
    const { pictures } = await shipped();
    expect(page.findAll('line.pair')).toHaveLength(pictures.length);
    page.notebook.pointing.target = `pair ${pictures[2].id}`;
    await page.until(() => page.findAll('g.lit text').length === 1);
    expect(page.texts('g.lit text')).toEqual([pictures[2].caption.en]);
  });

  it('loses the gap between the modalities when each is centred', async () => {
    const page = await openFigure('dg-space-map', originParams);
    const meanX = () => {
      const { coordinates, count } = page.find<SpaceStage>('dg-space-stage').data;
      const [first, second] = [0, count].map((from) => {
        const points = coordinates.slice(2 * from, 2 * (from + count));
        const mean = (axis: number) =>
          points.filter((_, at) => at % 2 === axis).reduce((a, b) => a + b) / count;
        return [mean(0), mean(1)];
      });
      return Math.hypot(first[0] - second[0], first[1] - second[1]);
    };
    const before = meanX();
    page.page.set({ view: 'centred' });
    await page.until(() => meanX() < 1e-6);
    expect(before).toBeGreaterThan(0.01);
  });
});
