import { fetchAsset } from '../../engine/pictures/built-in.ts';
import type { Picture } from '../../engine/pictures/picture.ts';
import { catalogueOf, type Catalogue } from '../../engine/scenes/catalogue.ts';
import type { SceneDescription } from '../../engine/scenes/description.ts';
import { drawScene } from '../../engine/scenes/draw-scene.ts';
import { openDrawings, type DrawingIndex, type DrawingSource } from '../../engine/scenes/drawings.ts';

/** The drawings that scenes are made of, fetched as they are needed: the index first, then a strip for each concept. */
export interface SceneDrawings {
  /** The drawings that the embedded model was not trained on. */
  readonly heldOut: Catalogue;
  /**
   * @param size pixels along each side
   * Rejects with EngineError `asset-missing` or `asset-damaged`.
   */
  draw(description: SceneDescription, size: number): Promise<Picture>;
}

let loading: Promise<SceneDrawings> | undefined;

/** Loads them once; a failure is forgotten, so that the next call tries again. Rejects with EngineError `asset-missing`. */
export function sceneDrawings(): Promise<SceneDrawings> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The address of the folder of the drawings, under whatever path the site is served. */
export const drawingFolder = (): string => new URL('drawings/', document.baseURI).href;

const drawingURL = (file: string): URL => new URL(file, drawingFolder());

async function load(): Promise<SceneDrawings> {
  const index = (await (await fetchAsset(drawingURL('drawings.json'))).json()) as DrawingIndex;
  const strips = new Map<string, Uint8Array>();
  const fetching = new Map<string, Promise<void>>();
  const drawings: DrawingSource = openDrawings(index, strips);

  function need(concept: string): Promise<void> {
    if (strips.has(concept)) return Promise.resolve();
    const begun = fetching.get(concept);
    if (begun) return begun;
    const strip = fetchAsset(drawingURL(`${concept}.png`))
      .then((response) => response.arrayBuffer())
      .then((bytes) => void strips.set(concept, new Uint8Array(bytes)))
      .finally(() => fetching.delete(concept));
    fetching.set(concept, strip);
    return strip;
  }

  return {
    heldOut: catalogueOf(index, 'test'),
    async draw(description, size) {
      await Promise.all(description.things.map(({ concept }) => need(concept)));
      return withAlpha(drawScene(description, drawings, size), size);
    },
  };
}

/** RGB → RGBA, opaque */
export function withAlpha(rgb: Uint8Array, size: number): Picture {
  const data = new Uint8ClampedArray(size * size * 4).fill(255);
  for (let from = 0, to = 0; from < rgb.length; from += 3, to += 4)
    data.set(rgb.subarray(from, from + 3), to);
  return { width: size, height: size, data };
}
