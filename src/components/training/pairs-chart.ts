import { chanceLoss } from '../../engine/contrastive/index.ts';
import type { Message } from '../i18n/locale.ts';
import type { Chart, Curve } from './curves-plot.ts';
import { lossNames } from './loss-words.messages.ts';
import { nats } from '../i18n/number.ts';
import { floorOf, pairCount, type PairsRun } from './pairs-run.ts';
import { messages } from './pairs.messages.ts';
import { pairSteps } from './training-params.ts';

type Msg = <T>(message: Message<T>) => T;

/** The loss of a run over its steps, with what it can be compared with: chance, the floor, and the run before. */
export function pairsChart(run: PairsRun, ghost: PairsRun | undefined, msg: Msg): Chart {
  const { settings, steps } = run;
  const chance = chanceLoss(pairCount);
  const curve = (label: string, kind: Curve['kind'], of: PairsRun): Curve => ({
    label,
    kind,
    points: of.steps.map(({ step, loss }) => ({ x: step, y: loss })),
  });
  const curves = [curve(msg(messages.thisRun), 'main', run)];
  if (ghost) curves.push(curve(msg(messages.before)(runName(ghost, msg)), 'other', ghost));
  const floor = floorOf(run, steps[0]);
  const floorMoves = settings.temperature === 'learned';
  if (floor !== undefined && floorMoves) {
    const points = steps.map((step) => ({ x: step.step, y: floorOf(run, step)! }));
    curves.push({ label: msg(messages.floor), kind: 'limit', points });
  }
  const top = Math.max(...curves.flatMap(({ points }) => points.map(({ y }) => y)));
  const softmax = settings.loss === 'softmax';
  return {
    curves,
    levels: [
      ...(softmax ? [{ y: chance, label: msg(messages.chanceLevel)(nats(chance)) }] : []),
      ...(floor !== undefined && !floorMoves
        ? [{ y: floor, label: msg(messages.floorLevel)(String(settings.temperature), nats(floor)) }]
        : []),
    ],
    x: { label: msg(messages.stepAxis), domain: [0, pairSteps] },
    y: { label: '', domain: [0, Math.max(softmax ? chance : 0, top) * 1.08] },
  };
}

/** What tells a run from others: its loss, temperature, learning rate and dimension. */
export function runName({ settings: { loss, temperature, learningRate }, dim }: PairsRun, msg: Msg): string {
  const tau = temperature === 'learned' ? msg(messages.learned) : String(temperature);
  return [
    msg(lossNames[loss]),
    loss === 'targets' ? '' : `τ ${tau}`,
    `η ${learningRate}`,
    msg(messages.dimensions)(String(dim)),
  ]
    .filter(Boolean)
    .join(', ');
}
