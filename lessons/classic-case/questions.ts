import { cosine } from '../../src/engine/contrastive/index.ts';
import { rank } from '../../src/engine/search/ranking.ts';
import { decimal } from '../../src/components/i18n/number.ts';
import type { Choice, NumberQuestion, Order } from '../../src/components/predict/question.ts';

const dogOnGrass = 'img_2650';
const catOnGrass = 'img_5518';
const dogOnBeach = 'img_7304';
const emptyMeadow = 'img_1186';

const cosines = ({
  texts: [text],
  images,
}: {
  texts: readonly Float32Array[];
  images: readonly Float32Array[];
}) => images.map((image) => cosine(text, image));

const order: Order = {
  kind: 'order',
  options: {
    zh: ['沙滩上的狗', '空草地', '草地上的狗', '草地上的猫'],
    en: ['the dog on the beach', 'the empty meadow', 'the dog on the grass', 'the cat on the grass'],
  },
  pictures: [dogOnBeach, emptyMeadow, dogOnGrass, catOnGrass],
  wanted: (language) => ({
    texts: [language === 'zh' ? '草地上的一只狗' : 'a dog on the grass'],
    pictures: [dogOnBeach, emptyMeadow, dogOnGrass, catOnGrass],
  }),
  answer: (model) => rank(cosines(model)).order,
  explain: (_, truth, model) => {
    const values = cosines(model);
    const said = truth.map((i) => decimal(values[i], 2));
    const first = truth[0] === 2;
    return {
      zh: `按这个次序，余弦是 ${said.join('、')}。${first ? '样样都对的排第一。' : '样样都对的那张没有排第一：换一个模型试试。'}其余三张各说中一部分；谁在前谁在后，看的是模型把东西和地点各看得多重，没有哪条规则事先写好。`,
      en: `In this order the cosines are ${said.join(', ')}. ${first ? 'The one that has everything comes first.' : 'The one that has everything does not come first: try another model.'} The other three each have a part of it, and their order shows how much this model makes of the thing and how much of the place. No rule fixed that beforehand.`,
    };
  },
};

const negation: Choice = {
  kind: 'choice',
  options: {
    zh: ['草地上的狗', '沙滩上的狗', '草地上的猫'],
    en: ['the dog on the grass', 'the dog on the beach', 'the cat on the grass'],
  },
  pictures: [dogOnGrass, dogOnBeach, catOnGrass],
  wanted: (language) => ({
    texts: [language === 'zh' ? '不在沙滩上的狗' : 'a dog that is not on the beach'],
    pictures: [dogOnGrass, dogOnBeach, catOnGrass],
  }),
  answer: (model) => rank(cosines(model)).order[0],
  explain: (_, truth) =>
    truth === 1
      ? {
          zh: '偏偏是该排除的那张。图片说明总在讲图里有什么，“不”字几乎没有机会学会，向量里留下的主要是“狗”和“沙滩”。',
          en: 'The very one that was to be left out. Captions say what is in a picture, so there was hardly a chance to learn “not”; what remains in the vector is mostly “dog” and “beach”.',
        }
      : {
          zh: '这一次没有落进陷阱。别急着下结论：把句子改几个字再试，多数 CLIP 对“不”字并不可靠。',
          en: 'This time it did not walk into the trap. Do not conclude too much from that: change a few words and try again. With most CLIPs “not” cannot be relied on.',
        },
};

const value: NumberQuestion = {
  kind: 'number',
  range: { min: -1, max: 1, step: 0.02, unit: 'cosine' },
  near: 0.1,
  wanted: (language) => ({
    texts: [language === 'zh' ? '草地上的一只狗' : 'a dog on the grass'],
    pictures: [dogOnGrass],
  }),
  answer: (model) => cosines(model)[0],
  explain: (guess, truth) => ({
    zh: `${guess > truth + 0.1 ? '比你猜的低。' : guess < truth - 0.1 ? '比你猜的高。' : ''}配得上的一对也不会是 1：两个编码器各算各的向量，训练只要求配得上的比配不上的更近。到底多大，各个模型差得很远，所以只拿同一个模型的余弦互相比。`,
    en: `${guess > truth + 0.1 ? 'Lower than you thought. ' : guess < truth - 0.1 ? 'Higher than you thought. ' : ''}Even a pair that fits does not reach 1: two networks draw two arrows, and training only asks that these two lie closer together than those that do not fit. How large the cosine is differs widely from model to model, so compare cosines of one model only.`,
  }),
};

export const questions = { order, negation, value };
