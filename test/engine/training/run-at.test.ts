import { beforeAll, describe, expect, test } from 'vitest';
import { dot } from '../../../src/engine/contrastive/index.ts';
import { row } from '../../../src/engine/contrastive/vectors.ts';
import {
  loadReplay,
  loadRun,
  matrixAt,
  probeVectors,
  runAt,
  slerp,
  vectorsAt,
  type Replay,
} from '../../../src/engine/training/index.ts';
import { expectClose } from '../contrastive/support.ts';
import { filesOf, recordRun } from './recorded-run.ts';

const n = 8;
const dim = 6;
let replay: Replay;
beforeAll(async () => {
  replay = await loadReplay(await loadRun(await filesOf(recordRun({ n, dim, at: [0, 1, 4, 16] }))));
});

describe('the numbers at t', () => {
  test('at a whole t are the recorded ones, and say so', () => {
    replay.steps.forEach((step, k) => {
      const { recorded, nearest, t, ...numbers } = runAt(replay, k);
      expect({ recorded, t }).toEqual({ recorded: true, t: k });
      expect(nearest).toBe(step);
      expect(step).toMatchObject(numbers);
    });
  });

  test('between two steps are drawn, and what is told is still a recorded one', () => {
    const moment = runAt(replay, 1.7);
    expect(moment.recorded).toBe(false);
    expect(moment.nearest).toBe(replay.steps[2]);
    expect(runAt(replay, 1.2).nearest).toBe(replay.steps[1]);
    const [a, b] = [replay.steps[1].loss, replay.steps[2].loss];
    expect(moment.loss).toBeCloseTo(a + 0.7 * (b - a), 12);
  });

  test('run straight in the logarithm of the pairs, from no pairs on', () => {
    const [first, second] = replay.steps;
    expect(first.pairs).toBe(0);
    expect(1 + runAt(replay, 0.5).pairs).toBeCloseTo(Math.sqrt(1 + second.pairs), 10);
  });

  test('have no training loss before the first batch', () => {
    expect(runAt(replay, 0).trainingLoss).toBeNull();
    expect(runAt(replay, 0.9).trainingLoss).toBeNull();
    expect(runAt(replay, 1).trainingLoss).toBe(replay.steps[1].trainingLoss);
    expect(runAt(replay, replay.steps.length - 1).trainingLoss).toBe(replay.steps.at(-1)!.trainingLoss);
  });

  test('stay at the ends outside the run', () => {
    expect(runAt(replay, -3)).toEqual(runAt(replay, 0));
    expect(runAt(replay, 99)).toEqual(runAt(replay, replay.steps.length - 1));
  });
});

describe('the vectors', () => {
  test('of a step have the stored directions, and the length 1', () => {
    const { pictures, en, zh } = probeVectors(replay, 2);
    [pictures, en, zh].forEach((vectors, part) => {
      const begin = (2 * 3 + part) * n * dim;
      for (let i = 0; i < n; i++) {
        const unit = row(vectors, dim, i);
        const stored = Float64Array.from(replay.directions.subarray(begin + i * dim, begin + (i + 1) * dim));
        expect(dot(unit, unit)).toBeCloseTo(1, 6);
        expect(dot(unit, stored)).toBeCloseTo(Math.hypot(...stored), 3);
      }
    });
    expect(() => probeVectors(replay, 4)).toThrow(RangeError);
  });

  test('between two steps lie on the arc between them: a third of the way is a third of the angle', () => {
    const [a, b] = [probeVectors(replay, 2).en, probeVectors(replay, 3).en];
    const { en, recorded } = vectorsAt(replay, 2 + 1 / 3);
    expect(recorded).toBe(false);
    const angle = (x: Float32Array, y: Float32Array, i: number) =>
      Math.acos(dot(row(x, dim, i), row(y, dim, i)));
    for (let i = 0; i < n; i++) {
      expect(dot(row(en, dim, i), row(en, dim, i))).toBeCloseTo(1, 5);
      expect(angle(a, en, i)).toBeCloseTo(angle(a, b, i) / 3, 3);
      expect(angle(en, b, i)).toBeCloseTo((2 * angle(a, b, i)) / 3, 3);
    }
  });

  test('that have not moved stay, and opposite ones have no way between them', () => {
    const a = Float32Array.of(0.6, 0.8, 0, 1);
    const b = Float32Array.of(0.6, 0.8, 0, -1);
    expectClose(slerp(a, b, 2, 0.4), a, 1e-6);
    expectClose(slerp(a, b, 2, 0.6), b, 1e-6);
  });
});

test('the matrix has the pictures in its rows and the captions of the language in its columns', () => {
  const { pictures, zh } = probeVectors(replay, 1);
  const { cosines, recorded } = matrixAt(replay, 1, 'zh');
  expect(recorded).toBe(true);
  expect(cosines[2 * n + 5]).toBeCloseTo(dot(row(pictures, dim, 2), row(zh, dim, 5)), 6);
  expect(matrixAt(replay, 1.5, 'zh').recorded).toBe(false);
});
