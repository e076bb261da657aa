import { expect, test } from 'vitest';
import { runAt, timeAtPairs } from '../../../src/engine/training/index.ts';
import { recordRun } from './recorded-run.ts';

const { record } = recordRun();

test('undoes runAt: at the time it gives, the run had seen so many pairs', () => {
  for (const t of [0.3, 1, 2.5, 4.75, 7])
    expect(timeAtPairs(record, runAt(record, t).pairs)).toBeCloseTo(t, 9);
});

test('stays within the run', () => {
  expect(timeAtPairs(record, -1)).toBe(0);
  expect(timeAtPairs(record, 0)).toBe(0);
  expect(timeAtPairs(record, 1e9)).toBe(record.steps.length - 1);
});

test('takes the last of several steps that saw equally many pairs: the averaged weights come last', () => {
  const steps = [...record.steps, record.steps.at(-1)!];
  expect(timeAtPairs({ steps }, steps.at(-1)!.pairs)).toBe(steps.length - 1);
});
