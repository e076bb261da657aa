import type { Message } from '../i18n/locale.ts';

export interface CellWords {
  readonly row: string;
  readonly column: string;
  readonly quantity: string;
  /** undefined while it is not known */
  readonly value?: string;
  readonly marked?: string;
  readonly outlined?: string;
}

const cell: Message<(words: CellWords) => string> = {
  zh: ({ row, column, quantity, value, marked, outlined }) =>
    [`行 ${row}`, `列 ${column}`, value ? `${quantity} ${value}` : '还没有算出', marked, outlined]
      .filter(Boolean)
      .join('；'),
  en: ({ row, column, quantity, value, marked, outlined }) =>
    [`row ${row}`, `column ${column}`, value ? `${quantity} ${value}` : 'not computed yet', marked, outlined]
      .filter(Boolean)
      .join('; '),
};
const grid: Message<(rows: number, columns: number) => string> = {
  zh: (rows, columns) => `${rows} 行 ${columns} 列的矩阵；方向键逐格移动，回车固定一格`,
  en: (rows, columns) =>
    `a matrix of ${rows} rows and ${columns} columns; arrow keys go from cell to cell, Enter pins one`,
};

const pooled: Message<(side: number) => string> = {
  zh: (side) => `一个像素盖住至多 ${side}×${side} 格，颜色取其中最大的`,
  en: (side) => `a pixel stands for up to ${side} × ${side} cells and shows the largest`,
};

export const messages = {
  cell,
  grid,
  pooled,
  pending: { zh: '还没有算出', en: 'not computed yet' },
  movable: {
    zh: '拖到另一个上就互换位置；用键盘时按 Shift 加方向键',
    en: 'Drag onto another to swap the two; by keyboard, Shift and an arrow key',
  },
} satisfies Record<string, Message<unknown>>;
