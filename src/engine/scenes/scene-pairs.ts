import { plainCaption } from './caption.ts';
import type { Catalogue } from './catalogue.ts';
import type { SceneDescription } from './description.ts';
import type { Bilingual } from './grammar.ts';
import { Random } from './random.ts';
import { sampleScene } from './sample-scene.ts';

/** A scene with its canonical captions: a pair for a matrix. */
export interface ScenePair {
  /** Unique among the pairs of all seeds. */
  readonly id: string;
  readonly description: SceneDescription;
  readonly caption: Bilingual<string>;
  /** What it shows, or the first of two things; none: an empty place. */
  readonly concept?: string;
}

/**
 * An endless series of pairs: the same seed and number give the same pair, in whatever order they are asked for. In every
 * stretch of as many pairs as there are concepts each concept is dealt once.
 *
 * @returns pair number i, from 0; made when first asked for, and kept
 */
export function scenePairs(catalogue: Catalogue, seed: number): (i: number) => ScenePair {
  const series = Random.seeded(seed);
  const { concepts } = catalogue;
  const rounds = new Map<number, readonly string[]>();
  const pairs = new Map<number, ScenePair>();

  function make(i: number): ScenePair {
    const number = Math.floor(i / concepts.length);
    const round = rounds.get(number) ?? series.fork(`round ${number}`).shuffle(concepts);
    rounds.set(number, round);
    const random = series.fork(`pair ${i}`);
    const dealt = [round[i % concepts.length]];
    const deal = () => dealt.pop() ?? random.pick(concepts);
    const description = sampleScene(random, { catalogue, deal, pairs: 'any' });
    const concept = description.things.at(0)?.concept;
    return {
      id: `scene-${seed}-${i}`,
      description,
      caption: { en: plainCaption(description, 'en'), zh: plainCaption(description, 'zh') },
      ...(concept !== undefined && { concept }),
    };
  }

  return (i) => {
    const pair = pairs.get(i) ?? make(i);
    pairs.set(i, pair);
    return pair;
  };
}
