import type { MatrixPart } from './matrix-data.ts';
import type { Target } from '../pointing/pointing.ts';

export interface PointedCell {
  readonly row: number;
  readonly column: number;
}

/** `cell 2 3`, `row 2`, `column 3`: a part of the matrix as the prose names it, counted from 1; '' for nothing. */
export function targetOf(part: MatrixPart | null): string {
  if (!part) return '';
  const { row, column } = part;
  if (row !== null && column !== null) return `cell ${row + 1} ${column + 1}`;
  return row !== null ? `row ${row + 1}` : `column ${column! + 1}`;
}

/** @returns null when the target is no part of an n × n matrix */
export function partOf({ name, numbers }: Target, n: number): MatrixPart | null {
  const [first, second] = numbers.map((number) => number - 1);
  const inside = (index: number | undefined): index is number =>
    index !== undefined && index >= 0 && index < n;
  if (name === 'cell' && inside(first) && inside(second)) return { row: first, column: second };
  if (name === 'row' && inside(first)) return { row: first, column: null };
  if (name === 'column' && inside(first)) return { row: null, column: first };
  return null;
}

/** The cell that stands for a part: of a row or a column, its place on the diagonal. */
export function cellOf({ row, column }: MatrixPart): PointedCell {
  return { row: row ?? column ?? 0, column: column ?? row ?? 0 };
}

/** `2.3` as a link has it. */
export function formatCell(part: MatrixPart | null): string {
  if (!part) return '';
  const { row, column } = cellOf(part);
  return `${row + 1}.${column + 1}`;
}

/** @returns null for text that names no cell of an n × n matrix */
export function parseCell(text: string, n: number): PointedCell | null {
  const numbers = /^(\d+)\.(\d+)$/.exec(text)?.slice(1).map(Number) ?? [];
  const part = partOf({ name: 'cell', id: '', numbers }, n);
  return part && cellOf(part);
}
