import { chanceLoss } from '../../engine/contrastive/index.ts';
import type { PairStep } from '../../engine/training/pairs/index.ts';
import { decimal } from '../i18n/number.ts';
import type { Message } from '../i18n/locale.ts';
import { messages } from './pull-push.messages.ts';

type Msg = <T>(message: Message<T>) => T;

/** The length of the longest gradient of a step: what the longest arrow stands for. */
export function steepest({ images, texts }: PairStep['gradients']): number {
  const lengths = [images, texts].flatMap((all) =>
    Array.from({ length: all.length / 2 }, (_, i) => Math.hypot(all[2 * i], all[2 * i + 1])),
  );
  return Math.max(...lengths);
}

export function describeCircle(step: PairStep, tau: number, msg: Msg): string {
  const n = step.images.length / 2;
  const diagonal = mean(step.cosines.filter((_, at) => at % (n + 1) === 0));
  const rest = mean(step.cosines.filter((_, at) => at % (n + 1) !== 0));
  return msg(messages.described)(
    n,
    decimal(tau),
    step.step,
    decimal(step.loss),
    decimal(chanceLoss(n)),
    decimal(diagonal),
    decimal(rest),
  );
}

/** One row a cell of the matrix. */
export function circleTable({ cosines, cosineGradient, images }: PairStep, msg: Msg): (string | number)[][] {
  const n = images.length / 2;
  const rows = Array.from(cosines, (cosine, at) => [
    Math.floor(at / n) + 1,
    (at % n) + 1,
    cosine,
    cosineGradient[at],
  ]);
  return [[...msg(messages.header)], ...rows];
}

const mean = (values: Float64Array): number => values.reduce((sum, value) => sum + value, 0) / values.length;
