import type { Message } from '../i18n/locale.ts';
import { percent } from '../i18n/number.ts';
import type { Choice, Confusion } from './confusion.ts';
import { messages } from './confusion.messages.ts';

type Msg = <T>(message: Message<T>) => T;

/** A mistake in words. */
export function confusedWords(
  { right, chosen, rightShare, chosenShare }: Choice,
  labels: readonly string[],
  msg: Msg,
): string {
  return msg(messages.pair)(labels[right], percent(rightShare, 1), labels[chosen], percent(chosenShare, 1));
}

/** The figure in words, made from its numbers. */
export function describeConfusion(
  { cases, labels, top1, top5, chance1, confused }: Confusion,
  msg: Msg,
): string {
  return msg(messages.described)({
    cases,
    labels: labels.length,
    top1: percent(top1, 1),
    top5: percent(top5, 1),
    chance: percent(chance1, 1),
    confused: confused.map((each) => confusedWords(each, labels, msg)).join(msg(messages.comma)),
  });
}

/** One row a picture that got another label. */
export function confusionTable({ labels, confused }: Confusion, msg: Msg): (string | number)[][] {
  const rows = confused.map(({ picture, right, chosen, rightShare, chosenShare }) => [
    picture.file,
    labels[right],
    rightShare,
    labels[chosen],
    chosenShare,
  ]);
  return [[...msg(messages.header)], ...rows];
}
