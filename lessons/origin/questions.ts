import type { Questions } from '../../src/components/predict/question.ts';
import { cosine } from '../../src/engine/contrastive/index.ts';
import { rank } from '../../src/engine/search/ranking.ts';
import { pairsAtAngles, trainPairs } from '../../src/engine/training/pairs/index.ts';

const [dogOnBeach, dogOnGrass, meadow, boatOnSea] = ['img_7304', 'img_0937', 'img_1186', 'img_8462'];
const moon = 'img_9213';
const sentences = {
  own: { zh: '夜空中的月亮', en: 'the moon in the night sky' },
  other: { zh: '桌子上的一个红苹果', en: 'a red apple on the table' },
} as const;

/** Two pairs, each with its partner a quarter turn away, at τ = 1; what a long descent leaves of the loss. */
function lossAtTheEnd(): number {
  const angles = [0, Math.PI, Math.PI / 2, (3 * Math.PI) / 2];
  const settings = { loss: 'softmax', temperature: 1, learningRate: 1, steps: 400 } as const;
  return trainPairs(pairsAtAngles(angles), 2, settings).at(-1)!.loss;
}

export const questions = {
  'near-pictures': {
    kind: 'order',
    pictures: [boatOnSea, meadow, dogOnGrass],
    options: {
      zh: ['海上的船', '空草地', '草地上的狗'],
      en: ['the boat on the sea', 'the empty meadow', 'the dog on the grass'],
    },
    wanted: () => ({ texts: [], pictures: [dogOnBeach, boatOnSea, meadow, dogOnGrass] }),
    answer: ({ images: [held, ...others] }) => rank(others.map((image) => cosine(held, image))).order,
    explain: (_, truth) =>
      truth[0] === 2
        ? {
            zh: '画的是同一种东西，就离得近，尽管地方不同、颜色也不同。多半是因为训练用的说明句句都说到东西，向量首先记住的也是东西。',
            en: 'The picture of the same thing is nearest, although the place and the colours differ. The captions of the training name the thing, and so that is what the vector keeps above all.',
          }
        : {
            zh: '这个模型把画面的样子看得比画的是什么更重：颜色、天空、地面相近的排在了前面。换一个训练得更久的模型，再比一次。',
            en: 'With this model the look of the scene outweighs what is shown: similar colours, sky and ground come first. Compare again with a model that was trained longer.',
          },
  },
  'same-kind': {
    kind: 'choice',
    options: {
      zh: ['月亮的图与它自己的说明', '这句说明与另一句说的完全是别的东西的说明'],
      en: [
        'The picture of the moon and its own caption',
        'That caption and a caption about something else altogether',
      ],
    },
    wanted: (language) => ({
      texts: [sentences.own[language], sentences.other[language]],
      pictures: [moon],
    }),
    answer: ({ texts: [own, other], images: [image] }) => (cosine(image, own) >= cosine(own, other) ? 0 : 1),
    explain: (_, truth, { texts: [own, other], images: [image] }) => {
      const [pair, same] = [cosine(image, own), cosine(own, other)].map((value) => value.toFixed(2));
      return truth === 0
        ? {
            zh: `原配 ${pair}，两句话之间 ${same}。这个模型在这几样东西上没有让两个模态隔开。许多大模型不是这样：随便两句话的余弦，往往比一对真正的图文还高。`,
            en: `The pair: ${pair}. The two captions: ${same}. Here the pair wins. With many large models it is the other way round: two captions that have nothing in common often have a higher cosine than a picture with its own caption.`,
          }
        : {
            zh: `原配只有 ${pair}，两句毫不相干的话却有 ${same}。这就是模态间隙：所以图和文从不放在同一个名单里按余弦排。`,
            en: `The pair has ${pair}, and two captions that have nothing to do with each other have ${same}. That is the modality gap at work, and the reason why pictures and captions should never be ranked in one list by cosine.`,
          };
    },
  },
  'loss-floor': {
    kind: 'choice',
    options: {
      zh: ['降到 0', '停在 0 以上', '降到 0 以下'],
      en: ['It falls to 0', 'It stops above 0', 'It falls below 0'],
    },
    answer: () => {
      const loss = lossAtTheEnd();
      if (loss < -0.01) return 2;
      return loss < 0.01 ? 0 : 1;
    },
    explain: () => {
      const loss = lossAtTheEnd().toFixed(3);
      return {
        zh: `停在 ${loss}。两对向量已经各自重合、彼此相反，余弦一个是 1，一个是 −1，再好不过了；可是在 τ = 1 时，softmax 仍会把 1/(1+e²) 分给错配。把温度调低，同样的余弦就能把损失压得更小。`,
        en: `It stops at ${loss}. The partners coincide and the two pairs are opposite to each other, with cosines of 1 and −1, and nothing better exists; yet at τ = 1 a softmax still leaves 1/(1+e²) to the mismatch. At a lower temperature the same cosines give far less loss.`,
      };
    },
  },
} satisfies Questions;
