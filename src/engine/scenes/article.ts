import { templates } from './grammar.ts';

const { a, an } = templates.en.articles!;

/**
 * The English indefinite article of what follows: `a` or `an`. The first letter decides (a, e, i, o, u: `an`), save for
 * the beginnings that templates.json lists, which sound otherwise than they are spelt (an hourglass, a unicorn).
 */
export function article(following: string): 'a' | 'an' {
  const text = following.toLowerCase();
  if (an.some((beginning) => text.startsWith(beginning))) return 'an';
  if (a.some((beginning) => text.startsWith(beginning))) return 'a';
  return /^[aeiou]/.test(text) ? 'an' : 'a';
}
