import {
  chanceAccuracy,
  columnAccuracy,
  cosineMatrix,
  modalityGap,
  rowAccuracy,
} from '../../src/engine/contrastive/index.ts';
import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { share, type Figure } from './figure.ts';
import { matrixMeans } from './metrics/matrix-means.ts';

const largestSide = 64;

/** Row i of both is a pair: [n, dim]. */
export interface MatchedVectors {
  readonly pictures: Float32Array;
  readonly texts: Float32Array;
  readonly dim: number;
}

/** The matrix of the first 64 pairs, as the lessons draw it, and the gap between the modalities over all pairs. */
export function matchedMatrix({ pictures, texts, dim }: MatchedVectors, language: Language): Figure[] {
  const pairs = pictures.length / dim;
  const n = Math.min(largestSide, pairs);
  const first = (vectors: Float32Array) => vectors.subarray(0, n * dim);
  const cosines = cosineMatrix(first(pictures), first(texts), dim);
  const { diagonal, others } = matrixMeans(cosines, n);
  const how = `the first ${n} scenes of the retrieval and their captions`;
  const cosine = { language, unit: 'cosine', chance: null, how } as const;
  return [
    { ...cosine, figure: 'matrix/diagonal', value: diagonal, cases: n },
    { ...cosine, figure: 'matrix/others', value: others, cases: n * (n - 1) },
    share('matrix/row-accuracy', language, [rowAccuracy(cosines, n), chanceAccuracy(n)], n, how),
    share('matrix/column-accuracy', language, [columnAccuracy(cosines, n), chanceAccuracy(n)], n, how),
    {
      figure: 'modality-gap',
      language,
      value: modalityGap(pictures, texts, dim),
      unit: 'length',
      chance: null,
      cases: pairs,
      how: 'length of the difference of the mean picture vector and the mean text vector, all scenes of the retrieval',
    },
  ];
}
