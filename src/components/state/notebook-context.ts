import { createContext } from '@lit/context';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import type { PageState } from './page-state.ts';
import type { ReaderPictures } from './reader-pictures.ts';

/** What every figure may use, wherever it stands: the running model, the page's values, the reader's own pictures. */
export interface Notebook {
  readonly session: EncoderSession;
  readonly pictures: ReaderPictures;
  /** The values of the page that the figure stands on. */
  readonly page: PageState;
  /** A link to the page as it is now. */
  link(): string;
  /** Opens the model picker. */
  openModelPicker(): void;
}

export const notebookContext = createContext<Notebook>(Symbol('notebook'));
