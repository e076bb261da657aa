import { diagonalCrossEntropy } from './cross-entropy.ts';
import { logitsOf } from './logits.ts';
import type { MatrixLoss } from './matrix-loss.ts';
import { softmaxColumns, softmaxRows } from './softmax.ts';
import { transpose } from './transpose.ts';
import { assertSquare, type Vectors } from './vectors.ts';

export interface InfoNCE extends MatrixLoss {
  /** Image → text: for each image, the cross-entropy over its row. */
  readonly rowLoss: number;
  /** Text → image: for each text, the cross-entropy over its column. */
  readonly columnLoss: number;
  /** ∂loss/∂t where the logit scale is s = eᵗ */
  readonly logScaleGradient: number;
}

/**
 * CLIP's loss, the symmetric InfoNCE (Radford et al. 2021, figure 3). Pair i is image i with text i; the
 * other n − 1 texts of the batch are the negatives of image i, the other n − 1 images those of text i. With
 * logitᵢⱼ = s · cosineᵢⱼ:
 *   rowLoss    = mean over i of −ln softmax(row i)ᵢ       (which text belongs to image i?)
 *   columnLoss = mean over j of −ln softmax(column j)ⱼ    (which image belongs to text j?)
 *   loss       = (rowLoss + columnLoss) / 2
 * A model that cannot tell the pairs apart, all cosines alike, has the loss ln n.
 *
 * @param cosines [n, n], image i in row i, text j in column j
 * @param logitScale s = 1/τ
 * @throws EngineError `bad-shape`, `not-finite` or `bad-scale`
 */
export function infoNCE(cosines: Vectors, n: number, logitScale: number): InfoNCE {
  assertSquare(cosines, n);
  const logits = logitsOf(cosines, logitScale); // [n, n]
  const rowLoss = diagonalCrossEntropy(logits, n);
  const columnLoss = diagonalCrossEntropy(transpose(logits, n), n);

  const imageToText = softmaxRows(logits, n); // [n, n]
  const textToImage = softmaxColumns(logits, n); // [n, n]
  const cosineGradient = new Float64Array(n * n);
  let logScaleGradient = 0;
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      const ij = i * n + j;
      const target = i === j ? 1 : 0;
      // The gradient of a softmax cross-entropy is what the model says minus what is true. There are two here,
      // each a mean over n, and the loss is their mean.
      const logitGradient = (imageToText[ij] - target + (textToImage[ij] - target)) / (2 * n);
      cosineGradient[ij] = logitGradient * logitScale; // since ∂logit/∂cosine = s
      logScaleGradient += logitGradient * logits[ij]; // since ∂logit/∂t = s · cosine = logit
    }
  }
  return { loss: (rowLoss + columnLoss) / 2, rowLoss, columnLoss, cosineGradient, logScaleGradient };
}
