import { choiceParam, numberParam, textParam, type Param, type Values } from '../state/params.ts';

/** Names of the trials, in the order of their buttons. */
export const trialIds = ['word', 'near-miss', 'negation', 'counting', 'no-answer'] as const;
export type TrialId = (typeof trialIds)[number];

/** The last of the pipeline's moments. */
export const lastMoment = 5;

export const scaleRange = { min: 1, max: 200 } as const;

/** A logit scale of the reader's, or null: the model's own. */
const scale: Param<number | null> = {
  initial: null,
  format: (value) => (value === null ? '' : String(Number(value.toPrecision(4)))),
  parse: (text) => {
    const value = text.trim() === '' ? NaN : Number(text);
    return Number.isFinite(value) ? Math.min(scaleRange.max, Math.max(scaleRange.min, value)) : undefined;
  },
};

/** What a link to the lesson carries. Lists are written one entry a line; empty stands for the default of the language. */
export const zeroShotParams = {
  labels: textParam('', { maxLength: 6500 }),
  templates: textParam('', { maxLength: 1200 }),
  /** The picture that is classified, by id; empty: the default one. */
  picture: textParam('', { maxLength: 100 }),
  scale,
  sort: choiceParam('likeliest', ['likeliest', 'listed']),
  t: numberParam(lastMoment, { min: 0, max: lastMoment, digits: 2 }),
  trial: choiceParam('word', trialIds),
  /** The word that is written on the picture; empty: the default one. */
  word: textParam('', { maxLength: 24 }),
};

export type ZeroShotValues = Values<typeof zeroShotParams>;

export const linesOf = (text: string): string[] => text.split('\n').filter(Boolean);
export const toLines = (entries: readonly string[]): string => entries.join('\n');
