import { clampLogScale, l2Normalize } from '../../contrastive/index.ts';
import { evaluatePairs, type PairEvaluation, type PairLoss } from './pair-loss.ts';
import { initialScale, type PairParameters, type PairTemperature } from './pair-parameters.ts';

export interface PairTrainingSettings {
  readonly loss: PairLoss;
  readonly temperature: PairTemperature;
  /** η of gradient descent. */
  readonly learningRate: number;
  /** How many steps are taken. */
  readonly steps: number;
}

/** The vectors after so many steps, with the loss there and the gradients that lead on. */
export interface PairStep extends PairParameters, PairEvaluation {
  readonly step: number;
}

/**
 * Trains n free pairs by gradient descent, and records every step: the first entry is the start, the last one what
 * `steps` steps have made of it. For every vector x, and for t = ln s where the scale is learned, and for the bias b:
 *   x ← (x − η ∂L/∂x) / ‖x − η ∂L/∂x‖,   t ← min(t − η ∂L/∂t, ln 100),   b ← b − η ∂L/∂b
 * The gradient is at right angles to its vector, and the division puts the vector back on the unit sphere.
 *
 * @param start [n, dim] each, rows of length 1
 * @returns steps + 1 entries
 * @throws EngineError as `evaluatePairs` does
 */
export function trainPairs(
  start: Pick<PairParameters, 'images' | 'texts'>,
  dim: number,
  { loss, temperature, learningRate, steps }: PairTrainingSettings,
): readonly PairStep[] {
  const descend = (values: Float64Array, gradient: Float64Array): Float64Array =>
    l2Normalize(
      values.map((value, k) => value - learningRate * gradient[k]),
      dim,
    );
  const run: PairStep[] = [];
  let parameters: PairParameters = { ...start, ...initialScale(loss, temperature) };
  for (let step = 0; step <= steps; step++) {
    const evaluation = evaluatePairs(parameters, dim, loss);
    run.push({ step, ...parameters, ...evaluation });
    const { gradients, logScaleGradient, biasGradient } = evaluation;
    const { images, texts, logScale, bias } = parameters;
    parameters = {
      images: descend(images, gradients.images),
      texts: descend(texts, gradients.texts),
      logScale:
        temperature === 'learned' ? clampLogScale(logScale - learningRate * logScaleGradient) : logScale,
      bias: bias - learningRate * biasGradient,
    };
  }
  return run;
}
