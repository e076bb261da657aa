import type { Prose } from '../../../scripts/vite/lesson-markdown.ts';
import type { Lang } from '../i18n/locale.ts';
import type { Questions } from '../predict/question.ts';
import type { Params } from './params.ts';

/** What is on a page: the values that a link to it carries, and its elements. */
export interface PageContent {
  readonly id: string;
  readonly params: Params;
  /** What the reader predicts before the model answers; the prose places them by id. */
  readonly questions?: Questions;
  /** Loads and defines the page's custom elements. */
  readonly elements?: () => Promise<unknown>;
}

/** A lesson: a page with a text in both languages. */
export interface Lesson extends PageContent {
  readonly prose: Readonly<Record<Lang, () => Promise<{ default: Prose }>>>;
}
