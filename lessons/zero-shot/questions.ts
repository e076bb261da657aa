import { percent } from '../../src/components/i18n/number.ts';
import type { Lang } from '../../src/components/i18n/locale.ts';
import type { Choice, NumberQuestion, Questions } from '../../src/components/predict/question.ts';
import { defaults } from '../../src/components/zero-shot/defaults.messages.ts';
import { classify, fillTemplate, packRows } from '../../src/engine/zero-shot/index.ts';
import { ensemble } from './ensemble-question.ts';

/** A dog on the grass. */
const dog = 'img_2650';

const sentence = (label: string, language: Lang): string => fillTemplate(defaults.template[language], label);

const wrongLabels = { zh: ['船', '苹果', '月亮', '汽车'], en: ['boat', 'apple', 'moon', 'car'] } as const;

/** The largest share among labels that are all wrong. */
const noRightAnswer: NumberQuestion = {
  kind: 'number',
  range: { min: 0, max: 1, step: 0.05, unit: 'percent' },
  near: 0.15,
  wanted: (language) => ({
    texts: wrongLabels[language].map((label) => sentence(label, language)),
    pictures: [dog],
  }),
  answer: ({ texts, images: [image], logitScale }) =>
    Math.max(...classify(image, packRows(texts, image.length), logitScale).probabilities),
  explain: (_, truth) => ({
    zh: `四个全错，领先的那个还是分到 ${percent(truth)}。比例只在名单里分，加起来总是 100%；就算平分，每个也有 25%。名单里没有的东西，softmax 没法说。`,
    en: `All four are wrong, and the one in front still gets ${percent(truth)}. Shares are given out among the listed labels and add up to 100%; even an equal split would give each 25%. What is not on the list, a softmax cannot say.`,
  }),
};

const negatedLabels = { zh: ['狗', '猫', '马', '没有狗'], en: ['dog', 'cat', 'horse', 'no dog'] } as const;

/** The place of “no dog” among dog, cat, horse and itself, on the picture of a dog. */
const negation: Choice = {
  kind: 'choice',
  options: {
    zh: ['第一', '第二', '第三', '第四'],
    en: ['the first', 'the second', 'the third', 'the fourth'],
  },
  wanted: (language) => ({
    texts: negatedLabels[language].map((label) => sentence(label, language)),
    pictures: [dog],
  }),
  answer: ({ texts, images: [image], logitScale }) =>
    classify(image, packRows(texts, image.length), logitScale).order.indexOf(negatedLabels.en.length - 1),
  explain: (_, truth) => {
    const last = truth === negatedLabels.en.length - 1;
    return {
      zh: last
        ? '正在运行的模型把“没有狗”排在最后。多数模型做不到：图片说明里很少写没有什么，“没有”两个字能教给它的不多。'
        : `图里就有一只狗，“没有狗”却排在第 ${truth + 1}，${truth === 0 ? '连“狗”也在它后面' : '没有垫底'}。句子里有“狗”字，这一点比“没有”更要紧。`,
      en: last
        ? 'The model that runs now puts “no dog” last. Many do not: captions seldom say what is missing, so there is little to learn a “no” from.'
        : `There is a dog in the picture, and “no dog” comes ${['first, even before “dog”', 'second', 'third'][truth]}. That the sentence has “dog” in it weighs more than the “no”.`,
    };
  },
};

export const questions: Questions = { 'no-right-answer': noRightAnswer, ensemble, negation };
