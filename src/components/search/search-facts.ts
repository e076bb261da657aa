import { rangeOf } from '../../engine/search/ranking.ts';
import type { Fact } from '../facts/facts.ts';
import type { SearchResult } from './search-result.ts';

/** What the prose of lesson 3 may say of the search: the cosine of the first picture and of the last. */
export function searchFacts({
  cosines,
  provenance,
  text,
}: SearchResult): Record<'first' | 'last', Fact | undefined> {
  const known = text !== null && cosines.some((value) => !Number.isNaN(value));
  if (!known) return { first: undefined, last: undefined };
  const [last, first] = rangeOf(cosines);
  return {
    first: { value: first, unit: 'cosine', provenance },
    last: { value: last, unit: 'cosine', provenance },
  };
}
