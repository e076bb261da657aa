import { expect, test } from 'vitest';
import { ByteProgress } from '../../../src/engine/encoders/byte-progress.ts';

test('several files count as one total', () => {
  const progress = new ByteProgress();
  progress.expect('a', 100);
  progress.expect('b', 300);
  progress.add('a', 100);
  progress.finish('a');
  expect(progress.state).toEqual({ loaded: 100, total: 400 });
  progress.add('b', 300);
  progress.finish('b');
  expect(progress.state).toEqual({ loaded: 400, total: 400 });
});

test('nothing is known: no progress, and no division by zero', () => {
  expect(new ByteProgress().state).toEqual({ loaded: 0, total: 0 });
});

test('a file that is longer than announced is not done before it says so', () => {
  const progress = new ByteProgress();
  progress.expect('a', 10);
  progress.add('a', 50);
  expect(progress.state.loaded).toBeLessThan(progress.state.total + 1);
  expect(progress.state.loaded / progress.state.total).toBeLessThan(1);
  progress.finish('a');
  expect(progress.state).toEqual({ loaded: 50, total: 50 });
});

test('whatever the sizes turn out to be, it never runs backwards and ends at the end', () => {
  let seed = 7;
  const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
  for (let round = 0; round < 200; round++) {
    const progress = new ByteProgress();
    const files = ['a', 'b', 'c'].map((name) => ({ name, left: Math.ceil(random() * 1000) }));
    for (const { name, left } of files)
      progress.expect(name, random() < 0.3 ? 0 : Math.ceil(left * (0.5 + random())));
    let before = 0;
    while (files.some(({ left }) => left > 0)) {
      const file = files[Math.floor(random() * 3)];
      const chunk = Math.min(file.left, Math.ceil(random() * 200));
      if (chunk === 0) continue;
      progress.add(file.name, chunk);
      file.left -= chunk;
      if (file.left === 0) progress.finish(file.name);
      const { loaded, total } = progress.state;
      expect(loaded).toBeLessThanOrEqual(total);
      expect(loaded / total).toBeGreaterThanOrEqual(before - 1e-12);
      before = Math.max(before, loaded / total);
    }
    expect(progress.state.loaded).toBe(progress.state.total);
  }
});
