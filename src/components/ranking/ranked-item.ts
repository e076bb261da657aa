import { rank } from '../../engine/search/ranking.ts';

/** Something that is ranked by its cosine to a query: a picture or a sentence. */
export interface RankedItem {
  readonly id: string;
  /** The sentence itself, or the file name of the picture. */
  readonly label: string;
  /** What a picture shows, for readers who do not see it; empty for sentences and for the reader's own pictures. */
  readonly alt: string;
  /** The address of a picture; absent for sentences. */
  readonly url?: string;
  /** NaN while a vector is missing. */
  readonly cosine: number;
  /** Whether the reader added it. */
  readonly own: boolean;
  /** Whether it was made to go with the query: a picture's own caption, a caption's own picture. */
  readonly match: boolean;
}

/** The items by their cosines, the best first; those without a cosine come last. */
export function ranked(items: readonly RankedItem[]): RankedItem[] {
  return rank(items.map(({ cosine }) => cosine)).order.map((i) => items[i]);
}
