import type { MatrixView } from '../../engine/matrix/index.ts';

/** What stands at the beginning of a row, or above a column. */
export interface MatrixHeader {
  /** Short: T₃, I₃, a number. */
  readonly symbol: string;
  /** In full: a caption, a label, what a picture shows. */
  readonly label: string;
  /** The address of a picture to show instead of the label. */
  readonly picture?: string;
  /** The label taken apart, as a tokenizer does. */
  readonly parts?: readonly string[];
  readonly modality?: 'text' | 'image';
}

/** Neighbouring rows, or columns, that belong together. */
export interface MatrixGroup {
  readonly label: string;
  readonly size: number;
  readonly modality?: 'text' | 'image';
}

/** A cell, or a whole row (no column), or a whole column (no row). Counted from 0. */
export interface MatrixPart {
  readonly row: number | null;
  readonly column: number | null;
}

export type MatrixAxis = 'row' | 'column';

/** The reader drags one header onto another of the same axis. */
export interface MatrixMove {
  readonly axis: MatrixAxis;
  readonly from: number;
  readonly to: number;
}

/** What a number in the matrix is, and so how it is written. */
export type MatrixUnit = 'cosine' | 'logit' | 'probability' | 'count';

export const viewUnits: Readonly<Record<MatrixView, MatrixUnit>> = {
  cosine: 'cosine',
  logit: 'logit',
  row: 'probability',
  column: 'probability',
};

/** The cells (i, i) of an n × n matrix, as indices row · n + column. */
export function diagonalCells(n: number): ReadonlySet<number> {
  return new Set(Array.from({ length: n }, (_, i) => i * n + i));
}

/** Whether two parts are the same cell, row or column. */
export function samePart(a: MatrixPart | null, b: MatrixPart | null): boolean {
  return a === b || (!!a && !!b && a.row === b.row && a.column === b.column);
}
