import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import { loadBuiltInPictures, type BuiltInPictures } from '../../engine/pictures/built-in.ts';
import { loadStoredVectors, type StoredVectors } from '../../engine/pictures/stored-vectors.ts';

/** What comes with the page: the ten pictures, the suggested sentences, and vectors for both. */
export interface SearchAssets {
  readonly builtIn: BuiltInPictures;
  readonly stored: StoredVectors;
}

let loading: Promise<SearchAssets> | undefined;

/** Loads them once; a failure is forgotten, so that the next call tries again. Rejects with EngineError 'asset-missing'. */
export function searchAssets(): Promise<SearchAssets> {
  loading ??= load().catch((error: unknown) => {
    loading = undefined;
    throw error;
  });
  return loading;
}

/** The address of a built-in picture, under whatever path the site is served. */
export function pictureURL(file: string): string {
  return new URL(`pictures/${file}`, document.baseURI).href;
}

async function load(): Promise<SearchAssets> {
  const [builtIn, stored] = await Promise.all([
    loadBuiltInPictures(pictureURL('pictures.json')),
    loadStoredVectors(new URL(`vectors/${embeddedEntry.id}.json`, document.baseURI)),
  ]);
  return { builtIn, stored };
}
