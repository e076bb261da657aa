import type { BuiltInPicture } from '../../engine/pictures/built-in.ts';
import type { Picture } from '../../engine/pictures/picture.ts';
import { readPicture } from '../pictures/reader.ts';
import type { ReaderPicture } from '../state/reader-pictures.ts';
import { pictureURL } from './assets.ts';

/** A picture that may have to be fetched and decoded first. */
export interface PictureSource {
  readonly id: string;
  /** Rejects with EngineError when the picture cannot be had. */
  pixels(): Promise<Picture>;
}

export function builtInSource({ id, file }: Pick<BuiltInPicture, 'id' | 'file'>): PictureSource {
  return {
    id,
    pixels: async () => {
      const response = await fetch(pictureURL(file));
      return (await readPicture(await response.blob(), { name: file })).picture;
    },
  };
}

/** One of the reader's own. */
export function ownSource({ id, picture }: Pick<ReaderPicture, 'id' | 'picture'>): PictureSource {
  return { id, pixels: () => Promise.resolve(picture) };
}
