import type { FloatArray } from './float-array.ts';

/** Row i, or column i, of a square matrix: its numbers begin at `first` and are `step` apart. */
interface Line {
  readonly first: number;
  readonly step: number;
}

/** One direction of the loss: means over the lines of the surprise and of whether the diagonal is the largest. */
interface Direction {
  loss: number;
  accuracy: number;
  logScaleGradient: number;
}

/**
 * The symmetric loss, as `infoNCE` of src/engine/contrastive defines it, without that function's own arrays:
 * ∂L/∂cosineᵢⱼ = s (pᵢⱼ + qᵢⱼ − 2 δᵢⱼ) / 2n with the softmax p over rows and q over columns.
 */
export function contrastiveLoss(
  cosines: FloatArray,
  logScale: FloatArray,
  dCosines: FloatArray,
  dLogScale: FloatArray,
  scores: FloatArray,
  n: number,
): void {
  const scale = Math.exp(logScale[0]);
  dCosines.fill(0);
  const rows = direction(cosines, dCosines, scale, n, (i) => ({ first: i * n, step: 1 }));
  const columns = direction(cosines, dCosines, scale, n, (j) => ({ first: j, step: n }));
  dLogScale[0] = (rows.logScaleGradient + columns.logScaleGradient) / 2;
  scores[0] = rows.loss;
  scores[1] = columns.loss;
  scores[2] = rows.accuracy;
  scores[3] = columns.accuracy;
}

/** Adds its share of ∂L/∂cosines to dCosines. */
function direction(
  cosines: FloatArray,
  dCosines: FloatArray,
  scale: number,
  n: number,
  line: (index: number) => Line,
): Direction {
  const mean: Direction = { loss: 0, accuracy: 0, logScaleGradient: 0 };
  for (let i = 0; i < n; i++) {
    const { first, step } = line(i);
    const diagonal = cosines[first + i * step];
    let largest = -Infinity;
    let others = -Infinity; // the largest without the diagonal
    for (let j = 0; j < n; j++) {
      largest = Math.max(largest, cosines[first + j * step]);
      if (j !== i) others = Math.max(others, cosines[first + j * step]);
    }
    // s (c − largest), not s c − s largest: near the largest, the difference of two floats has no rounding error.
    const exponential = (j: number) => Math.exp(scale * (cosines[first + j * step] - largest));
    let sum = 0;
    for (let j = 0; j < n; j++) sum += exponential(j);
    for (let j = 0; j < n; j++) {
      const logitGradient = (exponential(j) / sum - (j === i ? 1 : 0)) / n;
      dCosines[first + j * step] += (logitGradient * scale) / 2;
      // ∂logit/∂logScale is the logit; less the diagonal's, as the gradients of a line sum to 0.
      mean.logScaleGradient += logitGradient * scale * (cosines[first + j * step] - diagonal);
    }
    mean.loss += (Math.log(sum) + scale * (largest - diagonal)) / n;
    mean.accuracy += diagonal > others ? 1 / n : 0;
  }
  return mean;
}
