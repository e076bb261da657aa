import { choiceParam, numberParam, textParam, type Values } from '../state/params.ts';

export const trainerViews = ['cosine', 'rows'] as const;
export type TrainerView = (typeof trainerViews)[number];

/** What a link carries of the trainer's figure. The runs themselves stay on the reader's machine. */
export const trainerParams = {
  /** The configuration as `writeTrainingConfig` writes it; '' is the one to begin with, in the page's language. */
  train: textParam('', { maxLength: 160 }),
  /** The batch size of a second run, on the same pairs; 0: there is none. */
  trainThen: numberParam(0, { min: 0, max: 1024, digits: 0 }),
  trainView: choiceParam('cosine', trainerViews),
};

export type TrainerValues = Values<typeof trainerParams>;
