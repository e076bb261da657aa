import type { BuiltInPicture } from '../../engine/pictures/built-in.ts';
import { fitOrder, parseOrder, spread, type Order } from '../../engine/matrix/index.ts';
import { pictureURL } from '../embeddings/assets.ts';
import { builtInSource, ownSource, type PictureSource } from '../embeddings/picture-source.ts';
import type { Lang } from '../i18n/locale.ts';
import type { ReaderPicture } from '../state/reader-pictures.ts';
import type { ArchitectureValues } from './architecture-params.ts';

/** A picture with the sentence that belongs to it. */
export interface Pair {
  readonly id: string;
  readonly url: string;
  readonly alt: string;
  readonly source: PictureSource;
  readonly caption: string;
  /** Whether the reader wrote the caption. */
  readonly edited: boolean;
}

/** n pairs as they stand now: row i shows picture `images[i]`, column j sentence `texts[j]`. */
export interface PlacedPairs {
  readonly pairs: readonly Pair[];
  readonly images: Order;
  readonly texts: Order;
}

export type Captions = Readonly<Record<string, string>>;

/** The reader's captions; text that is not JSON of the right form is none. */
export function parseCaptions(text: string): Captions {
  try {
    const parsed: unknown = JSON.parse(text || '{}');
    const entries = Object.entries(parsed as object).filter(([, caption]) => typeof caption === 'string');
    return Object.fromEntries(entries);
  } catch {
    return {};
  }
}

/** With another caption for a picture; an empty one brings its own back. */
export function withCaption(captions: Captions, id: string, caption: string): string {
  const next: Record<string, string> = { ...captions };
  if (caption.trim()) next[id] = caption;
  else delete next[id];
  return Object.keys(next).length ? JSON.stringify(next) : '';
}

/**
 * The first n of the built-in pairs, each of another kind as far as that goes; the reader's own pictures take the last places.
 */
export function placePairs(
  builtIn: readonly BuiltInPicture[],
  own: readonly ReaderPicture[],
  { n, images, texts, captions }: Pick<ArchitectureValues, 'n' | 'images' | 'texts' | 'captions'>,
  lang: Lang,
): PlacedPairs {
  const written = parseCaptions(captions);
  const paired = (id: string, caption: string) => ({
    id,
    caption: written[id] ?? caption,
    edited: written[id] !== undefined,
  });
  const ownPairs = own.slice(-n).map((picture) => ({
    ...paired(picture.id, stem(picture.name)),
    url: picture.url,
    alt: picture.name,
    source: ownSource(picture),
  }));
  const shipped = spread(builtIn, ({ concept }) => concept)
    .slice(0, n - ownPairs.length)
    .map((picture) => ({
      ...paired(picture.id, picture.caption[lang]),
      url: pictureURL(picture.file),
      alt: picture.alt[lang],
      source: builtInSource(picture),
    }));
  const pairs = [...shipped, ...ownPairs];
  return {
    pairs,
    images: fitOrder(parseOrder(images) ?? [], pairs.length),
    texts: fitOrder(parseOrder(texts) ?? [], pairs.length),
  };
}

/** A file name without its ending: better than no caption. */
function stem(name: string): string {
  return (
    name
      .replace(/\.\w{1,5}$/, '')
      .replaceAll(/[_-]+/g, ' ')
      .trim() || name
  );
}
