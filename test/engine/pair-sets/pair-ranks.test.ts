import { expect, it } from 'vitest';
import { infoNCE } from '../../../src/engine/contrastive/index.ts';
import { pairRanks } from '../../../src/engine/pair-sets/pair-ranks.ts';

const dim = 2;
const at = (...degrees: number[]): Float32Array =>
  Float32Array.from(
    degrees.flatMap((angle) => [Math.cos((angle * Math.PI) / 180), Math.sin((angle * Math.PI) / 180)]),
  );

it('tells the place of a picture’s own caption, and of a caption’s own picture', () => {
  const vectors = { images: at(0, 30, 100), texts: at(25, 40, 10), dim };
  expect(pairRanks(vectors, 0)).toMatchObject({ caption: 2, picture: 2 });
  expect(pairRanks(vectors, 0).cosine).toBeCloseTo(Math.cos((25 * Math.PI) / 180), 6);
  expect(pairRanks(vectors, 1)).toMatchObject({ caption: 2, picture: 1 });
  expect(pairRanks(vectors, 2)).toMatchObject({ caption: 3, picture: 3 });
});

it('counts ties against the pair', () => {
  const same = { images: at(0, 0, 0), texts: at(5, 5, 5), dim };
  expect(pairRanks(same, 1)).toMatchObject({ caption: 3, picture: 3 });
});

it('is 1 of 1 for a single pair, whose loss is 0', () => {
  expect(pairRanks({ images: at(0), texts: at(90), dim }, 0)).toMatchObject({ caption: 1, picture: 1 });
  expect(infoNCE(Float64Array.of(0.3), 1, 10).loss).toBeCloseTo(0, 12);
});
