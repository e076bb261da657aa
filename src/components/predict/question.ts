import type { EncoderKind } from '../../engine/encoders/encoder.ts';
import type { FactUnit } from '../facts/facts.ts';
import type { Lang, Message } from '../i18n/locale.ts';

/** What the running model says about a question's sentences and pictures. */
export interface Model {
  /** [dim] each, in the order in which they were wanted */
  readonly texts: readonly Float32Array[];
  readonly images: readonly Float32Array[];
  readonly logitScale: number;
  readonly kind: EncoderKind;
}

interface Asked<Answer> {
  /** Sentences, and built-in pictures by id, that the answer is computed from; absent: none. */
  wanted?(language: Lang): { readonly texts: readonly string[]; readonly pictures: readonly string[] };
  /** Computed from the running model whenever it is asked for. */
  answer(model: Model): Answer;
  /** Why it is so, said after the guess, right or wrong. Must be true whatever model runs. */
  explain(guess: Answer, truth: Answer, model: Model): Message;
}

/** Pick one of several; the answer is an index. */
export interface Choice extends Asked<number> {
  readonly kind: 'choice';
  readonly options: Message<readonly string[]>;
  /** Built-in pictures to show with the options, by id. */
  readonly pictures?: readonly string[];
}

/** Put several in order; the answer lists indices, the first first. */
export interface Order extends Asked<readonly number[]> {
  readonly kind: 'order';
  readonly options: Message<readonly string[]>;
  readonly pictures?: readonly string[];
}

/** Set a number. */
export interface NumberQuestion extends Asked<number> {
  readonly kind: 'number';
  readonly range: {
    readonly min: number;
    readonly max: number;
    readonly step: number;
    readonly unit: FactUnit;
  };
  /** A guess this far off still counts as right. */
  readonly near: number;
}

/** A question that the reader answers before the model does. */
export type Question = Choice | Order | NumberQuestion;
export type Guess = number | readonly number[];
export type Questions = Readonly<Record<string, Question>>;

export function isRight(question: Question, guess: Guess, truth: Guess): boolean {
  if (question.kind === 'number') return Math.abs(Number(guess) - Number(truth)) <= question.near + 1e-9;
  return String(guess) === String(truth);
}
