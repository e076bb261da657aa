import type { Message } from './locale.ts';

/** An error in the reader's language: what happened; then what still works and what to do. */
export interface ErrorText {
  readonly title: Message;
  readonly advice: Message;
}

/** The sentences for every code of `Details`, made from the facts of that code. */
export type ErrorTexts<Details> = { readonly [Code in keyof Details]: (detail: Details[Code]) => ErrorText };

export function errorSentences(zh: readonly [string, string], en: readonly [string, string]): ErrorText {
  return { title: { zh: zh[0], en: en[0] }, advice: { zh: zh[1], en: en[1] } };
}
