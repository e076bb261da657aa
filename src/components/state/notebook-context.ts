import { createContext } from '@lit/context';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import type { Facts } from '../facts/facts.ts';
import type { Pointing } from '../pointing/pointing.ts';
import type { Questions } from '../predict/question.ts';
import type { TrainingDesk } from '../trainer/training-desk.ts';
import type { PageState } from './page-state.ts';
import type { ReaderPictures } from './reader-pictures.ts';

/** What every figure may use, wherever it stands: the running model, the page's values, the reader's own pictures. */
export interface Notebook {
  readonly session: EncoderSession;
  readonly pictures: ReaderPictures;
  /** The id of the lesson or page that the figure stands on. */
  readonly lesson: string;
  /** The values of the page that the figure stands on. */
  readonly page: PageState;
  /** What the reader points at, in the prose or in a figure of this page. */
  readonly pointing: Pointing;
  /** Numbers that the figures of this page have computed, for its prose. */
  readonly facts: Facts;
  /** The questions of this page, by id. */
  readonly questions: Questions;
  /** The trainer, one for all pages: what trains goes on while the reader turns them. Its code is fetched when first asked for. */
  training(): Promise<TrainingDesk>;
  /** A link to the page as it is now. */
  link(): string;
  /** Opens the model picker. */
  openModelPicker(): void;
}

export const notebookContext = createContext<Notebook>(Symbol('notebook'));
