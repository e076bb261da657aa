import { cosineMatrix } from '../contrastive/cosine.ts';
import type { Replay } from './load-run.ts';
import { probeVectors, type ProbeVectors } from './probe-vectors.ts';
import type { RunRecord, RunStep } from './run-record.ts';
import { slerp } from './slerp.ts';

/**
 * What is drawn at a time t. At whole t it was measured; between two recorded steps it is drawn between them, so that
 * motion is smooth, and was never measured.
 */
interface Drawn {
  readonly t: number;
  /** True where t is a recorded step: only then may a figure print these values as the run's. */
  readonly recorded: boolean;
}

type Interpolated =
  'pairs' | 'loss' | 'rowLoss' | 'columnLoss' | 'rowAccuracy' | 'columnAccuracy' | 'scale' | 'trainingLoss';

/** The numbers of a run at a time t. */
export interface RunMoment extends Drawn, Pick<RunStep, Interpolated> {
  /** The recorded step that is nearest in t. Numbers that a reader is told are to be taken from here. */
  readonly nearest: RunStep;
}

/** The vectors of a run at a time t. */
export interface VectorsMoment extends Drawn, ProbeVectors {}

/** The matrix of a run at a time t. */
export interface MatrixMoment extends Drawn {
  /** [n, n]: picture i in row i, caption j in column j */
  readonly cosines: Float64Array;
}

/**
 * The numbers at time t: t counts recorded steps, so that t = k is `run.steps[k]`. Between two of them each number
 * runs straight in x = ln(1 + pairs), the axis on which the steps were chosen; the 1 gives the untrained network, with
 * no pairs, a place.
 *
 * @param t clamped to [0, steps − 1]
 */
export function runAt(run: Pick<RunRecord, 'steps'>, t: number): RunMoment {
  const { from, share, ...drawn } = placeOf(run, t);
  const [a, b] = [run.steps[from], run.steps[Math.min(from + 1, run.steps.length - 1)]];
  const straight = (left: number, right: number): number => left + (right - left) * share;
  const value = (name: Exclude<Interpolated, 'trainingLoss'>): number => straight(a[name], b[name]);
  return {
    ...drawn,
    nearest: share < 0.5 ? a : b,
    pairs: share === 0 ? a.pairs : Math.expm1(straight(Math.log1p(a.pairs), Math.log1p(b.pairs))),
    loss: value('loss'),
    rowLoss: value('rowLoss'),
    columnLoss: value('columnLoss'),
    rowAccuracy: value('rowAccuracy'),
    columnAccuracy: value('columnAccuracy'),
    scale: value('scale'),
    trainingLoss: share === 0 ? a.trainingLoss : noneOr(straight, a.trainingLoss, b.trainingLoss),
  };
}

/**
 * The probe set's vectors at time t: the recorded ones where t is whole, else each on the arc between its two
 * recorded places (see `slerp`).
 *
 * @throws EngineError `zero-vector` when a stored vector has no direction
 */
export function vectorsAt(replay: Replay, t: number): VectorsMoment {
  const { from, share, ...drawn } = placeOf(replay, t);
  const a = probeVectors(replay, from);
  if (share === 0) return { ...drawn, ...a };
  const b = probeVectors(replay, from + 1);
  const between = (part: keyof ProbeVectors) => slerp(a[part], b[part], replay.dim, share);
  return { ...drawn, pictures: between('pictures'), en: between('en'), zh: between('zh') };
}

/**
 * The matrix at time t, pictures against the captions of one language.
 *
 * @throws EngineError as `vectorsAt` does
 */
export function matrixAt(replay: Replay, t: number, language: 'en' | 'zh'): MatrixMoment {
  const { pictures, [language]: captions, t: at, recorded } = vectorsAt(replay, t);
  return { t: at, recorded, cosines: cosineMatrix(pictures, captions, replay.dim) };
}

const noneOr = (
  between: (left: number, right: number) => number,
  left: number | null,
  right: number | null,
): number | null => (left === null || right === null ? null : between(left, right));

/** The recorded step at or before t, and the share of the way to the next. */
function placeOf({ steps }: Pick<RunRecord, 'steps'>, t: number): Drawn & { from: number; share: number } {
  const at = Math.min(steps.length - 1, Math.max(0, t));
  const from = Math.floor(at);
  return { t: at, from, share: at - from, recorded: at === from };
}
