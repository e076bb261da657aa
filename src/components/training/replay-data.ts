import { chanceAccuracy, chanceLoss, logitsOf, softmaxRows } from '../../engine/contrastive/index.ts';
import {
  matrixAt,
  probeSize,
  runAt,
  timeAtPairs,
  type ProbeScores,
  type Replay,
  type RunStep,
} from '../../engine/training/index.ts';
import type { Lang, Message } from '../i18n/locale.ts';
import type { Chart } from './curves-plot.ts';
import { decimal, integer, nats, percent } from '../i18n/number.ts';
import { curveNames, messages } from './replay.messages.ts';
import type { ReplayCurve } from './training-params.ts';

type Msg = <T>(message: Message<T>) => T;

/** A replay at one moment, as a figure draws it. */
export interface ReplayMoment {
  readonly replay: Replay;
  readonly n: number;
  /** The recorded step whose numbers are told, and its scores with the captions of the reader's language. */
  readonly step: RunStep;
  readonly scores: ProbeScores;
  /** [n, n] cosines, or row probabilities */
  readonly values: Float64Array;
}

/** The scores with the captions of a language; the English ones where those were not recorded. */
export const scoresIn = (step: RunStep, language: Lang): ProbeScores =>
  language === 'zh' ? (step.zh ?? step) : step;

/** @param t of the first replay; the others are shown when they had seen equally many pairs */
export function replayMoments(
  replays: readonly Replay[],
  t: number,
  view: 'cosine' | 'rows',
  language: Lang,
): readonly ReplayMoment[] {
  const { pairs } = runAt(replays[0], t);
  return replays.map((replay, place) => {
    const time = place === 0 ? t : timeAtPairs(replay, pairs);
    const { nearest, scale } = runAt(replay, time);
    const { cosines } = matrixAt(replay, time, language);
    const n = probeSize(replay);
    const values = view === 'cosine' ? cosines : softmaxRows(logitsOf(cosines, scale), n);
    return { replay, n, step: nearest, scores: scoresIn(nearest, language), values };
  });
}

const read = (step: RunStep, curve: ReplayCurve, language: Lang): number => {
  if (curve === 'scale') return step.scale;
  const scores = scoresIn(step, language);
  return curve === 'loss' ? scores.loss : scores.rowAccuracy;
};

/** Where the mark stands: at the step whose numbers are told. */
export const replayPoint = ({ step }: ReplayMoment, curve: ReplayCurve, language: Lang) => ({
  x: step.pairs,
  y: read(step, curve, language),
});

/** One number of all replays against the pairs that they had seen. */
export function replayChart(replays: readonly Replay[], curve: ReplayCurve, language: Lang, msg: Msg): Chart {
  const n = probeSize(replays[0]);
  const curves = replays.map((replay, place) => ({
    label: msg(messages.run)(integer(replay.batchSize)),
    kind: place === 0 ? ('main' as const) : ('other' as const),
    points: replay.steps.map((step) => ({ x: step.pairs, y: read(step, curve, language) })),
  }));
  const all = curves.flatMap(({ points }) => points);
  const most = Math.max(...all.map(({ x }) => x));
  const least = Math.min(...all.map(({ x }) => x).filter((pairs) => pairs > 0));
  const levels = {
    loss: [{ y: chanceLoss(n), label: msg(messages.chance)(n, nats(chanceLoss(n))) }],
    accuracy: [{ y: chanceAccuracy(n), label: msg(messages.guessing)(n, percent(chanceAccuracy(n), 1)) }],
    scale: [],
  }[curve];
  const top = Math.max(...all.map(({ y }) => y), ...levels.map(({ y }) => y));
  const powers = Array.from({ length: 12 }, (_, power) => 10 ** power);
  return {
    curves,
    levels,
    x: {
      label: msg(messages.pairsSeen),
      domain: [0, most],
      straightBelow: least,
      ticks: [0, ...powers.filter((pairs) => pairs >= least && pairs <= most)],
      format: integer,
    },
    y: {
      label: msg(curveNames[curve]),
      domain: [0, curve === 'accuracy' ? 1 : top * 1.08],
      ...(curve === 'accuracy' && { format: (share: number) => percent(share) }),
    },
  };
}

/** The numbers of a moment as they are written. */
export function replayNumbers({ step, scores, replay, n }: ReplayMoment) {
  return {
    batch: integer(replay.batchSize),
    step: integer(step.step),
    pairs: integer(step.pairs),
    loss: nats(scores.loss),
    chance: nats(chanceLoss(n)),
    row: percent(scores.rowAccuracy),
    column: percent(scores.columnAccuracy),
    scale: decimal(step.scale, 1),
  };
}
