import type { Prose } from '../../../scripts/vite/lesson-markdown.ts';
import type { Lang } from '../i18n/locale.ts';
import type { Questions } from '../predict/question.ts';
import type { Params } from './params.ts';

/** A lesson: the values that a link to it carries, its text in both languages, and the elements that its text uses. */
export interface Lesson {
  readonly id: string;
  readonly params: Params;
  readonly prose: Readonly<Record<Lang, () => Promise<{ default: Prose }>>>;
  /** What the reader predicts before the model answers; the prose places them by id. */
  readonly questions?: Questions;
  /** Loads and defines the custom elements of the prose. */
  readonly elements?: () => Promise<unknown>;
}
