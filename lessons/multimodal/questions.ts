import { packRows } from '../../src/engine/zero-shot/index.ts';
import { columnAccuracy, cosine, cosineMatrix, rowAccuracy } from '../../src/engine/contrastive/index.ts';
import { rank } from '../../src/engine/search/ranking.ts';
import type { Questions } from '../../src/components/predict/question.ts';

const beach = { zh: '沙滩上的一只狗', en: 'a dog on the beach' };
const [dogOnBeach, dogOnGrass, boatOnSea, carOnRoad] = ['img_7304', 'img_0937', 'img_8462', 'img_6745'];

/** Ten pictures with their captions as the notebook's files have them. */
const ten = {
  pictures: ['img_5518', 'img_8462', 'img_4821', 'img_3079', 'img_7304', 'img_0937', 'img_9213', 'img_1186', 'img_2650', 'img_6745'],
  zh: ['草地上的一只猫', '海上的一艘船', '草地上的一只小狗', '桌子上的一个红苹果', '沙滩上的一只狗', '草地上的一只橙色小狗', '夜空中的月亮', '一片草地', '草地上的一只大狗', '马路上的一辆红色汽车'],
  en: ['a cat on the grass', 'a boat on the sea', 'a puppy on the grass', 'a red apple on the table', 'a dog on the beach', 'an orange dog on the grass', 'the moon in the night sky', 'a field of grass', 'a big dog on the grass', 'a red car on the road'],
} as const; // prettier-ignore

/** A thing that none of the ten pictures shows, and one that some do. */
const absent = { zh: '房间里的一架钢琴', en: 'a piano in a room' };
const present = { zh: '海上的一艘船', en: 'a boat on the sea' };

export const questions = {
  'half-right': {
    kind: 'order',
    pictures: [boatOnSea, dogOnGrass, carOnRoad, dogOnBeach],
    options: {
      zh: ['海上的船', '草地上的狗', '马路上的汽车', '沙滩上的狗'],
      en: ['the boat on the sea', 'the dog on the grass', 'the car on the road', 'the dog on the beach'],
    },
    wanted: (language) => ({
      texts: [beach[language]],
      pictures: [boatOnSea, dogOnGrass, carOnRoad, dogOnBeach],
    }),
    answer: ({ texts, images }) => rank(images.map((image) => cosine(texts[0], image))).order,
    explain: (_, truth) =>
      truth[0] === 3
        ? {
            zh: '两样都对上的排在最前。草地上的狗对上了动物，海上的船顶多画面有几分像；其余几张谁先谁后，要看这个模型把这些各看得多重。没有人给它定过，那是训练里得来的。',
            en: 'What fits in both respects comes first. The dog on the grass shares the animal, the boat at most the look of the place: the order of the others tells how much each counts with this model. Nobody set that; it came out of the training.',
          }
        : {
            zh: '这个模型没有把两样都对上的那张排在最前：它对这句话或这些图还没有把握。换一个训练得更久的模型，再看一次。',
            en: 'This model does not put the picture that fits in both respects first: it is not at home with this sentence or these pictures. Look again with a model that was trained longer.',
          },
  },
  'nothing-fits': {
    kind: 'choice',
    options: {
      zh: [
        '十个余弦都小于 0，等于说“没有”',
        '有第一名，但余弦比“海上的一艘船”的第一名低',
        '有第一名，余弦不比“海上的一艘船”的第一名低',
      ],
      en: [
        'All ten cosines are below 0: the model says “none”',
        'One comes first, with a lower cosine than the best for “a boat on the sea”',
        'One comes first, with a cosine no lower than the best for “a boat on the sea”',
      ],
    },
    wanted: (language) => ({ texts: [absent[language], present[language]], pictures: ten.pictures }),
    answer: ({ texts, images }) => {
      const [best, usual] = texts.map((text) => Math.max(...images.map((image) => cosine(text, image))));
      if (best < 0) return 0;
      return best < usual ? 1 : 2;
    },
    explain: (_, truth) =>
      [
        {
          zh: '这一次全都小于 0。可排名本身照样有第一：检索从不说“没有”，只有余弦的大小能提醒你，换一句话就未必了。',
          en: 'This time all of them are below 0. The ranking has a first place all the same: retrieval never says “none”. Only the size of the cosine can warn you, and with another sentence it may not.',
        },
        {
          zh: '检索从不说“没有”，它只排名次。这一次余弦低了些，是个提醒；可低多少才算“没有”，没有一个对所有句子都合适的数。',
          en: 'Retrieval never says “none”; it only ranks. This time the cosine is lower, which is a warning. But no single number separates “there” from “not there” for every sentence.',
        },
        {
          zh: '检索从不说“没有”，它只排名次。这一次连余弦也没有提醒你：十张图里没有钢琴，第一名的余弦却不低。',
          en: 'Retrieval never says “none”; it only ranks. This time not even the cosine warns you: there is no piano in the ten pictures, and the first place scores no lower.',
        },
      ][truth],
  },
  'both-ways': {
    kind: 'number',
    range: { min: 0, max: 10, step: 1, unit: 'count' },
    near: 0,
    wanted: (language) => ({ texts: ten[language], pictures: ten.pictures }),
    answer: ({ texts, images }) => Math.round(10 * rowAccuracy(matrix(images, texts), 10)),
    explain: (_, truth, { texts, images }) => {
      const back = Math.round(10 * columnAccuracy(matrix(images, texts), 10));
      return {
        zh: `从图找文，${truth} 张找到了自己的那句；反过来从文找图，${back} 句找到了自己的那张。两个方向用的是同一张表里的同一百个余弦，只是一个横着比，一个竖着比，所以答案可以不同。瞎猜平均只中 1 个。`,
        en: `From picture to sentence, ${truth} find their own; from sentence to picture, ${back} do. Both use the same hundred cosines of one table, but one compares along the rows and the other along the columns, so they may differ. Blind guessing gets 1 on average.`,
      };
    },
  },
} satisfies Questions;

function matrix(images: readonly Float32Array[], texts: readonly Float32Array[]): Float64Array {
  const dim = images[0].length;
  return cosineMatrix(packRows(images, dim), packRows(texts, dim), dim);
}
