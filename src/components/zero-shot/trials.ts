import { addLabels } from '../../engine/zero-shot/index.ts';
import type { Lang } from '../i18n/locale.ts';
import { defaults } from './defaults.messages.ts';
import { countedPictures, firstPicture } from './first-picture.ts';
import { trialWords } from './trial-words.messages.ts';
import type { TrialId } from './zero-shot-params.ts';

/** One of the two classifications of a trial. */
export interface TrialSide {
  /** the id of a built-in picture */
  readonly picture: string;
  readonly labels: readonly string[];
  /** a word that is written on the picture */
  readonly written?: string;
}

/** Two classifications that differ in one thing. */
export interface Trial {
  readonly id: TrialId;
  readonly before: TrialSide;
  readonly after: TrialSide;
  /** the right label: before, and after where it has another name there; null where it is not in the list */
  readonly right: readonly [before: string, after: string | null];
  /** labels that the change is about */
  readonly added: readonly string[];
}

/**
 * The trial of a name, in the words of a language.
 *
 * @param word what the reader wants on the picture; '' for the usual word
 */
export function trialOf(id: TrialId, language: Lang, word: string): Trial {
  const labels = defaults.labels[language];
  const [dog] = labels;
  const words = trialWords[language];
  const more = (...added: string[]): readonly string[] => addLabels(labels, added.join('\n')).labels;
  const change = (after: Omit<TrialSide, 'picture'>, added: readonly string[]): Trial => ({
    id,
    before: { picture: firstPicture, labels: after.written ? after.labels : labels },
    after: { picture: firstPicture, ...after },
    right: [dog, dog],
    added,
  });
  switch (id) {
    case 'word': {
      const written = word.trim() || words.written;
      return change({ labels: more(written), written }, [written]);
    }
    case 'near-miss':
      return change({ labels: more(...words.nearMisses) }, words.nearMisses);
    case 'negation':
      return change({ labels: more(words.negated) }, [words.negated]);
    case 'counting': {
      const [before, after] = countedPictures.map((picture) => ({ picture, labels: words.counts }));
      return { id, before, after, right: [words.counts[0], words.counts[1]], added: [] };
    }
    case 'no-answer':
      return { ...change({ labels: labels.slice(1) }, []), right: [dog, null] };
  }
}
