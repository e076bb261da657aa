import { expect, test } from 'vitest';
import { PictureRing } from '../../../src/engine/trainer/scenes/picture-ring.ts';

const picture = (value: number) => Uint8Array.of(value, value);
const ring = () => new PictureRing(3, 2);

test('a picture stays until the one that is a whole turn later comes', () => {
  const pictures = ring();
  for (const n of [0, 1, 2, 3]) pictures.put(n, 10 + n, picture(n));
  expect([10, 11, 12, 13].map((scene) => pictures.has(scene, 0))).toEqual([false, true, true, true]);
  expect([11, 12, 13].map((scene) => pictures.picture(scene)[1])).toEqual([1, 2, 3]);
});

test('a scene that comes twice is there as long as its later picture, in whatever order the two came', () => {
  for (const order of [
    [0, 2],
    [2, 0],
  ]) {
    const pictures = ring();
    for (const n of order) pictures.put(n, 7, picture(n));
    pictures.put(3, 8, picture(3));
    expect(pictures.has(7, 0)).toBe(true);
    expect(pictures.picture(7)[0]).toBe(2);
    pictures.put(5, 9, picture(5));
    expect(pictures.has(7, 0)).toBe(false);
  }
});

test('pictures before a number do not count', () => {
  const pictures = ring();
  pictures.put(1, 7, picture(1));
  expect([1, 2].map((since) => pictures.has(7, since))).toEqual([true, false]);
});
