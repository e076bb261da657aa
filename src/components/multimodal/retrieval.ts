import { cosineMatrix, columnAccuracy, rowAccuracy } from '../../engine/contrastive/index.ts';
import { packRows } from '../../engine/zero-shot/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { RankedItem } from '../ranking/ranked-item.ts';
import type { ShownPicture } from '../ranking/shown-picture.ts';
import { similarity } from '../ranking/similarity.ts';

/** Everything that the two directions are computed from; `embeddings` are in the order of `sentences` and `pictures`. */
export interface RetrievalData {
  /** What can be ranked: captions and the reader's own; then, not ranked, the sentence that is searched with. */
  readonly sentences: readonly string[];
  readonly rankedCount: number;
  readonly pictures: readonly ShownPicture[];
  readonly embeddings: Embeddings;
}

/** Sentences by the picture with the index `held`. The picture's own caption is its match. */
export function rankedSentences(data: RetrievalData, held: number, own: readonly string[]): RankedItem[] {
  const { sentences, pictures, embeddings, rankedCount } = data;
  return sentences.slice(0, rankedCount).map((sentence, i) => ({
    id: sentence,
    label: sentence,
    alt: '',
    cosine: similarity(embeddings.images[held], embeddings.texts[i]),
    own: own.includes(sentence),
    match: sentence === pictures[held].caption,
  }));
}

/** Pictures by the sentence. A picture whose caption the sentence is word for word is its match. */
export function rankedPictures(data: RetrievalData, sentence: string): RankedItem[] {
  const { sentences, pictures, embeddings } = data;
  const text = embeddings.texts[sentences.indexOf(sentence)];
  return pictures.map(({ id, name, alt, url, own, caption }, i) => ({
    id,
    label: name,
    alt,
    url,
    cosine: similarity(text, embeddings.images[i]),
    own,
    match: caption === sentence,
  }));
}

/** How often, over all built-in pairs, what belongs together comes first. */
export interface PairScores {
  readonly count: number;
  /** The share of pictures whose own caption comes first among all captions. */
  readonly imageToText: number;
  /** The share of captions whose own picture comes first among all pictures. */
  readonly textToImage: number;
}

/** @returns undefined while a vector is missing. Needs the captions of the built-in pictures to be the first sentences. */
export function pairScores({ pictures, embeddings }: RetrievalData): PairScores | undefined {
  const count = pictures.filter(({ own }) => !own).length;
  const images = embeddings.images.slice(0, count).filter((row) => row !== null);
  const texts = embeddings.texts.slice(0, count).filter((row) => row !== null);
  if (count === 0 || images.length < count || texts.length < count) return undefined;
  const { dim } = embeddings;
  const cosines = cosineMatrix(packRows(images, dim), packRows(texts, dim), dim);
  return {
    count,
    imageToText: rowAccuracy(cosines, count),
    textToImage: columnAccuracy(cosines, count),
  };
}
