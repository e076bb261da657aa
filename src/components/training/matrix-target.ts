import type { MatrixPart } from '../matrix/matrix-data.ts';
import { parseTarget } from '../pointing/pointing.ts';

/** A part of an n × n matrix as the prose names it: `cell 2 3`, `row 2`, `column 3`, counted from 1; '' for none. */
export function targetOf(part: MatrixPart | null): string {
  if (!part) return '';
  const { row, column } = part;
  if (row === null) return `column ${column! + 1}`;
  return column === null ? `row ${row + 1}` : `cell ${row + 1} ${column + 1}`;
}

/** The part that a target names. @returns null when it names none of an n × n matrix */
export function partOf(target: string, n: number): MatrixPart | null {
  const { name, numbers } = parseTarget(target);
  const [a, b] = numbers.map((number) => number - 1);
  const isIn = (index: number | undefined): boolean => index !== undefined && index >= 0 && index < n;
  if (name === 'cell' && isIn(a) && isIn(b)) return { row: a, column: b };
  if (name === 'row' && isIn(a)) return { row: a, column: null };
  if (name === 'column' && isIn(a)) return { row: null, column: a };
  return null;
}
