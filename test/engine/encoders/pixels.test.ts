import { describe, expect, test } from 'vitest';
import { pixelPlan, writePixels } from '../../../src/engine/encoders/worker/pixels.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';

const paint = (
  width: number,
  height: number,
  color: (x: number, y: number) => [number, number, number],
): Picture => {
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let y = 0; y < height; y++) for (let x = 0; x < width; x++) data.set(color(x, y), (y * width + x) * 4);
  return { width, height, data };
};
const squash = {
  size: { width: 2, height: 2 },
  do_center_crop: false,
  image_mean: [0.5, 0.5, 0.5],
  image_std: [0.28, 0.28, 0.28],
};
const clip = {
  size: { shortest_edge: 4 },
  crop_size: { width: 4, height: 4 },
  do_center_crop: true,
  image_mean: [0, 0, 0],
  image_std: [1, 1, 1],
};

function pixels(picture: Picture, file: Parameters<typeof pixelPlan>[0]) {
  const plan = pixelPlan(file);
  const out = new Float32Array(3 * plan.width * plan.height);
  writePixels(picture, plan, out, 0);
  return out;
}

test('a pixel becomes (value / 255 − mean) / std, one channel after the other', () => {
  const out = pixels(
    paint(2, 2, (x, y) => [255 * x, 255 * y, 51]),
    squash,
  );
  const [low, high] = [-0.5 / 0.28, 0.5 / 0.28];
  const expected = [low, high, low, high, low, low, high, high, ...Array<number>(4).fill((0.2 - 0.5) / 0.28)];
  expect([...out]).toEqual(expected.map((value) => expect.closeTo(value, 5) as number));
});

test('without normalisation a pixel is value / 255', () => {
  expect(
    pixels(
      paint(2, 2, () => [255, 51, 0]),
      { size: 2, do_normalize: false },
    )[4],
  ).toBeCloseTo(0.2, 6);
});

describe('the sizes of a preprocessor_config.json', () => {
  test.for([
    [{ size: { width: 64, height: 48 } }, [64, 48, null]],
    [{ size: 224 }, [224, 224, null]],
    [{ size: 224, crop_size: 224, do_center_crop: true }, [224, 224, 224]],
    [
      { size: { shortest_edge: 256 }, crop_size: { width: 224, height: 224 }, do_center_crop: true },
      [224, 224, 256],
    ],
    [{}, [224, 224, null]],
  ] as const)('%j', ([file, expected]) => {
    const { width, height, shortestEdge } = pixelPlan(file);
    expect([width, height, shortestEdge]).toEqual(expected);
  });
});

describe('a picture that is not square', () => {
  const wide = paint(12, 4, (x) => (x < 4 ? [255, 0, 0] : x < 8 ? [0, 255, 0] : [0, 0, 255]));

  test('is cut to its middle where the model was trained so', () => {
    const out = pixels(wide, clip);
    expect([...out.subarray(0, 16)]).toEqual(Array(16).fill(0));
    expect([...out.subarray(16, 32)]).toEqual(Array(16).fill(1));
  });

  test('is squashed whole where it was trained so', () => {
    const out = pixels(wide, { ...squash, do_normalize: false });
    expect(out[0]).toBeGreaterThan(0.5);
    expect(out[9]).toBeGreaterThan(0.5);
  });
});

test('a strip of 1 × 5,000 pixels does not fill the memory', () => {
  expect(
    pixels(
      paint(5000, 1, () => [10, 20, 30]),
      clip,
    ),
  ).toHaveLength(48);
});
