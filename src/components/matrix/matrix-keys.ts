export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The cell that a key leads to: arrows, Home and End within the row (with Ctrl: to the corners), PageUp and PageDown.
 * @param page rows that PageUp and PageDown jump
 * @returns undefined when the key leads nowhere
 */
export function cellAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Cell,
  rows: number,
  columns: number,
  page = 8,
): Cell | undefined {
  const far = ctrlKey || metaKey;
  const next = ((): Cell | undefined => {
    switch (key) {
      case 'ArrowRight':
        return { row, column: column + 1 };
      case 'ArrowLeft':
        return { row, column: column - 1 };
      case 'ArrowDown':
        return { row: row + 1, column };
      case 'ArrowUp':
        return { row: row - 1, column };
      case 'PageDown':
        return { row: row + page, column };
      case 'PageUp':
        return { row: row - page, column };
      case 'Home':
        return { row: far ? 0 : row, column: 0 };
      case 'End':
        return { row: far ? rows - 1 : row, column: columns - 1 };
      default:
        return undefined;
    }
  })();
  return next && { row: clamp(next.row, rows), column: clamp(next.column, columns) };
}

function clamp(index: number, length: number): number {
  return Math.max(0, Math.min(length - 1, index));
}
