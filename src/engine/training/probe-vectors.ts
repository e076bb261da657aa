import { l2Normalize } from '../contrastive/l2-normalize.ts';
import type { Replay } from './load-run.ts';
import { probeSize } from './run-record.ts';

/** The vectors of the probe set at one moment, each [n, dim] in rows of length 1. */
export interface ProbeVectors {
  readonly pictures: Float32Array;
  readonly en: Float32Array;
  readonly zh: Float32Array;
}

/**
 * The vectors that were recorded at one step of the run.
 *
 * @param index of the step in `replay.steps`
 * @throws RangeError when there is no such step; EngineError `zero-vector` when a stored vector has no direction
 */
export function probeVectors(replay: Replay, index: number): ProbeVectors {
  if (!(index in replay.steps)) throw new RangeError(`The run has no recorded step ${index}`);
  const size = probeSize(replay) * replay.dim;
  const part = (place: number): Float32Array => {
    const begin = (index * 3 + place) * size;
    const stored = Float32Array.from(replay.directions.subarray(begin, begin + size));
    return Float32Array.from(l2Normalize(stored, replay.dim));
  };
  return { pictures: part(0), en: part(1), zh: part(2) };
}
