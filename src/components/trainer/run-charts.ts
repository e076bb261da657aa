import { chanceAccuracy, chanceLoss } from '../../engine/contrastive/index.ts';
import type { ProbeMoment, TrainedStep, TrainingRun } from '../../engine/trainer/training-run.ts';
import type { Message } from '../i18n/locale.ts';
import { integer, nats, percent } from '../i18n/number.ts';
import type { Chart, Curve, CurvePoint } from '../training/curves-plot.ts';
import { runName } from './run-name.ts';
import { messages } from './run.messages.ts';
import { smoothed, smoothedSteps, thinned } from './smoothing.ts';

type Msg = <T>(message: Message<T>) => T;

/** Another run beside the one that is shown: its scores alone. */
export type ComparedRun = Pick<TrainingRun, 'id' | 'config' | 'steps'> & {
  readonly probes: readonly (Pick<ProbeMoment, 'pairs' | Score | 'columnAccuracy'> & {
    readonly step: number;
  })[];
};

/** What the charts are drawn from. */
export interface ChartedRun {
  readonly run: TrainingRun;
  /** The newest probe where it is not recorded. */
  readonly latest: ProbeMoment | null;
  readonly compared: readonly ComparedRun[];
  /** The budget as it is now. */
  readonly budget: number;
}

const otherKinds = ['third', 'fourth', 'fifth'] as const;

/** The losses of the training batches with their chance level, and of the held-out pairs with theirs. */
export function lossChart(charted: ChartedRun, msg: Msg): Chart {
  const { run } = charted;
  const n = run.captions.length;
  const steps = run.steps.map(({ pairs, loss }) => ({ x: pairs, y: loss }));
  const curves: Curve[] = [
    { kind: 'main', label: msg(messages.trainingLoss)(smoothedSteps), points: smoothed(steps) },
    { kind: 'other', label: msg(messages.heldOut), points: heldOut(charted, 'loss') },
    ...others(charted, 'loss', (name) => msg(messages.heldOutOf)(name)),
    ...chanceOfBatches(run, n, msg),
  ];
  const level = { y: chanceLoss(n), label: msg(messages.chance)(n, nats(chanceLoss(n))) };
  const top = 1.12 * Math.max(level.y, ...curves.flatMap(({ points }) => points.map(({ y }) => y)));
  return {
    curves,
    // A single batch may lie above all that the chart is about.
    dots: thinned(steps).filter(({ y }) => y <= top),
    levels: [level],
    x: pairsAxis(charted, msg),
    y: { label: msg(messages.loss), domain: [0, top] },
  };
}

/** How many held-out pictures find their caption, and captions their picture. */
export function accuracyChart(charted: ChartedRun, msg: Msg): Chart {
  const n = charted.run.captions.length;
  const share = chanceAccuracy(n);
  return {
    curves: [
      { kind: 'main', label: msg(messages.rows), points: heldOut(charted, 'rowAccuracy') },
      { kind: 'other', label: msg(messages.columns), points: heldOut(charted, 'columnAccuracy') },
      ...others(charted, 'rowAccuracy', (name) => msg(messages.rowsOf)(name)),
    ],
    levels: [{ y: share, label: msg(messages.guessing)(n, percent(share, 1)) }],
    x: pairsAxis(charted, msg),
    y: { label: msg(messages.accuracy), domain: [0, 1], format: (value) => percent(value) },
  };
}

type Score = 'loss' | 'rowAccuracy';

function heldOut(
  { run: { probes }, latest }: { run: Pick<ComparedRun, 'probes'>; latest: ProbeMoment | null },
  score: Score | 'columnAccuracy',
): CurvePoint[] {
  return [...probes, ...(latest ? [latest] : [])].map((probe) => ({ x: probe.pairs, y: probe[score] }));
}

function others({ compared }: ChartedRun, score: Score, label: (name: string) => string): Curve[] {
  return compared.map((run, i) => ({
    kind: otherKinds[i % otherKinds.length],
    label: label(runName(run.config)),
    points: heldOut({ run, latest: null }, score),
  }));
}

/** ln N, level after level, where the batches are not as large as the held-out set: else the levels are one. */
function chanceOfBatches({ steps }: TrainingRun, n: number, msg: Msg): Curve[] {
  const sizes = [...new Set(steps.map(({ batchSize }) => batchSize))];
  if (sizes.length === 0 || (sizes.length === 1 && sizes[0] === n)) return [];
  const turns = steps.filter(
    (step, i) =>
      i === 0 || i === steps.length - 1 || changes(step, steps[i - 1]) || changes(step, steps[i + 1]),
  );
  const points = turns.map(({ pairs, batchSize }) => ({ x: pairs, y: chanceLoss(batchSize) }));
  return [{ kind: 'limit', label: msg(messages.chanceOfBatch)(sizes.map(integer).join(', ')), points }];
}

const changes = (a: TrainedStep, b: TrainedStep): boolean => a.batchSize !== b.batchSize;

function pairsAxis({ run, compared, budget }: ChartedRun, msg: Msg): Chart['x'] {
  const seen = [run, ...compared].map(({ steps, probes }) =>
    Math.max(steps.at(-1)?.pairs ?? 0, probes.at(-1)?.pairs ?? 0),
  );
  const most = Math.max(1, budget, ...seen);
  const ticks = [0, 0.25, 0.5, 0.75, 1].map((share) => Math.round(share * most));
  return { label: msg(messages.pairsSeen), domain: [0, most], ticks, format: integer };
}
