import type { Language } from '../../src/engine/encoders/catalogue.ts';
import { subjectOf } from '../../src/engine/scenes/caption-subject.ts';
import { sizes } from '../../src/engine/scenes/grammar.ts';

/** `big` is said of a thing from this side on, `small` up to that one, as fractions of the picture's. */
export const largest = sizes.find(({ id }) => id === 'big')!.least!;
export const smallest = sizes.find(({ id }) => id === 'small')!.most!;

const canonical = {
  pick: <T>(list: readonly T[]) => list[0],
  pickWeighted: <T>(list: readonly T[]) => list[0],
  chance: (p: number) => p === 1,
};
const sizeAlone = {
  ...{ place: 0, background: 0, colour: 0, size: 1 },
  ...{ synonym: 0, hypernym: 0, otherMeasure: 0, stop: 0 },
};

/** `a big dog`, 一只大狗 */
export function withSize(concept: string, id: 'big' | 'small'): Readonly<Record<Language, string>> {
  const size = sizes.find((one) => one.id === id);
  const unit = { concept, count: 1, needsColour: false, size };
  const text = (language: Language) => subjectOf(unit, language, canonical, sizeAlone).it;
  return { en: text('en'), zh: text('zh') };
}
