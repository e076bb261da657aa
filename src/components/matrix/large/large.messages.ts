import type { Message } from '../../i18n/locale.ts';

const grid: Message<(n: string) => string> = {
  zh: (n) =>
    `${n} 行 ${n} 列的矩阵；方向键逐格移动，加号减号缩放，0 看全图，Shift 加方向键选一块，回车固定一格`,
  en: (n) =>
    `a matrix of ${n} rows and ${n} columns; arrow keys go from cell to cell, plus and minus zoom, 0 shows all, Shift and arrow keys mark a block, Enter pins a cell`,
};
const pictureOf: Message<(name: string) => string> = {
  zh: (name) => `图片 ${name}`,
  en: (name) => `picture ${name}`,
};
const computed: Message<(rows: string, n: string) => string> = {
  zh: (rows, n) => `已算 ${rows} / ${n} 行`,
  en: (rows, n) => `${rows} of ${n} rows computed`,
};
const stopped: Message<(n: string) => string> = {
  zh: (n) => `停下了：${n} 行没有算完`,
  en: (n) => `Stopped before all ${n} rows were computed`,
};

export const messages = {
  grid,
  pictureOf,
  computed,
  stopped,
  cancel: { zh: '取消', en: 'Cancel' },
  again: { zh: '重新计算', en: 'Compute again' },
  zoomIn: { zh: '放大', en: 'Zoom in' },
  zoomOut: { zh: '缩小', en: 'Zoom out' },
  whole: { zh: '看全图', en: 'Show all' },
  select: { zh: '框选', en: 'Select a block' },
  selectHint: {
    zh: '打开后拖动就框选一块；不打开时按住 Shift 拖动也行',
    en: 'While on, dragging selects a block; holding Shift while dragging does the same',
  },
  tools: { zh: '看哪里', en: 'What is in view' },
} satisfies Record<string, Message<unknown>>;
