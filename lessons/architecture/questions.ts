import type { Model, Questions } from '../../src/components/predict/question.ts';
import { fitOrder, pairMatrix, pairStatistics, swapped } from '../../src/engine/matrix/index.ts';
import type { Language } from '../../src/engine/pictures/built-in.ts';

/** Six pictures with their captions, as the notebook's files have them. */
const pictures = ['img_0152', 'img_0329', 'img_0415', 'img_0681', 'img_0746', 'img_0863'];
const captions: Readonly<Record<Language, readonly string[]>> = {
  zh: ['草地上的一栋房子', '桌子上的一个闹钟', '森林里的一个大蘑菇', '海里的一只海豚', '雪地上的一只企鹅', '城市里的一辆绿色的汽车'],
  en: ['a house on the grass', 'an alarm clock on the table', 'a big mushroom in the forest', 'a dolphin in the sea', 'a penguin in the snow', 'a green car in the city'],
}; // prettier-ignore

const wanted = (language: Language) => ({ pictures, texts: captions[language] });
const whole = fitOrder([], pictures.length);
/** A lead between two cosines, the scale of OpenAI's released models, and odds that one may guess. */
const [lead, scale, odds] = [0.03, 100, [1.03, 3, 5, 20, 148]];

/** The pairs' statistics with the pictures and the sentences in these orders. */
function inOrder({ images, texts, logitScale }: Model, rows: readonly number[], columns: readonly number[]) {
  const cosines = pairMatrix(
    rows.map((i) => images[i]),
    columns.map((j) => texts[j]),
  );
  return pairStatistics(cosines, rows.length, logitScale);
}

const rightRows = (model: Model, columns: readonly number[]): number =>
  Math.round((inOrder(model, whole, columns).rowAccuracy ?? 0) * pictures.length);

export const questions = {
  swapped: {
    kind: 'number',
    wanted,
    range: { min: 0, max: 6, step: 1, unit: 'count' },
    near: 0,
    answer: (model) => rightRows(model, swapped(whole, 0, 1)),
    explain: (_, truth, model) => {
      const before = rightRows(model, whole);
      return {
        zh: `互换之前，6 行里有 ${before} 行的最大值在对角线上，现在是 ${truth} 行。互换两列，不改变任何一个余弦；别的行里最大的那一格还在原来的地方，只有这两行的答案搬了家。`,
        en: `Before the swap ${before} of the 6 rows had their largest number on the diagonal, now ${truth} have. Swapping two columns changes no cosine: in the other rows the largest number stays where it was, and only the answers of these two have moved.`,
      };
    },
  },
  reordered: {
    kind: 'choice',
    wanted,
    options: {
      zh: ['损失变大', '损失变小', '损失不变'],
      en: ['The loss rises', 'The loss falls', 'The loss stays the same'],
    },
    answer: (model) => {
      const other = [3, 5, 0, 4, 1, 2];
      const [before, after] = [
        inOrder(model, whole, whole).loss ?? 0,
        inOrder(model, other, other).loss ?? 0,
      ];
      if (Math.abs(after - before) < 1e-9 * (1 + before)) return 2;
      return after > before ? 0 : 1;
    },
    explain: () => ({
      zh: '图和它的句子一起挪，行和列就按同样的次序重排：每一对还在对角线上，每一行、每一列里还是那几个数。损失只看这些，不看谁排第几。',
      en: 'When a picture moves together with its sentence, rows and columns are put into the same new order: each pair is still on the diagonal, and each row and column still holds the same numbers. The loss depends on nothing else.',
    }),
  },
  lead: {
    kind: 'choice',
    options: {
      zh: odds.map((ratio) => `大约 ${ratio} 比 1`),
      en: odds.map((ratio) => `about ${ratio} to 1`),
    },
    answer: () => {
      const truth = Math.exp(scale * lead);
      const far = odds.map((ratio) => Math.abs(Math.log(ratio / truth)));
      return far.indexOf(Math.min(...far));
    },
    explain: () => ({
      zh: `softmax 里两个候选之比，只看 logit 之差：${scale} × ${lead} = 3，而 e³ ≈ ${Math.exp(scale * lead).toFixed(0)}。领先 0.05 就已经是 e⁵ ≈ ${Math.exp(5).toFixed(0)} 比 1。余弦上的一点点，就这样变成了很有把握的回答。`,
      en: `The odds between two candidates of a softmax depend on the difference of their logits alone: ${scale} × ${lead} = 3, and e³ ≈ ${Math.exp(scale * lead).toFixed(0)}. With a lead of 0.05 it would be e⁵ ≈ ${Math.exp(5).toFixed(0)} to 1. That is how a little more cosine becomes an answer that sounds sure.`,
    }),
  },
} satisfies Questions;
