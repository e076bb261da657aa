import { nn, numpy as np } from '@jax-js/jax';
import type { NetworkShape } from '../../src/engine/network/index.ts';

/** The parameters by their names, as parameter-places.ts has them. */
export type JaxParameters = Record<string, np.Array>;

/** What the towers read of n pairs. */
export interface JaxBatch extends Record<string, np.Array> {
  /** [n, s, s, 3], from −1 to 1 */
  readonly pixels: np.Array;
  /** [n, L] rows of the table of token vectors; 0 where there is no word */
  readonly ids: np.Array;
  /** [n, L, 1], 1 where there is a word */
  readonly present: np.Array;
}

/**
 * The same network and loss as src/engine/network, in jax-js. A convolution is a sum of matrix products, one for each place
 * in the kernel: of the ways to write it as products this is the one that jax-js carries out fastest (its own convolution
 * and one product of whole patches take longer). Arrays are counted references: a use takes one, `.ref` makes another.
 *
 * @returns the symmetric loss, a scalar
 */
export function jaxLoss(
  { logScale, ...parameters }: JaxParameters,
  { pixels, ids, present }: JaxBatch,
  shape: NetworkShape,
): np.Array {
  const [n, contextLength] = ids.shape;
  const images = imageTower(parameters, pixels, shape);
  const texts = textTower(parameters, { ids, present }, [n, contextLength]);
  const logits = np.matmul(images, texts.transpose()).mul(np.exp(logScale));
  const matches = np.eye(n);
  const rows = nn.logSoftmax(logits.ref, 1);
  const columns = nn.logSoftmax(logits, 0);
  return np.sum(rows.add(columns).mul(matches)).mul(-1 / (2 * n));
}

function imageTower(parameters: JaxParameters, pixels: np.Array, { pictureSize }: NetworkShape): np.Array {
  const n = pixels.shape[0];
  let features = pixels;
  for (let layer = 1, side = pictureSize; layer <= 3; layer++, side /= 2) {
    const weight = parameters[`image.${layer}.weight`];
    const [filters] = weight.shape;
    const products = convolution(everySecond(features, side), weight);
    features = nn
      .relu(products.add(parameters[`image.${layer}.bias`]))
      .reshape([n, side / 2, side / 2, filters]);
  }
  return unitRows(np.matmul(features.reshape([n, -1]), parameters['image.projection'].transpose()));
}

/**
 * What each of the 3 × 3 places of a kernel sees at every second position, zeros around.
 * @param x [n, side, side, channels] @returns nine times [n · (side / 2)², channels]
 */
function everySecond(x: np.Array, side: number): np.Array[] {
  const [n, , , channels] = x.shape;
  const out = side / 2;
  const border: [number, number] = [1, 1];
  // Rows and columns in pairs: a step of two is then a part of an axis, which is sliced without a copy.
  const padded = np.pad(x, [[0, 0], border, border, [0, 0]]).reshape([n, out + 1, 2, out + 1, 2, channels]);
  const along = (place: number): [[number, number], number] => [[place >> 1, (place >> 1) + out], place & 1];
  const seen = Array.from({ length: 9 }, (_, i) =>
    padded.ref.slice([], ...along(Math.floor(i / 3)), ...along(i % 3), []).reshape([n * out * out, channels]),
  );
  padded.dispose();
  return seen;
}

/** @param seen by each place of the kernel, [positions, channels] @param weight [filters, height, width, channels] */
function convolution(seen: readonly np.Array[], weight: np.Array): np.Array {
  const [filters, , , channels] = weight.shape;
  const places = weight.reshape([filters, seen.length, channels]);
  const products = seen.map((x, i) => np.matmul(x, places.ref.slice([], i, []).transpose()));
  places.dispose();
  return products.reduce((sum, product) => sum.add(product));
}

function textTower(
  parameters: JaxParameters,
  { ids, present }: Pick<JaxBatch, 'ids' | 'present'>,
  [n, contextLength]: readonly [number, number],
): np.Array {
  const weight = parameters['text.weight'];
  const [dim, , , tokenDim] = weight.shape;
  const words = np.take(parameters['text.tokens'], ids, 0).mul(present.ref);
  const border: [number, number] = [1, 1];
  const padded = np.pad(words, [[0, 0], border, [0, 0]]);
  const seen = [0, 1, 2].map((first) =>
    padded.ref.slice([], [first, first + contextLength], []).reshape([n * contextLength, tokenDim]),
  );
  padded.dispose();
  const products = convolution(seen, weight);
  const output = nn.relu(products.add(parameters['text.bias'])).reshape([n, contextLength, dim]);
  const means = np.sum(output.mul(present.ref), 1).div(np.sum(present, 1));
  return unitRows(np.matmul(means, parameters['text.projection'].transpose()));
}

function unitRows(x: np.Array): np.Array {
  const norms = np.sqrt(np.sum(np.square(x.ref), 1, { keepdims: true }));
  return x.div(norms);
}
