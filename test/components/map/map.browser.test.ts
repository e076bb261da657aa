import axe from 'axe-core';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { locale } from '../../../src/components/i18n/locale.ts';
import { PairSelection } from '../../../src/components/selection/pair-selection.ts';
import { theme } from '../../../src/components/theme/theme.ts';
import { mapMethods, mapSpaces, standardMap, type MapRequest } from '../../../src/engine/map/index.ts';
import { createCanvasPainter } from '../../../src/components/map/canvas-painter.ts';
import { createGLPainter } from '../../../src/components/map/gl-painter.ts';
import type { OpenPainter } from '../../../src/components/map/open-painter.ts';
import type { MapController, OpenMap } from '../../../src/components/map/map-controller.ts';
import { clusteredSet, pairSet, storedPairs } from './pair-sets.ts';
import { mouse, openMap, part, press, settled, stageOf, surfaceOf, textOf, until } from './open-map.ts';

const pca: MapRequest = { ...standardMap, method: 'pca' };
const numbers = (map: Parameters<typeof part>[0]): string => textOf(part(map, 'dg-map-numbers'));
const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

afterEach(() => {
  vi.restoreAllMocks();
  document.body.replaceChildren();
  locale.lang = 'en';
  theme.choice = 'auto';
});

/** The colours that a canvas holds, as numbers of pixels. */
function drawnPixels(canvas: HTMLCanvasElement, [r, g, b]: readonly number[]): number {
  const { data } = canvas.getContext('2d')!.getImageData(0, 0, canvas.width, canvas.height);
  let count = 0;
  for (let at = 0; at < data.length; at += 4)
    if (Math.abs(data[at] - r) + Math.abs(data[at + 1] - g) + Math.abs(data[at + 2] - b) < 12) count++;
  return count;
}

describe('a map of the built-in pictures', () => {
  it('settles before the eyes of the reader, and then says what it keeps', async () => {
    const map = await openMap({ pairs: await storedPairs('en') });
    const seen = new Set<string>();
    await until(() => {
      const stage = stageOf(map);
      if (stage?.points) seen.add(String(stage.placeOf(5)));
      return part(map, 'dg-map-numbers').quality && stage.atRest;
    });
    expect(seen.size).toBeGreaterThan(10);
    const { quality } = part(map, 'dg-map-numbers');
    expect(numbers(map)).toContain(quality!.trustworthiness.toFixed(3));
    expect(numbers(map)).toContain(quality!.gap.toFixed(3));
    expect(numbers(map)).toContain('of 15');
  });

  it.each(mapMethods.flatMap((method) => mapSpaces.map((space) => ({ method, space }))))(
    'is drawn and described: $method, $space',
    async (parts) => {
      const pairs = clusteredSet(40);
      const map = await openMap({ pairs, request: { ...standardMap, ...parts } });
      await settled(map);
      const canvas = stageOf(map).drawing()!;
      // The greens of pictures and the violets of captions, as the tokens have them in the light theme.
      expect(drawnPixels(canvas, [11, 116, 80])).toBeGreaterThan(10);
      expect(drawnPixels(canvas, [106, 63, 196])).toBeGreaterThan(10);
      const content = part(map, 'dg-figure').content!;
      expect(content.describe()).toContain(part(map, 'dg-map-numbers').quality!.trustworthiness.toFixed(3));
      expect(content.table()).toHaveLength(81);
      expect(content.table()[41].slice(0, 3)).toEqual([1, 'text', pairs.captions[0]]);
    },
  );

  it('is the same picture by WebGL and on a 2-D canvas', async () => {
    const pairs = clusteredSet(30);
    const map = await openMap({ pairs, request: pca });
    await settled(map);
    const drawnBy = async (
      painter: OpenPainter,
    ): Promise<[kind: string | undefined, ...counts: number[]]> => {
      const stage = Object.assign(document.createElement('dg-map-stage'), {
        set: pairs,
        points: stageOf(map).points,
        look: stageOf(map).look,
        painter,
      });
      map.parentElement!.append(stage);
      await until(() => stage.drawing());
      const canvas = stage.drawing()!;
      return [stage.painterKind, drawnPixels(canvas, [11, 116, 80]), drawnPixels(canvas, [106, 63, 196])];
    };
    const webgl = await drawnBy((canvas) => createGLPainter(canvas)!);
    const canvas = await drawnBy(createCanvasPainter);
    expect([webgl[0], canvas[0]]).toEqual(['webgl', 'canvas']);
    for (const at of [1, 2]) {
      expect(Number(webgl[at])).toBeGreaterThan(20);
      expect(Number(canvas[at]) / Number(webgl[at])).toBeGreaterThan(0.7);
      expect(Number(canvas[at]) / Number(webgl[at])).toBeLessThan(1.4);
    }
  });

  it('goes on with another canvas when the GPU takes its picture away', async () => {
    const map = await openMap({ pairs: clusteredSet(30), request: pca });
    await settled(map);
    const before = stageOf(map).renderRoot.querySelector('.points')!;
    before.dispatchEvent(new Event('webglcontextlost', { cancelable: true }));
    await until(() => stageOf(map).renderRoot.querySelector('.points') !== before);
    expect(drawnPixels(stageOf(map).drawing()!, [11, 116, 80])).toBeGreaterThan(10);
  });
});

it('gives the GPU back when it leaves the page, asks for none there, and is drawn again when it returns', async () => {
  const map = await openMap({ pairs: clusteredSet(30), request: pca });
  await settled(map);
  const stage = stageOf(map);
  const painters = { opened: 0, disposed: 0 };
  stage.painter = (canvas) => {
    const painter = createCanvasPainter(canvas);
    painters.opened++;
    const dispose = painter.dispose.bind(painter);
    return Object.assign(painter, { dispose: () => (painters.disposed++, dispose()) });
  };
  const place = stage.parentNode!;
  const other = document.createElement('div');
  stage.remove();
  await pause(100);
  expect([painters.opened, stage.painterKind]).toEqual([0, undefined]);
  other.append(stage);
  place.append(stage);
  await until(() => stage.painterKind);
  expect(drawnPixels(stage.drawing()!, [11, 116, 80])).toBeGreaterThan(10);
  stage.remove();
  await pause(100);
  expect(painters).toEqual({ opened: 1, disposed: 1 });
});

describe('sets at the edge', () => {
  it.each([1, 2])('N = %i has a map, and says that UMAP has nothing to do', async (n) => {
    const map = await openMap({ pairs: clusteredSet(n) });
    await settled(map);
    expect(map.renderRoot.textContent).toContain('Too few points');
    expect(numbers(map)).toContain('1.000');
  });

  it('equal vectors are one place', async () => {
    const row = new Float32Array(8).fill(Math.sqrt(1 / 8));
    const vectors = { images: Float32Array.of(...row, ...row, ...row, ...row), texts: Float32Array.of(...row, ...row, ...row, ...row), dim: 8 }; // prettier-ignore
    const map = await openMap({ pairs: pairSet(vectors), request: { ...standardMap, space: 'centred' } });
    await settled(map);
    expect(new Set([0, 3, 7].map((point) => String(stageOf(map).placeOf(point)))).size).toBe(1);
    expect(numbers(map)).toContain('0.000');
  });

  it('a broken model is told, and nothing is drawn', async () => {
    const pairs = clusteredSet(10);
    pairs.vectors.texts[5] = NaN;
    const map = await openMap({ pairs });
    const notes = [...map.renderRoot.querySelectorAll('dg-model-note')];
    await until(() => notes.some(({ error }) => error));
    await Promise.all(notes.map(({ updateComplete }) => updateComplete));
    expect(notes.map(textOf).join()).toContain('not a finite number');
    expect(stageOf(map)).toBeNull();
  });

  it('without pairs it says so', async () => {
    const map = await openMap({ pairs: null });
    expect(map.renderRoot.textContent).toContain('There are no pairs yet');
  });
});

describe('what has become old', () => {
  it('a set that is replaced while UMAP runs is never shown again', async () => {
    const first = clusteredSet(400, { id: 'first' });
    const second = clusteredSet(25, { id: 'second' });
    const map = await openMap({ pairs: first });
    await until(() => (part(map, 'dg-map-numbers').points?.epoch ?? 0) > 0);
    map.pairs = second;
    await map.updateComplete;
    const lengths = new Set<number>();
    await until(() => {
      const { points, quality } = part(map, 'dg-map-numbers');
      if (points) lengths.add(points.coordinates.length);
      return quality;
    });
    expect(lengths).toEqual(new Set([100]));
    await pause(300);
    expect(part(map, 'dg-map-numbers').points!.coordinates).toHaveLength(100);
  });

  it('of two requests only the later is shown, and a measure that comes late is dropped', async () => {
    type Call = { request: MapRequest; resolve: (quality: never) => void };
    const calls: Call[] = [];
    const open: OpenMap = () => ({
      make: (request) => new Promise((resolve) => calls.push({ request, resolve })),
      place: () => Promise.resolve(null),
      dispose: () => undefined,
    });
    const map = await openMap({ pairs: clusteredSet(5), open });
    map.request = pca;
    await map.updateComplete;
    expect(calls.map(({ request }) => request.method)).toEqual(['umap', 'pca']);
    calls[0].resolve({ trustworthiness: 0.123, kept: new Uint8Array(10), groups: [] } as never);
    await pause(30);
    expect(part(map, 'dg-map-numbers').quality).toBeNull();
    const late = { trustworthiness: 0.456, kept: new Uint8Array(10), gap: 0, groups: [] } satisfies Partial<MapController['quality']>; // prettier-ignore
    calls[1].resolve(late as never);
    await until(() => part(map, 'dg-map-numbers').quality);
    expect(part(map, 'dg-map-numbers').quality!.trustworthiness).toBe(0.456);
  });

  it('where motion is unwelcome only the settled map is shown', async () => {
    const real = window.matchMedia.bind(window);
    vi.spyOn(window, 'matchMedia').mockImplementation((media) =>
      media.includes('reduced-motion') ? ({ matches: true } as MediaQueryList) : real(media),
    );
    const map = await openMap({ pairs: clusteredSet(120) });
    const epochs = new Set<number>();
    await until(() => {
      const { points, quality } = part(map, 'dg-map-numbers');
      if (points) epochs.add(points.epoch);
      return quality;
    });
    expect(epochs).toEqual(new Set([500]));
  });
});

describe('pointing and picking', () => {
  it('the mouse lights the nearest point and its pair, for all who share the selection', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(20), request: pca, selection });
    await settled(map);
    mouse(map, 'pointermove', stageOf(map).placeOf(27));
    await map.updateComplete;
    const lit = stageOf(map).pointed;
    expect(selection.pointed).toBe(lit % 20);
    expect(Math.hypot(...[0, 1].map((axis) => stageOf(map).placeOf(lit)[axis] - stageOf(map).placeOf(27)[axis]))).toBeLessThan(1); // prettier-ignore
    await part(map, 'dg-map-detail').updateComplete;
    expect(textOf(part(map, 'dg-map-detail'))).toContain(`Pair ${(lit % 20) + 1}`);
    const { quality } = part(map, 'dg-map-numbers');
    expect(textOf(part(map, 'dg-map-detail'))).toContain(`picture keeps ${quality!.kept[lit % 20]} near`);
    mouse(map, 'pointerleave', [-50, -50]);
    expect(selection.pointed).toBe(-1);
  });

  it('a pair that is pointed at elsewhere lights up here', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(20), request: pca, selection });
    await settled(map);
    selection.point(7);
    await map.updateComplete;
    expect(stageOf(map).pointed).toBe(7);
    selection.pick([1, 2]);
    await map.updateComplete;
    expect(stageOf(map).picked).toEqual(new Set([1, 2]));
  });

  it('a click picks the pair and a second one no longer', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(8), request: pca, selection });
    await settled(map);
    const place = stageOf(map).placeOf(3);
    for (const expected of [1, 0]) {
      for (const type of ['pointermove', 'pointerdown', 'pointerup', 'click']) mouse(map, type, place);
      expect(selection.picked.size).toBe(expected);
    }
  });

  it('a lasso picks what lies within it', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(30), request: pca, selection });
    await settled(map);
    const stage = stageOf(map);
    const { width, height } = surfaceOf(map).getBoundingClientRect();
    const expected = new Set(
      Array.from({ length: 60 }, (_, i) => i).flatMap((i) =>
        stage.placeOf(i)[0] < width / 2 ? [i % 30] : [],
      ),
    );
    part(map, 'dg-map-tools').dispatchEvent(new CustomEvent('lasso', { detail: true }));
    await map.updateComplete;
    mouse(map, 'pointerdown', [1, 1]);
    for (const corner of [[width / 2, 1], [width / 2, height - 1], [1, height - 1]] as const) mouse(map, 'pointermove', corner); // prettier-ignore
    mouse(map, 'pointerup', [1, height - 1]);
    expect(expected.size).toBeGreaterThan(0);
    expect(selection.picked).toEqual(expected);
  });

  it('the neighbours of a point are picked by a button', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(30), request: { ...pca, neighbours: 5 }, selection });
    await settled(map);
    selection.point(4);
    await map.updateComplete;
    const detail = part(map, 'dg-map-detail');
    await detail.updateComplete;
    detail.renderRoot.querySelector<HTMLElement>('[data-action=neighbours]')!.click();
    const { nearest } = part(map, 'dg-map-numbers').quality!;
    expect(selection.picked).toEqual(new Set([4, ...[...nearest.subarray(20, 25)].map((j) => j % 30)]));
    await map.updateComplete;
    await detail.updateComplete;
    detail.renderRoot.querySelector<HTMLElement>('[data-action=clear]')!.click();
    expect(selection.picked.size).toBe(0);
  });
});

describe('by keyboard', () => {
  it('keys zoom, move and show all again, and light what is in the middle', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(30), request: pca, selection });
    await settled(map);
    const distance = (): number => Math.hypot(...[0, 1].map((axis) => stageOf(map).placeOf(1)[axis] - stageOf(map).placeOf(0)[axis])); // prettier-ignore
    const before = distance();
    press(map, '+');
    await map.updateComplete;
    await stageOf(map).updateComplete;
    expect(distance() / before).toBeCloseTo(1.6, 3);
    expect(selection.pointed).toBeGreaterThanOrEqual(0);
    const [x] = stageOf(map).placeOf(0);
    press(map, 'ArrowRight');
    await stageOf(map).updateComplete;
    expect(stageOf(map).placeOf(0)[0]).toBeLessThanOrEqual(x);
    press(map, '0');
    await stageOf(map).updateComplete;
    expect(distance()).toBeCloseTo(before, 6);
    selection.pick([1]);
    press(map, 'Escape');
    expect(selection.picked.size).toBe(0);
  });

  it('the table goes through the pairs, sorted by what they lose, page by page', async () => {
    const selection = new PairSelection();
    const map = await openMap({ pairs: clusteredSet(30), request: pca, selection });
    await settled(map);
    map.renderRoot.querySelector('details')!.open = true;
    const table = part(map, 'dg-map-table');
    const rows = (): HTMLElement[] => [...table.renderRoot.querySelectorAll<HTMLElement>('[data-pair]')];
    expect(rows().map(({ dataset }) => dataset.pair)).toEqual(
      Array.from({ length: 12 }, (_, i) => String(i)),
    );
    rows()[2].focus();
    expect(selection.pointed).toBe(2);
    rows()[2].click();
    expect(selection.picked).toEqual(new Set([2]));
    const heads = table.renderRoot.querySelectorAll<HTMLElement>('th button');
    heads[1].click();
    await table.updateComplete;
    const { kept } = part(map, 'dg-map-numbers').quality!;
    const listed = rows().map(({ dataset }) => kept[Number(dataset.pair)]);
    expect(listed).toEqual([...kept.subarray(0, 30)].sort((a, b) => a - b).slice(0, 12));
    expect(textOf(table)).toContain('page 1 of 3');
  });
});

describe('a sentence of the reader', () => {
  it('lands among its true neighbours, stays on the next map, and goes when it is told to', async () => {
    const pairs = clusteredSet(40);
    const vector = pairs.vectors.texts.slice(0, pairs.vectors.dim);
    const map = await openMap({ pairs, request: pca, embedText: () => Promise.resolve(vector) });
    await settled(map);
    const form = part(map, 'dg-add-point');
    form.renderRoot.querySelector('input')!.value = 'a dog of my own';
    form.renderRoot.querySelector('form')!.requestSubmit();
    await until(() => stageOf(map).added.length === 1);
    const [{ x, y, label, nearest }] = stageOf(map).added;
    expect(label).toBe('a dog of my own');
    expect(nearest[0]).toBe(40);
    const { coordinates } = part(map, 'dg-map-numbers').points!;
    expect([x, y]).toEqual([expect.closeTo(coordinates[80], 4), expect.closeTo(coordinates[81], 4)]);
    map.request = { ...pca, method: 'gap' };
    await map.updateComplete;
    expect(stageOf(map).added).toHaveLength(0);
    await until(() => stageOf(map).added.length === 1);
    form.dispatchEvent(new Event('clear-points'));
    await map.updateComplete;
    expect(stageOf(map).added).toHaveLength(0);
  });

  it('that cannot be read is told of', async () => {
    const embedText = (): Promise<Float32Array> => Promise.resolve(new Float32Array(3));
    const map = await openMap({ pairs: clusteredSet(10), request: pca, embedText });
    await settled(map);
    const form = part(map, 'dg-add-point');
    form.renderRoot.querySelector('input')!.value = 'from another model';
    form.renderRoot.querySelector('form')!.requestSubmit();
    await until(() => map.renderRoot.textContent && [...map.renderRoot.querySelectorAll('dg-model-note')].some(({ error }) => error)); // prettier-ignore
    expect(stageOf(map).added).toHaveLength(0);
  });
});

it('asks for the map that is chosen, and shows it', async () => {
  const map = await openMap({ pairs: clusteredSet(20), request: pca });
  const asked: MapRequest[] = [];
  map.addEventListener('request-change', (event) => asked.push((event as CustomEvent<MapRequest>).detail));
  await settled(map);
  const buttons = [...part(map, 'dg-map-controls').renderRoot.querySelectorAll('button')];
  buttons.find(({ textContent }) => textContent.trim() === 'Centred')!.click();
  expect(asked).toEqual([{ ...pca, space: 'centred' }]);
  await until(() => part(map, 'dg-map-numbers').quality);
  expect(map.renderRoot.textContent).toContain('moved to 0');
});

describe.each(['zh', 'en'] as const)('axe, %s', (language) => {
  it.each(['light', 'dark'] as const)('finds nothing, %s', async (name) => {
    locale.lang = language;
    theme.choice = name;
    document.body.style.cssText = 'background: var(--ground); color: var(--ink)';
    const pairs = await storedPairs(language);
    const embedText = (): Promise<Float32Array> => Promise.reject(new Error('not used'));
    const map = await openMap({ pairs, request: pca, embedText });
    await settled(map);
    map.renderRoot.querySelector('details')!.open = true;
    map.selection.pick([1, 2]);
    map.selection.point(1);
    await map.updateComplete;
    const { violations } = await axe.run(map, { rules: { region: { enabled: false } } });
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`)).toEqual(
      [],
    );
  });
});
