import { locale } from './locale.ts';

/** A day and an hour in the reader's language. @param milliseconds since 1970 */
export function dateTime(milliseconds: number): string {
  return new Date(milliseconds).toLocaleString(locale.lang === 'zh' ? 'zh-CN' : 'en', {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
}
