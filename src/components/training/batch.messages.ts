import type { Message } from '../i18n/locale.ts';
import type { BatchView } from './training-params.ts';

export const viewNames: Readonly<Record<BatchView, Message>> = {
  cosine: { zh: '余弦', en: 'cosine' },
  rows: { zh: '按行 softmax', en: 'row softmax' },
  columns: { zh: '按列 softmax', en: 'column softmax' },
};

export const quantities: Readonly<Record<BatchView, Message>> = {
  cosine: { zh: '余弦', en: 'cosine' },
  rows: { zh: '行内的概率', en: 'probability in the row' },
  columns: { zh: '列内的概率', en: 'probability in the column' },
};

interface Facts {
  readonly n: number;
  readonly negatives: string;
  readonly falseCount: number;
  readonly loss: string;
  readonly chance: string;
  readonly row: string;
  readonly column: string;
  readonly temperature: string;
}

const described: Message<(facts: Facts) => string> = {
  zh: ({ n, negatives, falseCount, loss, chance, row, column, temperature }) =>
    `${n} 对图文的 ${n}×${n} 矩阵：对角线上 ${n} 个正样本，其余 ${negatives} 个是负样本，其中 ${falseCount} 个是假负样本。` +
    `温度 ${temperature} 时损失 ${loss}（瞎猜是 ln ${n} = ${chance}）；按行答对 ${row}，按列答对 ${column}。`,
  en: ({ n, negatives, falseCount, loss, chance, row, column, temperature }) =>
    `The ${n}×${n} matrix of ${n} pairs: ${n} positives on the diagonal, ${negatives} negatives, of which ${falseCount} are false ones. ` +
    `At the temperature ${temperature} the loss is ${loss} (guessing: ln ${n} = ${chance}); ${row} of the rows and ${column} of the columns are right.`,
};
const pairsCount: Message<(n: number) => string> = {
  zh: (n) => `批大小 N = ${n}`,
  en: (n) => `Batch size N = ${n}`,
};
const chanceName: Message<(n: number) => string> = { zh: (n) => `ln ${n}`, en: (n) => `ln ${n}` };
const guessing: Message<(share: string) => string> = {
  zh: (share) => `瞎猜 ${share}`,
  en: (share) => `guessing ${share}`,
};
const ofWhich: Message<(count: string) => string> = {
  zh: (count) => `其中假的 ${count}`,
  en: (count) => `of these false: ${count}`,
};
const waiting: Message<(left: number) => string> = {
  zh: (left) => `还有 ${left} 个向量没有算好……`,
  en: (left) => `${left} vectors are still to come …`,
};
const ownTemperature: Message<(temperature: string) => string> = {
  zh: (temperature) => `模型自己的 ${temperature}`,
  en: (temperature) => `the model’s own, ${temperature}`,
};

export const messages = {
  described,
  pairsCount,
  chanceName,
  guessing,
  ofWhich,
  waiting,
  ownTemperature,
  heading: { zh: '一个批次', en: 'A batch' },
  matrixLabel: { zh: '图片对说明', en: 'pictures against captions' },
  loading: { zh: '正在读取图片和向量……', en: 'Fetching the pictures and their vectors …' },
  retry: { zh: '重试', en: 'Try again' },
  sizes: { zh: '常用的批大小', en: 'Batch sizes' },
  redraw: { zh: '换一批', en: 'Another batch' },
  view: { zh: '显示', en: 'Show' },
  pair: { zh: '正样本（一对）', en: 'positive (a pair)' },
  falseNegative: { zh: '假负样本（同一种东西）', en: 'false negative (the same object)' },
  negative: { zh: '负样本', en: 'negative' },
  positives: { zh: '正样本', en: 'Positives' },
  negatives: { zh: '负样本', en: 'Negatives' },
  loss: { zh: '损失', en: 'Loss' },
  rowLoss: { zh: '行损失（图 → 文）', en: 'Row loss (image → text)' },
  columnLoss: { zh: '列损失（文 → 图）', en: 'Column loss (text → image)' },
  share: { zh: '损失 / ln N', en: 'Loss / ln N' },
  rowAccuracy: { zh: '行正确率', en: 'Row accuracy' },
  columnAccuracy: { zh: '列正确率', en: 'Column accuracy' },
  hardest: { zh: '最难的负样本', en: 'The hardest negatives' },
  cosine: { zh: '余弦', en: 'cosine' },
  inRow: { zh: '行内概率', en: 'in its row' },
  inColumn: { zh: '列内概率', en: 'in its column' },
  tableHeader: { zh: '图片＼说明', en: 'picture \\ caption' },
} satisfies Record<string, Message<unknown>>;
