import { groups } from 'd3-array';

/** One measured number, as figures.json beside the weights holds it (training/evaluate writes it). */
export interface MeasuredFigure {
  /** What was measured, from the general to the particular: `unseen/white/top1`. */
  readonly figure: string;
  /** Of the texts; null where there are none. */
  readonly language: 'en' | 'zh' | null;
  readonly value: number;
  /** `share`: 0…1. `length`: of a difference of mean vectors. */
  readonly unit: 'share' | 'cosine' | 'length' | 'seconds' | 'bytes';
  /** What guessing gives, in the same unit; null where nothing is guessed. */
  readonly chance: number | null;
  /** How many questions, searches, words or pictures the value stands on. */
  readonly cases: number;
  /** How it was measured, in English. */
  readonly how: string;
}

/** A line of the table: one figure, with what does not depend on the language said once. */
export interface FigureRow {
  readonly figure: string;
  readonly unit: MeasuredFigure['unit'];
  readonly chance: number | null;
  readonly cases: number;
  readonly values: Readonly<Partial<Record<'en' | 'zh' | 'none', number>>>;
}

/** The figures of one kind: those whose names begin alike. */
export interface FigureGroup {
  readonly id: string;
  /** How they were measured, each way once, in English. */
  readonly how: readonly string[];
  readonly rows: readonly FigureRow[];
}

/** More parts than these make a figure a detail: `unseen/white/top1/kind/sketch`. */
const mainParts = 3;

export const isDetail = ({ figure }: Pick<MeasuredFigure, 'figure'>): boolean =>
  figure.split('/').length > mainParts;

/**
 * Lays figures out for reading, in the order of the file: those of one kind together, both languages of a figure in
 * one row unless chance or cases differ.
 *
 * @param lang of the reader, whose way of measuring is told where it differs between the languages
 */
export function figureGroups(figures: readonly MeasuredFigure[], lang: 'en' | 'zh'): readonly FigureGroup[] {
  return groups(figures, ({ figure }) => figure.split('/')[0]).map(([id, group]) => {
    const told = group.filter(({ language }) => language === null || language === lang);
    const how = new Set((told.length > 0 ? told : group).map((figure) => figure.how));
    const rows = groups(group, ({ figure, unit, chance, cases }) =>
      JSON.stringify([figure, unit, chance, cases]),
    );
    return { id, how: [...how], rows: rows.map(([, same]) => rowOf(same)) };
  });
}

function rowOf(same: readonly MeasuredFigure[]): FigureRow {
  const [{ figure, unit, chance, cases }] = same;
  const values = Object.fromEntries(same.map(({ language, value }) => [language ?? 'none', value]));
  return { figure, unit, chance, cases, values };
}
