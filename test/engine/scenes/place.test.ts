import { describe, expect, it } from 'vitest';
import placeWords from '../../../assets/grammar/places.json';
import { drawScene } from '../../../src/engine/scenes/draw-scene.ts';
import { places } from '../../../src/engine/scenes/places/index.ts';
import { sourceOf } from './tiles.ts';

const ids = Object.keys(places);
const draw = (place: string, seed: number, size = 64) =>
  drawScene({ seed, ground: { place }, things: [] }, sourceOf({}), size);

/** Means of blocks of k × k pixels. */
function reduced(picture: Uint8Array, k: number): number[] {
  const size = Math.sqrt(picture.length / 3);
  const side = size / k;
  const out = new Array<number>(side * side * 3).fill(0);
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      for (let c = 0; c < 3; c++) {
        out[(Math.floor(y / k) * side + Math.floor(x / k)) * 3 + c] +=
          picture[(y * size + x) * 3 + c] / (k * k);
      }
    }
  }
  return out;
}

const meanDifference = (a: ArrayLike<number>, b: ArrayLike<number>) => {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += Math.abs(a[i] - b[i]);
  return sum / a.length;
};

describe('places', () => {
  it('are those that the grammar has words for', () => {
    expect(ids.toSorted()).toEqual(placeWords.places.map(({ id }) => id).toSorted());
  });

  it('look different: of 10 new pictures of each, thumbnails of 8 × 8 tell at least 90 % by the nearest of 30', () => {
    const thumbnail = (id: string, seed: number) => reduced(draw(id, seed), 8);
    const known = ids.flatMap((id) =>
      Array.from({ length: 30 }, (_, seed) => ({ id, thumb: thumbnail(id, seed) })),
    );
    let right = 0;
    for (const id of ids) {
      for (let seed = 1000; seed < 1010; seed++) {
        const thumb = thumbnail(id, seed);
        let best = { id: '', difference: Infinity };
        for (const one of known) {
          const difference = meanDifference(one.thumb, thumb);
          if (difference < best.difference) best = { id: one.id, difference };
        }
        if (best.id === id) right++;
      }
    }
    expect(right / (ids.length * 10)).toBeGreaterThanOrEqual(0.9);
  });

  it.each(ids)('%s looks another way with another seed', (id) => {
    expect(meanDifference(draw(id, 1), draw(id, 2))).toBeGreaterThan(3);
  });

  it.each(ids)('%s is the same place at 64 and at 256 pixels', (id) => {
    for (const seed of [1, 2, 3]) {
      expect(meanDifference(reduced(draw(id, seed, 256), 16), reduced(draw(id, seed), 4))).toBeLessThan(3);
    }
  });
});
