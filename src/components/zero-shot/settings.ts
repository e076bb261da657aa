import type { Notebook } from '../state/notebook-context.ts';
import type { Lang } from '../i18n/locale.ts';
import { defaults } from './defaults.messages.ts';
import { readingLanguage } from './reading-language.ts';
import { linesOf, type ZeroShotValues } from './zero-shot-params.ts';

/** What holds for all figures of the lesson: the reader's own lists, or the defaults in a language that the model reads. */
export interface Settings {
  readonly language: Lang;
  readonly labels: readonly string[];
  readonly templates: readonly string[];
  readonly ensemble: readonly string[];
}

export function settingsOf({ page, session }: Notebook, readersLanguage: Lang): Settings {
  const { labels, templates } = page.values as ZeroShotValues;
  const language = readingLanguage(session.entry, readersLanguage);
  return {
    language,
    labels: labels ? linesOf(labels) : defaults.labels[language],
    templates: templates ? linesOf(templates) : [defaults.template[language]],
    ensemble: defaults.ensemble[language],
  };
}
