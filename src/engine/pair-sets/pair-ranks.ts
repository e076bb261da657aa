import { dot } from '../contrastive/dot.ts';
import { row, rowCount } from '../contrastive/vectors.ts';
import type { PairVectors } from '../matrix/large/large-matrix.ts';

/** How one pair stands among all. */
export interface PairRanks {
  /** The cosine of the picture and its own caption. */
  readonly cosine: number;
  /** The place of its own caption among all captions, by their cosines with the picture; 1 is the first, ties count against it. */
  readonly caption: number;
  /** The place of its own picture among all pictures, by their cosines with the caption. */
  readonly picture: number;
}

/** @throws EngineError `bad-shape` */
export function pairRanks({ images, texts, dim }: PairVectors, pair: number): PairRanks {
  const [image, text] = [row(images, dim, pair), row(texts, dim, pair)];
  const cosine = dot(image, text);
  let [caption, picture] = [1, 1];
  for (let j = 0; j < rowCount(images, dim); j++) {
    if (j === pair) continue;
    if (dot(image, row(texts, dim, j)) >= cosine) caption++;
    if (dot(row(images, dim, j), text) >= cosine) picture++;
  }
  return { cosine, caption, picture };
}
