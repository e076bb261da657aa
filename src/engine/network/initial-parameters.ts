import { Random } from '../scenes/random.ts';
import type { NetworkShape, ParameterPlace } from './network-shape.ts';
import { parameterLength, parameterPlaces } from './parameter-places.ts';

/** Standard deviation of the token vectors. */
const tokenDeviation = 0.1;

/** t where the temperature is learned: τ = 0.07 (Radford et al. 2021, section 2.5). */
export const initialLogScale = Math.log(1 / 0.07);

/**
 * The untrained network. Weights are uniform about 0 with the standard deviation √(gain / fan-in): a gain of 2 before a
 * ReLU (He et al. 2015, https://arxiv.org/abs/1502.01852), 1 where none follows. Uniform, not normal: no logarithm and no
 * cosine, which two engines may round differently. Biases are 0. Each parameter has a stream of chance of its own.
 *
 * @param seed 0 to 2⁵³ − 1
 * @returns [parameterLength(shape)]
 */
export function initialParameters(shape: NetworkShape, seed: number): Float32Array<ArrayBuffer> {
  const parameters = new Float32Array(parameterLength(shape));
  const root = Random.seeded(seed).fork('parameters');
  for (const place of parameterPlaces(shape)) {
    const bound = Math.sqrt(3) * deviation(place);
    const random = root.fork(place.name);
    for (let i = 0; i < place.length; i++) parameters[place.start + i] = random.between(-bound, bound);
    if (place.name === 'logScale') parameters[place.start] = initialLogScale;
  }
  return parameters;
}

/** A number from −b to b, each as likely, has the standard deviation b / √3. */
function deviation({ name, shape }: ParameterPlace): number {
  if (name.endsWith('.bias') || name === 'logScale') return 0;
  if (name === 'text.tokens') return tokenDeviation;
  const fanIn = shape.slice(1).reduce((product, n) => product * n, 1);
  return Math.sqrt((name.endsWith('.projection') ? 1 : 2) / fanIn);
}
