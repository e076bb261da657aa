import { EngineError } from '../errors.ts';
import { cosineMatrixGradient, type EmbeddingGradients } from './cosine-gradient.ts';
import { cosineMatrix } from './cosine.ts';
import type { MatrixLoss } from './matrix-loss.ts';
import { rowCount, type Vectors } from './vectors.ts';

export interface ForwardBackward<L extends MatrixLoss> {
  /** [n, n] */
  readonly cosines: Float64Array;
  /** What `lossOf` returned, with the gradients of its own parameters. */
  readonly result: L;
  /** ∂loss/∂images and ∂loss/∂texts, each [n, dim] */
  readonly gradients: EmbeddingGradients;
}

/**
 * One training step's arithmetic: embeddings → cosines → loss, and back to the gradients of the embeddings.
 * For example `forwardBackward(images, texts, dim, (cosines, n) => infoNCE(cosines, n, logitScale))`.
 *
 * @param images [n, dim], of any length: they are normalised here, as in CLIP
 * @param texts [n, dim], text i belonging to image i
 * @throws EngineError `bad-shape` unless there are as many texts as images, otherwise as the parts do
 */
export function forwardBackward<L extends MatrixLoss>(
  images: Vectors,
  texts: Vectors,
  dim: number,
  lossOf: (cosines: Float64Array, n: number) => L,
): ForwardBackward<L> {
  const n = rowCount(images, dim);
  if (rowCount(texts, dim) !== n)
    throw new EngineError('bad-shape', { images: n, texts: texts.length / dim });
  const cosines = cosineMatrix(images, texts, dim);
  const result = lossOf(cosines, n);
  return { cosines, result, gradients: cosineMatrixGradient(images, texts, dim, result.cosineGradient) };
}
