import { describe, expect, it } from 'vitest';
import { EngineError } from '../../../../src/engine/errors.ts';
import {
  orderByGroup,
  orderByValue,
  originalOrder,
  placesOf,
} from '../../../../src/engine/matrix/large/order-by.ts';
import { sampledRange } from '../../../../src/engine/matrix/large/sampled-range.ts';
import { cosineMatrix, l2Normalize } from '../../../../src/engine/contrastive/index.ts';
import { Random } from '../../../../src/engine/scenes/random.ts';

describe('an order of pairs', () => {
  it('puts groups together, the largest first, and keeps within them how the pairs came', () => {
    const { order, groups } = orderByGroup(['dog', 'cat', 'cat', 'boat', 'dog', 'cat']);
    expect([...order]).toEqual([1, 2, 5, 0, 4, 3]);
    expect(groups).toEqual([
      { label: 'cat', size: 3 },
      { label: 'dog', size: 2 },
      { label: 'boat', size: 1 },
    ]);
  });

  it('keeps groups of one size in the order in which they came', () => {
    expect(orderByGroup(['b', 'a', 'b', 'a']).groups.map(({ label }) => label)).toEqual(['b', 'a']);
  });

  it('is ascending by value, stable, with the pairs that have none at the end', () => {
    const values = Float32Array.of(2, NaN, -Infinity, 2, -1, NaN, Infinity);
    expect([...orderByValue(values).order]).toEqual([2, 4, 0, 3, 6, 1, 5]);
    expect([...orderByValue(Float32Array.of(3, 1, 2)).order]).toEqual([1, 2, 0]);
  });

  it('has an inverse, and only a permutation has one', () => {
    const { order } = orderByGroup(['x', 'y', 'x', 'z', 'y', 'y']);
    const places = placesOf(order);
    order.forEach((pair, place) => expect(places[pair]).toBe(place));
    expect([...placesOf(originalOrder(3).order)]).toEqual([0, 1, 2]);
    for (const wrong of [Uint32Array.of(0, 0), Uint32Array.of(1, 2)])
      expect(() => placesOf(wrong)).toThrow(EngineError);
  });

  it('exists for one pair and for none', () => {
    expect([...orderByGroup(['x']).order]).toEqual([0]);
    expect(orderByGroup([]).groups).toEqual([]);
    expect(originalOrder(0).order).toHaveLength(0);
  });
});

describe('the sampled range', () => {
  const dim = 16;
  const unit = (n: number, seed: number): Float32Array => {
    const random = Random.seeded(seed);
    return Float32Array.from(
      l2Normalize(
        Float32Array.from({ length: n * dim }, () => random.between(-1, 1)),
        dim,
      ),
    );
  };

  it('lies within the true one, is nearly as wide, and is the same each time', () => {
    const [images, texts] = [unit(200, 1), unit(200, 2)];
    const all = cosineMatrix(images, texts, dim);
    const [least, most] = sampledRange({ images, texts, dim });
    expect(least).toBeGreaterThanOrEqual(Math.min(...all) - 1e-6);
    expect(most).toBeLessThanOrEqual(Math.max(...all) + 1e-6);
    expect(most - least).toBeGreaterThan(0.8 * (Math.max(...all) - Math.min(...all)));
    expect(sampledRange({ images, texts, dim })).toEqual([least, most]);
  });

  it('of one pair is its cosine, and of vectors that are not numbers none', () => {
    const image = unit(1, 3);
    const [least, most] = sampledRange({ images: image, texts: image, dim });
    expect([least, most].every((value) => Math.abs(value - 1) < 1e-6)).toBe(true);
    expect(sampledRange({ images: image.map(() => NaN), texts: image, dim })).toEqual([NaN, NaN]);
  });
});
