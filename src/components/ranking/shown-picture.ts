import type { NotebookAssets } from '../embeddings/assets.ts';
import { pictureURL } from '../embeddings/assets.ts';
import { builtInSource, ownSource, type PictureSource } from '../embeddings/picture-source.ts';
import { locale } from '../i18n/locale.ts';
import type { ReaderPictures } from '../state/reader-pictures.ts';

/** A picture as a figure shows it, in the reader's language. */
export interface ShownPicture {
  readonly id: string;
  /** The file name, which says nothing. */
  readonly name: string;
  readonly url: string;
  /** What is on it, for readers who do not see it; empty for the reader's own. */
  readonly alt: string;
  /** Its caption; empty for the reader's own. */
  readonly caption: string;
  readonly own: boolean;
  readonly source: PictureSource;
}

/** The built-in pictures in their order, then the reader's own. */
export function shownPictures({ builtIn }: NotebookAssets, readers?: ReaderPictures): ShownPicture[] {
  const shipped = builtIn.pictures.map((picture) => ({
    id: picture.id,
    name: picture.file,
    url: pictureURL(picture.file),
    alt: locale.pick(picture.alt),
    caption: locale.pick(picture.caption),
    own: false,
    source: builtInSource(picture),
  }));
  const own = (readers?.all ?? []).map((picture) => ({
    id: picture.id,
    name: picture.name,
    url: picture.url,
    alt: '',
    caption: '',
    own: true,
    source: ownSource(picture),
  }));
  return [...shipped, ...own];
}
