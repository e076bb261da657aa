import { afterEach, describe, expect, it } from 'vitest';
import type { Embeddings } from '../../../src/components/embeddings/embeddings.ts';
import { locale } from '../../../src/components/i18n/locale.ts';
import { decimal, percent } from '../../../src/components/i18n/number.ts';
import { mapData, type MapData } from '../../../src/components/multimodal/clip-map-data.ts';
import { mapPairs, mapSets } from '../../../src/components/multimodal/clip-map-pairs.ts';
import type { ClipMapStage } from '../../../src/components/multimodal/clip-map-stage.ts';
import '../../../src/components/multimodal/clip-map.ts';
import { multimodalParams } from '../../../src/components/multimodal/multimodal-params.ts';
import { cosine, logitsOf, softmax } from '../../../src/engine/contrastive/index.ts';
import { loadBuiltInPictures, type BuiltInPicture } from '../../../src/engine/pictures/built-in.ts';
import { FakeEncoder, unitVector } from '../search/search-page.ts';
import { drawnIn } from '../state/drawing-text.ts';
import { closeFigure, openFigure } from '../state/open-figure.ts';

afterEach(() => {
  closeFigure();
  locale.lang = 'en';
});

/** A map of four pairs with made-up unit vectors. */
function someMap(): MapData {
  const pairs = ['dog', 'cat', 'boat', 'apple'].map((label, i) => ({
    picture: { id: `p${i}`, file: `p${i}.webp` } as BuiltInPicture,
    caption: `a ${label} somewhere`,
    label,
  }));
  const rows = (from: number, count: number) => Array.from({ length: count }, (_, i) => unitVector(from + i));
  const embeddings = { texts: rows(0, 8), images: rows(20, 4), dim: 48, logitScale: 20 };
  const sentences = pairs.map(({ label }) => `a photo of a ${label}`);
  return mapData(pairs, sentences, embeddings as unknown as Embeddings, 1);
}

describe('the map', () => {
  it('shows the engine’s cosines in its matrix, and its softmax in the prediction', async () => {
    const figure = await openFigure('dg-clip-map', multimodalParams, { held: 2 }, new FakeEncoder());
    await figure.until(() => figure.findAll('.provenance.live').length === 1);
    const { data } = figure.find<ClipMapStage>('dg-clip-map-stage');
    const expected = data.imageVectors.flatMap((image) =>
      data.captionVectors.map((text) => decimal(cosine(image!, text!), 2)),
    );
    expect(figure.texts('.cell text')).toEqual(expected);
    const cosines = Float64Array.from(data.labelVectors, (label) => cosine(data.imageVectors[2]!, label!));
    const shares = softmax(logitsOf(cosines, 20));
    expect(figure.texts('.share')).toEqual([...shares].map((share) => percent(share, 1)));
  });

  it('has a door into the lessons about its panels', async () => {
    const figure = await openFigure('dg-clip-map', multimodalParams);
    const doors = figure.findAll('a.door').map((door) => door.getAttribute('href'));
    expect(doors).toEqual(['#/architecture', '#/training', '#/zero-shot', '#/zero-shot']);
  });

  it('shows pairs from stored vectors before a model is there', async () => {
    const figure = await openFigure('dg-clip-map', multimodalParams);
    expect(figure.texts('.provenance')[0]).toContain('stored');
    expect(figure.texts('.cell text')).not.toContain('…');
  });

  it('reads out the cell that the prose points at', async () => {
    const figure = await openFigure('dg-clip-map', multimodalParams);
    const { data } = figure.find<ClipMapStage>('dg-clip-map-stage');
    figure.notebook.pointing.target = 'cell 2 3';
    await figure.until(() => figure.texts('.line p')[0].includes(data.pairs[2].caption));
    expect(figure.texts('.line p')[0]).toContain(data.pairs[1].picture.file);
    expect(figure.texts('.line p')[0]).toContain(decimal(data.cosines![1 * 4 + 2]));
  });

  it('holds up another picture, by the keyboard as well', async () => {
    const figure = await openFigure('dg-clip-map', multimodalParams);
    const [, , third] = figure.findAll<SVGElement>('[data-hold]');
    third.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    expect(figure.page.values.held).toBe(2);
  });
});

describe('the four pairs', () => {
  it('never have a label twice, in either language, in any set', async () => {
    const { pictures } = await loadBuiltInPictures('/pictures/pictures.json');
    for (const language of ['en', 'zh'] as const) {
      for (let set = 0; set < mapSets(pictures, language); set++)
        expect(new Set(mapPairs(pictures, set, language).map(({ label }) => label)).size).toBe(4);
    }
  });
});

it.each(['light', 'dark'] as const)('the drawing of the map, %s', async (theme) => {
  const text = await drawnIn<ClipMapStage>(theme, 'dg-clip-map-stage', { data: someMap(), panel: 1 });
  await expect(text).toMatchFileSnapshot(`snapshots/clip-map-${theme}.svg`);
});
