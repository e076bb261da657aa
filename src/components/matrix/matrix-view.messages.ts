import type { MatrixView } from '../../engine/matrix/index.ts';
import type { Message } from '../i18n/locale.ts';

/** A view as the reader chooses it. */
export const viewNames: Record<MatrixView, Message> = {
  cosine: { zh: '余弦', en: 'Cosines' },
  logit: { zh: 'logit', en: 'Logits' },
  row: { zh: '按行 softmax', en: 'Row softmax' },
  column: { zh: '按列 softmax', en: 'Column softmax' },
};

/** What its numbers are; `scale` is that of the logits, as written. */
export const viewQuantities: Record<MatrixView, Message<(scale: string) => string>> = {
  cosine: { zh: () => '余弦', en: () => 'cosine' },
  logit: { zh: (scale) => `logit（= ${scale} × 余弦）`, en: (scale) => `logit (= ${scale} × cosine)` },
  row: { zh: () => '行内概率', en: () => 'probability in the row' },
  column: { zh: () => '列内概率', en: () => 'probability in the column' },
};
