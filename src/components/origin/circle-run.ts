import { pairsAtAngles, trainPairs, type PairStep } from '../../engine/training/pairs/index.ts';
import { circleSteps } from './origin-params.ts';

/** Where the four pairs start: partners far apart, strangers close together. Degrees of I₁ … I₄, then T₁ … T₄. */
export const firstAngles: readonly number[] = [20, 130, 215, 300, 250, 60, 330, 170];

/** The degrees of a link, or those of the lesson where it has none that make sense. */
export function parseAngles(text: string): readonly number[] {
  const numbers = text === '' ? [] : text.split('.').map(Number);
  const usable = numbers.length === firstAngles.length && numbers.every(Number.isFinite);
  return usable ? numbers : firstAngles;
}

export const formatAngles = (angles: readonly number[]): string =>
  String(angles) === String(firstAngles) ? '' : angles.map((degrees) => Math.round(degrees)).join('.');

/** The degrees, 0 … 359, at which the vectors of a step stand. */
export function anglesOf({ images, texts }: Pick<PairStep, 'images' | 'texts'>): number[] {
  return [images, texts].flatMap((vectors) =>
    Array.from({ length: vectors.length / 2 }, (_, i) => {
      const degrees = Math.round((Math.atan2(vectors[2 * i + 1], vectors[2 * i]) / Math.PI) * 180);
      return (degrees + 360) % 360;
    }),
  );
}

/**
 * The learning rate. A gradient grows with the scale s = 1/τ and shrinks with n, and the loss bends the more the larger s
 * is: η = n / (8 s · max(1, s/8)) keeps the steps small enough not to overshoot.
 */
export function steadyRate(n: number, temperature: number): number {
  const scale = 1 / temperature;
  return n / (8 * scale * Math.max(1, scale / 8));
}

/** The descent from these angles, step by step; the last run is kept. */
export class CircleRuns {
  #key = '';
  #steps: readonly PairStep[] = [];

  of(angles: readonly number[], temperature: number): readonly PairStep[] {
    const key = `${angles.join()} ${temperature}`;
    if (key !== this.#key) {
      this.#key = key;
      this.#steps = trainPairs(pairsAtAngles(angles.map((degrees) => (degrees / 180) * Math.PI)), 2, {
        loss: 'softmax',
        temperature,
        learningRate: steadyRate(angles.length / 2, temperature),
        steps: circleSteps,
      });
    }
    return this.#steps;
  }
}

/** Anywhere on the circle. */
export function randomAngles(random: () => number = Math.random): number[] {
  return firstAngles.map(() => Math.floor(random() * 360));
}
