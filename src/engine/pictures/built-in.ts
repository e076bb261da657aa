import { EngineError } from '../errors.ts';

export type Language = 'zh' | 'en';

/** One of the pictures that come with the notebook: a scene of the notebook's own generator, drawn at 512 px. */
export interface BuiltInPicture {
  /** Meaningless on purpose: it is also the file name that the reader sees, and says nothing about the content. */
  readonly id: string;
  readonly file: string;
  readonly width: number;
  readonly height: number;
  /** What a caption in training data would say; each language is an original. */
  readonly caption: Readonly<Record<Language, string>>;
  /** For readers who do not see the picture. */
  readonly alt: Readonly<Record<Language, string>>;
  /** Where it is: an id of assets/grammar/places.json. */
  readonly place: string;
  /** What is on it, or the main one of two things: an id of assets/grammar/concepts.json. Absent: an empty place. */
  readonly concept?: string;
  /** The everyday name of `concept`, for zero-shot classification. */
  readonly label?: Readonly<Record<Language, string>>;
  /** Ids of the other things on it, where it shows things of several concepts. */
  readonly others?: readonly string[];
}

/** What a suggested sentence shows about the embedded model. */
export type SuggestionKind = 'works' | 'negation' | 'word-order' | 'counting' | 'unknown-word';

/** A sentence to try, with what the embedded model does with it (measured; a test compares it with the vectors). */
export interface Suggestion {
  readonly text: string;
  readonly kind: SuggestionKind;
  /** The ids of the pictures that come first, in any order. */
  readonly leads: readonly string[];
  /** Why, in the language of the sentence. */
  readonly why: string;
}

export interface BuiltInPictures {
  /** The ids of lesson 3's ten pictures, in the order in which they are laid out. */
  readonly classicCase: readonly string[];
  readonly pictures: readonly BuiltInPicture[];
  readonly suggestions: Readonly<Record<Language, readonly Suggestion[]>>;
}

/** Lesson 3's ten pictures in their order: those that match its first sentence are spread among the others. */
export function classicCasePictures({ classicCase, pictures }: BuiltInPictures): BuiltInPicture[] {
  return classicCase.map((id) => pictures.find((picture) => picture.id === id)!);
}

/**
 * Reads the list of the built-in pictures. Their files lie beside it.
 *
 * @param url of assets/pictures/pictures.json as served, absolute or relative to the page
 * @throws EngineError 'asset-missing' when the page's own files are not all there; AbortError when cancelled
 */
export async function loadBuiltInPictures(
  url: URL | string,
  { signal }: { signal?: AbortSignal } = {},
): Promise<BuiltInPictures> {
  return (await fetchAsset(url, signal).then((response) => response.json())) as BuiltInPictures;
}

/** Fetches a file of the notebook itself. */
export async function fetchAsset(url: URL | string, signal?: AbortSignal): Promise<Response> {
  const missing = (reason: string) => new EngineError('asset-missing', { path: String(url), reason });
  const response = await fetch(url, { signal }).catch((cause: unknown) => {
    throw signal?.aborted ? cause : missing(String(cause));
  });
  if (!response.ok) throw missing(String(response.status));
  return response;
}
