import { decimal } from '../../src/components/i18n/number.ts';
import type { Questions } from '../../src/components/predict/question.ts';
import { chanceLoss, lossFloor, negativeCount } from '../../src/engine/contrastive/index.ts';

const [small, large] = [4, 8];
const growth = negativeCount(large) / negativeCount(small);
const batch = 128;

/** What a reader may expect of the loss: 0, the floor, the loss of the 1/0 table, and chance. */
const losses = [0, lossFloor(3, 1), Math.log(1 + 2 / Math.E), chanceLoss(3)];
const lossLabels = losses.map((loss) => decimal(loss, loss === 0 ? 0 : 3));

export const questions: Questions = {
  negatives: {
    kind: 'choice',
    options: {
      zh: ['变成 2 倍', '变成 4 倍', '比 4 倍还多', '不变'],
      en: [
        'It doubles',
        'It becomes 4 times as large',
        'It becomes more than 4 times as large',
        'It stays the same',
      ],
    },
    answer: () => 2,
    explain: () => ({
      zh: `N² − N：4 对有 ${negativeCount(small)} 个负样本，8 对有 ${negativeCount(large)} 个，是 ${decimal(growth, 1)} 倍。格子的总数是 4 倍，但对角线只长了一倍，所以负样本比原来的 4 倍还多一点。`,
      en: `N² − N: 4 pairs have ${negativeCount(small)} negatives, 8 pairs ${negativeCount(large)}, which is ${decimal(growth, 1)} times as many. There are 4 times as many cells, but the diagonal only doubles, so the negatives become a little more than 4 times as many.`,
    }),
  },
  chance: {
    kind: 'number',
    range: { min: 0, max: 12, step: 0.1, unit: 'nats' },
    answer: () => chanceLoss(batch),
    near: 0.3,
    explain: () => ({
      zh: `每个选项的概率都是 1/${batch}，正确的那个也一样，所以每行、每列的损失都是 −ln(1/${batch}) = ln ${batch} = ${decimal(chanceLoss(batch), 2)}。温度在这里不起作用：余弦一样，不论缩放系数多大，乘上去还是一样。`,
      en: `Each option gets the probability 1/${batch}, the right one too, so every row and every column costs −ln(1/${batch}) = ln ${batch} = ${decimal(chanceLoss(batch), 2)}. The temperature does not matter here: cosines that are alike stay alike, whatever they are multiplied by.`,
    }),
  },
  floor: {
    kind: 'choice',
    options: { zh: lossLabels, en: lossLabels },
    answer: () => 1,
    explain: () => ({
      zh: `${lossLabels[2]} 是 1/0 表的损失，训练不会停在那里，还会把不成对的推到 −½；${lossLabels[1]} 就是这时的损失，τ = 1 时不可能更低。${lossLabels[3]} 是 ln 3，瞎猜的损失。要接近 0，温度得更低。`,
      en: `${lossLabels[2]} is the loss of the 1/0 table, and training does not stop there: it goes on pushing the mismatches, down to −½. That costs ${lossLabels[1]}, and at τ = 1 nothing costs less. ${lossLabels[3]} is ln 3, the loss of guessing. To come near 0 the temperature must be lower.`,
    }),
  },
};
