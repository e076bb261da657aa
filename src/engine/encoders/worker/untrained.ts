import { initializers, type Initializer } from './onnx-file.ts';

/** exp(ln(1 / 0.07)): the logit scale that CLIP's training begins with. */
export const initialLogitScale = 1 / 0.07;

/**
 * The same network before any training: overwrites the weights of an ONNX file, in place, with the random values that
 * a training would begin from.
 *
 * | weight | shape | value |
 * |---|---|---|
 * | convolution | [out, in, kh, kw] | He: N(0, 2 / (in·kh·kw)) |
 * | matrix | [in, out] | Xavier for a square one: N(0, 1 / in) |
 * | token embedding (`tok`) | [vocabulary, width] | N(0, 0.02²) |
 * | position embedding (`pos`) | [context, width] | N(0, 0.01²) |
 * | LayerNorm weight | [width] | 1 |
 * | every bias | [width] | 0 |
 *
 * The batch norms of the trained network are folded into its convolutions; a fresh batch norm is the identity, so that a
 * zero bias is its start as well. A weight that is stored as int8 (`X_q` with one scale a channel in `X_s`) stays so, with
 * one scale for all its channels, 4σ / 127: what lies beyond 4σ (0.006 %) is clipped. Graph constants such as the causal
 * mask are no initializers and stay. The same file and seed give the same bytes.
 *
 * @throws RangeError for a weight that is in none of these forms
 */
export function randomizeWeights(file: Uint8Array<ArrayBuffer>, seed: number): void {
  const weights = new Map([...initializers(file)].map((weight) => [weight.name, weight]));
  let index = 0;
  for (const weight of weights.values()) {
    const [, name, part] = /^(.*?)(_[qsz])?$/.exec(weight.name)!;
    if (part === '_q') fillQuantized(weight, weights.get(`${name}_s`), gaussian(seed, index++));
    else if (!part) fillVector(weight);
  }
}

/** Standard deviation of the fresh weight `name` of shape `dims`. */
function deviation(name: string, dims: readonly number[]): number {
  if (dims.length === 4) return Math.sqrt(2 / (dims[1] * dims[2] * dims[3]));
  if (dims.length !== 2) throw new RangeError(`No initial value for ${name} [${dims.join(', ')}]`);
  if (/\btok\b/.test(name)) return 0.02;
  if (/\bpos\b|\bpos_q$/.test(name)) return 0.01;
  return Math.sqrt(1 / dims[0]);
}

function fillQuantized(weight: Initializer, scales: Initializer | undefined, next: () => number): void {
  if (weight.type !== 'int8' || scales?.type !== 'float32')
    throw new RangeError(`${weight.name} has no scales`);
  const sigmas = 4;
  const values = new Int8Array(weight.bytes.buffer, weight.bytes.byteOffset, weight.bytes.length);
  for (let i = 0; i < values.length; i++) {
    values[i] = Math.round(Math.max(-1, Math.min(1, next() / sigmas)) * 127);
  }
  fillFloats(scales, (sigmas * deviation(weight.name, weight.dims)) / 127);
}

function fillVector(weight: Initializer): void {
  if (weight.type !== 'float32' || weight.dims.length !== 1) {
    throw new RangeError(`No initial value for ${weight.name} [${weight.dims.join(', ')}]`);
  }
  fillFloats(weight, weight.name.endsWith('bias') ? 0 : 1);
}

/** raw_data is little-endian and not aligned. */
function fillFloats({ bytes }: Initializer, value: number): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = 0; at < bytes.length; at += 4) view.setFloat32(at, value, true);
}

/** Standard normal numbers: Box–Muller over mulberry32, one stream for each weight. */
function gaussian(seed: number, stream: number): () => number {
  let state = (Math.imul(seed, 0x9e3779b1) ^ Math.imul(stream + 1, 0x85ebca77)) >>> 0;
  const uniform = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = Math.imul(state ^ (state >>> 15), state | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 2 ** 32;
  };
  return () => Math.sqrt(-2 * Math.log(1 - uniform())) * Math.cos(2 * Math.PI * uniform());
}
