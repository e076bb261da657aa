import { isFunctionWord } from './function-words.ts';

// Rules for Chinese hold for English too: words between spaces stay whole.
const segmenter = new Intl.Segmenter('zh', { granularity: 'word' });

/** The words of one text that name something; in Chinese, whose words are not set apart, those that the machine's dictionary finds. */
export function wordsOfText(text: string): ReadonlySet<string> {
  const words = new Set<string>();
  for (const { segment, isWordLike } of segmenter.segment(text.toLowerCase()))
    if (isWordLike && !isFunctionWord(segment)) words.add(segment);
  return words;
}

/** A word has to stand in so many of a group's texts, and so much more often than in all. */
const leastShare = 0.25;
const leastLift = 1.5;
const mostWords = 2;
/** The second word speaks for the group at least half as much as the first, or is not said. */
const leastSecond = 0.5;

/**
 * What a group of texts has and the whole has less of: the words with the largest p ln(p / q), with p the share of the group's
 * texts that hold the word and q the share of all texts. (A tf-idf whose documents are the groups.)
 *
 * @param words of each text
 * @param groups indices of texts; a text may stand in a group twice
 * @returns of each group at most two words, the most distinctive first; none where none is
 */
export function distinctiveWords(
  words: readonly ReadonlySet<string>[],
  groups: readonly (readonly number[])[],
): string[][] {
  const overall = countWords(words, words.keys());
  return groups.map((group) => {
    const scored: { word: string; score: number }[] = [];
    for (const [word, count] of countWords(words, group)) {
      const share = count / group.length;
      const lift = share / (overall.get(word)! / words.length);
      if (share >= leastShare && lift >= leastLift) scored.push({ word, score: share * Math.log(lift) });
    }
    scored.sort((a, b) => b.score - a.score || (a.word < b.word ? -1 : 1));
    return scored
      .slice(0, mostWords)
      .filter(({ score }) => score >= leastSecond * scored[0].score)
      .map(({ word }) => word);
  });
}

function countWords(words: readonly ReadonlySet<string>[], texts: Iterable<number>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) for (const word of words[text]) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
