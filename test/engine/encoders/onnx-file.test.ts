import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { embeddedModel } from '../../../src/engine/encoders/embedded-model.ts';
import {
  initializers,
  isWholeOnnx,
  type Initializer,
} from '../../../src/engine/encoders/worker/onnx-file.ts';
import { initialLogitScale, randomizeWeights } from '../../../src/engine/encoders/worker/untrained.ts';

const folder = join('assets/models', embeddedModel.id, embeddedModel.version);
const config = JSON.parse(readFileSync(join(folder, 'config.json'), 'utf8')) as {
  text_config: { vocab_size: number; hidden_size: number };
};
const graph = (tower: 'text' | 'vision') =>
  new Uint8Array(readFileSync(join(folder, `onnx/${tower}_model_quantized.onnx`)));
const weightsOf = (file: Uint8Array<ArrayBuffer>) =>
  new Map([...initializers(file)].map((weight) => [weight.name, weight]));
const named = (weights: ReturnType<typeof weightsOf>, name: RegExp): Initializer =>
  [...weights.values()].find((weight) => name.test(weight.name))!;
const floats = (bytes: Uint8Array) => new Float32Array(bytes.slice().buffer);
const deviation = (values: ArrayLike<number>) =>
  Math.sqrt(Array.from(values).reduce((sum, x) => sum + x * x, 0) / values.length);

describe('an ONNX file', () => {
  test('is whole from its first byte to its last, and not one byte less', () => {
    const file = graph('text');
    expect(isWholeOnnx(file)).toBe(true);
    for (const length of [0, 1, 100, file.length >> 1, file.length - 1]) {
      expect(isWholeOnnx(file.slice(0, length))).toBe(false);
    }
  });

  test('is not taken for one when it is text, HTML or noise', () => {
    for (const text of ['{"a": 1}', '<!doctype html>', 'version https://git-lfs.github.com/spec/v1']) {
      expect(isWholeOnnx(new TextEncoder().encode(text))).toBe(false);
    }
  });

  test('gives its weights with their names, shapes and bytes', () => {
    const weights = weightsOf(graph('text'));
    const dims = [config.text_config.vocab_size, config.text_config.hidden_size];
    const tokens = named(weights, /tok\.weight_q$/);
    expect(tokens).toMatchObject({ dims, type: 'int8' });
    expect(tokens.bytes).toHaveLength(dims[0] * dims[1]);
    expect(named(weights, /(?:norm1|n1)\.bias$/)).toMatchObject({ dims: [dims[1]], type: 'float32' });
  });
});

describe('the untrained network', () => {
  const fresh = (tower: 'text' | 'vision', seed: number) => {
    const file = graph(tower);
    randomizeWeights(file, seed);
    return file;
  };
  const effective = (weights: ReturnType<typeof weightsOf>, { name, bytes }: Initializer) => {
    const [scale] = floats(weights.get(name.replace(/_q$/, '_s'))!.bytes);
    return deviation(new Int8Array(bytes.slice().buffer)) * scale;
  };

  test('is the same for the same seed, and another for another', () => {
    expect(Buffer.compare(fresh('text', 1), fresh('text', 1))).toBe(0);
    expect(Buffer.compare(fresh('text', 1), fresh('text', 2))).not.toBe(0);
  });

  test('is as long as the trained one, and still a whole file', () => {
    expect(fresh('vision', 1)).toHaveLength(graph('vision').length);
    expect(isWholeOnnx(fresh('vision', 1))).toBe(true);
  });

  test('begins as a training would: He for convolutions, Xavier for matrices, 0.02 for tokens', () => {
    const vision = weightsOf(fresh('vision', 1));
    const text = weightsOf(fresh('text', 1));
    const convolution = [...vision.values()].findLast(({ dims }) => dims.length === 4)!;
    const [, channels, height, width] = convolution.dims;
    const fanIn = channels * height * width;
    expect(effective(vision, convolution)).toBeCloseTo(Math.sqrt(2 / fanIn), 3);
    const projection = named(vision, /MatMul_\d+_q$/);
    expect(effective(vision, projection)).toBeCloseTo(Math.sqrt(1 / projection.dims[0]), 3);
    expect(effective(text, named(text, /tok\.weight_q$/))).toBeCloseTo(0.02, 3);
    expect(effective(text, named(text, /\bpos_q$/))).toBeCloseTo(0.01, 3);
  });

  test('has layer norms of 1 and biases of 0, and nothing of the trained weights', () => {
    const text = weightsOf(fresh('text', 1));
    const width = config.text_config.hidden_size;
    expect([...floats(named(text, /(?:norm1|n1)\.weight$/).bytes)]).toEqual(Array(width).fill(1));
    expect([...floats(named(text, /0\.qkv\.bias$/).bytes)]).toEqual(Array(3 * width).fill(0));
    const [a, b] = [text, weightsOf(graph('text'))].map(
      (weights) => new Int8Array(named(weights, /tok\.weight_q$/).bytes.slice().buffer),
    );
    const dot = a.reduce((sum, value, i) => sum + value * b[i], 0);
    expect(Math.abs(dot / (deviation(a) * deviation(b) * a.length))).toBeLessThan(0.01);
  });

  test('begins with CLIP’s first temperature', () => {
    expect(Math.log(initialLogitScale)).toBeCloseTo(2.6593, 4);
  });
});
