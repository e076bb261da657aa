import { expect, test } from 'vitest';
import { Random } from '../../../src/engine/scenes/random.ts';

const take = (count: number, next: () => number) => Array.from({ length: count }, next);

test.each([
  [0, [4216505632, 947923937, 2491578854, 3964400089]],
  [1, [3387734806, 1080862987, 3546521498, 2861869171]],
  [2 ** 53 - 1, [2850818593, 746004176, 2259184221, 651088821]],
])('seed %d begins with the numbers of sfc32 in big-integer arithmetic', (seed, expected) => {
  const random = Random.seeded(seed);
  expect(take(4, () => random.next())).toEqual(expected);
});

test('a million numbers later it is still sfc32', () => {
  const random = Random.seeded(1);
  for (let i = 1; i < 1_000_000; i++) random.next();
  expect(random.next()).toBe(2936541444);
});

test('a fork follows from seed and label alone, and differs from its siblings and its parent', () => {
  const parent = Random.seeded(5);
  const early = parent.fork('words');
  take(100, () => parent.next());
  const late = parent.fork('words');
  const start = (random: Random) => take(3, () => random.next()).join();
  const words = start(early);
  expect(start(late)).toBe(words);
  const others = [parent.fork('scenes'), parent.fork(0), early.fork('words'), Random.seeded(6).fork('words')];
  expect(new Set([words, start(Random.seeded(5)), ...others.map(start)]).size).toBe(6);
});

test('forks of neighbouring seeds have nothing in common', () => {
  const firsts = take(20_000, () => 0).map((_, seed) => Random.seeded(seed).fork('words').next());
  expect(new Set(firsts).size).toBeGreaterThan(20_000 - 3); // 0.05 equal pairs are expected by chance
});

test('floats and integers are even over their range', () => {
  const random = Random.seeded(7);
  const counts = new Array<number>(10).fill(0);
  for (let i = 0; i < 100_000; i++) counts[random.integer(10)]++;
  const chiSquare = counts.reduce((sum, count) => sum + (count - 10_000) ** 2 / 10_000, 0);
  expect(chiSquare).toBeLessThan(27.9); // 9 degrees of freedom, p = 0.001
  const floats = take(10_000, () => random.between(-1, 3));
  expect(Math.min(...floats)).toBeGreaterThanOrEqual(-1);
  expect(Math.max(...floats)).toBeLessThan(3);
  expect(floats.reduce((sum, x) => sum + x) / 10_000).toBeCloseTo(1, 1);
});

test('weights are shares, and what weighs nothing is never picked', () => {
  const random = Random.seeded(8);
  const picks = take(30_000, () => random.pickWeighted([0, 1, 2, 3], [0, 1, 2, 0]));
  const share = (item: number) => picks.filter((pick) => pick === item).length / picks.length;
  expect([share(0), share(3)]).toEqual([0, 0]);
  expect(share(2)).toBeCloseTo(2 / 3, 2);
});

test('chance(p) is true in p of all cases, never for 0, always for 1', () => {
  const random = Random.seeded(9);
  const share = (p: number) => take(20_000, () => Number(random.chance(p))).reduce((a, b) => a + b) / 20_000;
  expect(share(0)).toBe(0);
  expect(share(1)).toBe(1);
  expect(share(0.3)).toBeCloseTo(0.3, 1);
});

test('each order of a shuffle is equally likely, and the list itself stays', () => {
  const random = Random.seeded(10);
  const list = ['a', 'b', 'c'] as const;
  const orders = new Map<string, number>();
  for (let i = 0; i < 12_000; i++) {
    const order = random.shuffle(list).join('');
    orders.set(order, (orders.get(order) ?? 0) + 1);
  }
  expect([...orders.keys()].sort()).toEqual(['abc', 'acb', 'bac', 'bca', 'cab', 'cba']);
  for (const count of orders.values()) expect(Math.abs(count - 2000)).toBeLessThan(200);
  expect(list).toEqual(['a', 'b', 'c']);
});
