import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import type { Lang } from '../i18n/locale.ts';

/** The language to word labels and templates in: the reader's, or one that the running model reads. */
export function readingLanguage(entry: CatalogueEntry | null, language: Lang): Lang {
  const languages = entry?.languages ?? [];
  return languages.length === 0 || languages.includes(language) ? language : languages[0];
}
