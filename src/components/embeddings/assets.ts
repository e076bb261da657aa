import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import { loadBuiltInPictures, type BuiltInPictures } from '../../engine/pictures/built-in.ts';
import { loadStoredVectors, type StoredVectors } from '../../engine/pictures/stored-vectors.ts';

/** What comes with the notebook: the built-in pictures, the suggested sentences, and stored vectors. */
export interface NotebookAssets {
  readonly builtIn: BuiltInPictures;
  readonly stored: StoredVectors;
}

let loading: Promise<NotebookAssets> | undefined;

/** Loads them once; a failure is forgotten, so that the next call tries again. Rejects with EngineError 'asset-missing'. */
export function notebookAssets(): Promise<NotebookAssets> {
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

async function load(): Promise<NotebookAssets> {
  const [builtIn, stored] = await Promise.all([
    loadBuiltInPictures(pictureURL('pictures.json')),
    loadStoredVectors(new URL(`vectors/${embeddedEntry.id}.json`, document.baseURI)),
  ]);
  return { builtIn, stored };
}
