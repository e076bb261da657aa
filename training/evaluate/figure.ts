import type { Language } from '../../src/engine/encoders/catalogue.ts';

/** One measured number, as figures.json holds it and the model card shows it. */
export interface Figure {
  /** what was measured, from the general to the particular: `unseen/white/top1/kind/sketch` */
  readonly figure: string;
  /** of the texts; null where there are none */
  readonly language: Language | null;
  readonly value: number;
  /** share: 0…1. length: of a difference of mean vectors, 0…2. */
  readonly unit: 'share' | 'cosine' | 'length' | 'seconds' | 'bytes';
  /** what guessing gives, in the same unit; null where nothing is guessed */
  readonly chance: number | null;
  /** how many questions, searches, words or pictures the value stands on */
  readonly cases: number;
  readonly how: string;
}

/** The file beside a model: its figures, and what they belong to. */
export interface FiguresFile {
  readonly model: string;
  readonly version: string;
  /** `--quick`: a tenth of the cases, for tests; never shipped */
  readonly quick: boolean;
  readonly figures: readonly Figure[];
}

export const languages: readonly Language[] = ['en', 'zh'];

/** A share of right answers. */
export function share(
  figure: string,
  language: Language | null,
  [value, chance]: readonly [number, number],
  cases: number,
  how: string,
): Figure {
  return { figure, language, value, unit: 'share', chance, cases, how };
}
