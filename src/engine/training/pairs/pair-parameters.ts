import { initialLogScale, initialSigmoid, l2Normalize } from '../../contrastive/index.ts';
import { Random } from '../../scenes/random.ts';
import type { PairLoss } from './pair-loss.ts';

/** All that the training of a few free pairs changes. No network: the vectors themselves are learned. */
export interface PairParameters {
  /** [n, dim], rows of length 1 */
  readonly images: Float64Array;
  /** [n, dim], rows of length 1; text i belongs to image i */
  readonly texts: Float64Array;
  /** t = ln s, s = 1/τ */
  readonly logScale: number;
  /** b of the sigmoid loss; the others ignore it. */
  readonly bias: number;
}

/** A temperature τ that stays as it is, or one that is learned with the vectors. */
export type PairTemperature = number | 'learned';

/**
 * Vectors that point anywhere: n images and n texts, each direction as likely as any other (a normal number in each
 * component, by the method of Box and Muller, and then length 1).
 *
 * @param seed a whole number; the same seed gives the same vectors
 */
export function randomPairs(n: number, dim: number, seed: number): Pick<PairParameters, 'images' | 'texts'> {
  const random = Random.seeded(seed);
  const normal = (): number =>
    Math.sqrt(-2 * Math.log(1 - random.float())) * Math.cos(2 * Math.PI * random.float());
  const vectors = () => l2Normalize(Float64Array.from({ length: n * dim }, normal), dim);
  return { images: vectors(), texts: vectors() };
}

/**
 * Vectors on the unit circle, dim = 2.
 *
 * @param angles radians, the images' first, then the texts': an even number of them
 */
export function pairsAtAngles(angles: readonly number[]): Pick<PairParameters, 'images' | 'texts'> {
  const at = (part: readonly number[]) =>
    Float64Array.from(part.flatMap((angle) => [Math.cos(angle), Math.sin(angle)]));
  const n = angles.length / 2;
  return { images: at(angles.slice(0, n)), texts: at(angles.slice(n)) };
}

/** Where scale and bias begin: at 1/τ where τ is fixed, else where the paper of the loss begins them. */
export function initialScale(
  loss: PairLoss,
  temperature: PairTemperature,
): Pick<PairParameters, 'logScale' | 'bias'> {
  const learned = loss === 'sigmoid' ? initialSigmoid.logScale : initialLogScale;
  return {
    logScale: temperature === 'learned' ? learned : Math.log(1 / temperature),
    bias: initialSigmoid.bias,
  };
}
