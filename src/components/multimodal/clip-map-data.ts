import { cosineMatrix } from '../../engine/contrastive/index.ts';
import { classify, packRows, type Classification } from '../../engine/zero-shot/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { mapSize, type MapPair } from './clip-map-pairs.ts';

/** The numbers of the map's three panels. A part is null while a vector for it is missing. */
export interface MapData {
  readonly pairs: readonly MapPair[];
  /** The label sentences, one a pair. */
  readonly sentences: readonly string[];
  /** Vectors [dim] of the captions, the label sentences and the pictures. */
  readonly captionVectors: readonly (Float32Array | null)[];
  readonly labelVectors: readonly (Float32Array | null)[];
  readonly imageVectors: readonly (Float32Array | null)[];
  /** [mapSize, mapSize], picture i in row i, caption j in column j */
  readonly cosines: Float64Array | null;
  /** What the held picture makes of the labels. */
  readonly prediction: Classification | null;
  /** The index of the held picture. */
  readonly held: number;
}

/** @param embeddings texts: the captions, then the label sentences; pictures: those of the pairs */
export function mapData(
  pairs: readonly MapPair[],
  sentences: readonly string[],
  embeddings: Embeddings,
  held: number,
): MapData {
  const captionVectors = embeddings.texts.slice(0, pairs.length);
  const labelVectors = embeddings.texts.slice(pairs.length);
  const imageVectors = embeddings.images;
  const image = imageVectors[held];
  const labels = known(labelVectors);
  return {
    pairs,
    sentences,
    captionVectors,
    labelVectors,
    imageVectors,
    cosines: matrixOf(known(imageVectors), known(captionVectors), embeddings.dim),
    prediction:
      image && labels ? classify(image, packRows(labels, embeddings.dim), embeddings.logitScale) : null,
    held: Math.min(mapSize - 1, held),
  };
}

function matrixOf(
  images: readonly Float32Array[] | null,
  texts: readonly Float32Array[] | null,
  dim: number,
): Float64Array | null {
  return images && texts ? cosineMatrix(packRows(images, dim), packRows(texts, dim), dim) : null;
}

function known(rows: readonly (Float32Array | null)[]): Float32Array[] | null {
  return rows.includes(null) ? null : (rows as Float32Array[]);
}
