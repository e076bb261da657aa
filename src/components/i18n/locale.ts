export type Lang = 'zh' | 'en';

/** One message in both languages. A message with numbers or names in it is a pair of functions. */
export interface Message<T = string> {
  readonly zh: T;
  readonly en: T;
}

/** Picks the language of the browser: Chinese if any Chinese comes before English in its list, English otherwise. */
export function preferredLang(languages: readonly string[]): Lang {
  const first = languages
    .map((tag) => tag.toLowerCase().split('-')[0])
    .find((tag) => tag === 'zh' || tag === 'en');
  return first === 'zh' ? 'zh' : 'en';
}

/** The language of the page. Elements follow it through `Localized`; the notebook sets it. */
class Locale extends EventTarget {
  #lang: Lang = 'en';

  get lang(): Lang {
    return this.#lang;
  }

  set lang(lang: Lang) {
    if (lang === this.#lang) return;
    this.#lang = lang;
    this.dispatchEvent(new Event('change'));
  }

  pick<T>(message: Message<T>): T {
    return message[this.#lang];
  }
}

export const locale = new Locale();
