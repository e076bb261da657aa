import type { Message } from '../i18n/locale.ts';

const tip: Message<(letter: string, number: number) => string> = {
  zh: (letter, number) => `${letter}${number} 的方向，用方向键转动；训练会从这里重新开始`,
  en: (letter, number) =>
    `Direction of ${letter}${number}; arrow keys turn it, and the training starts from there`,
};
const step: Message<(step: number) => string> = {
  zh: (step) => `第 ${step} 步`,
  en: (step) => `step ${step}`,
};
const arrows: Message<(length: string) => string> = {
  zh: (length) => `小箭头：逆梯度的方向，整个过程中最长的是 ${length}`,
  en: (length) => `Small arrows: against the gradient; the longest of this run is ${length}`,
};
const floorLevel: Message<(temperature: string, value: string) => string> = {
  zh: (temperature, value) => `τ = ${temperature} 的下限 ${value}`,
  en: (temperature, value) => `floor at τ = ${temperature}: ${value}`,
};
const chanceLevel: Message<(value: string) => string> = {
  zh: (value) => `瞎猜：ln 3 = ${value}`,
  en: (value) => `guessing: ln 3 = ${value}`,
};
const dimensions: Message<(dim: string) => string> = { zh: (dim) => `${dim} 维`, en: (dim) => `${dim}-D` };
const seed: Message<(seed: number) => string> = {
  zh: (seed) => `随机种子 ${seed}`,
  en: (seed) => `Seed ${seed}`,
};
const before: Message<(name: string) => string> = {
  zh: (name) => `上一次：${name}`,
  en: (name) => `the run before: ${name}`,
};
const described: Message<
  (facts: {
    name: string;
    step: number;
    loss: string;
    diagonal: string;
    rest: string;
    sure: string;
  }) => string
> = {
  zh: ({ name, step, loss, diagonal, rest, sure }) =>
    `三对图文的训练（${name}），第 ${step} 步：损失 ${loss}。对角线上的余弦是 ${diagonal}，其余平均 ${rest}；按行 softmax 给正确答案的概率是 ${sure}。`,
  en: ({ name, step, loss, diagonal, rest, sure }) =>
    `Three pairs in training (${name}), step ${step}: the loss is ${loss}. The cosines on the diagonal are ${diagonal}, the others ${rest} on average; the row softmax gives the right answers the probabilities ${sure}.`,
};

export const messages = {
  tip,
  step,
  arrows,
  floorLevel,
  chanceLevel,
  dimensions,
  seed,
  before,
  described,
  heading: { zh: '三对图文，从头练起', en: 'Three pairs, trained from the start' },
  circle: {
    zh: '单位圆上的三张图和三句话，可以拖动',
    en: 'Three images and three texts on the unit circle; they can be dragged',
  },
  learned: { zh: '学出来', en: 'learnt' },
  learningRate: { zh: '学习率', en: 'Learning rate' },
  dimension: { zh: '维数', en: 'Dimensions' },
  newSeed: { zh: '换个开头', en: 'New start' },
  dragged: { zh: '从你摆的位置开始', en: 'started from where you put them' },
  rowLoss: { zh: '行损失', en: 'row loss' },
  columnLoss: { zh: '列损失', en: 'column loss' },
  bias: { zh: '偏置 b', en: 'bias b' },
  thisRun: { zh: '损失', en: 'loss' },
  floor: { zh: '此刻温度下的下限', en: 'floor at the temperature of that step' },
  stepAxis: { zh: '步', en: 'step' },
  chart: { zh: '损失曲线', en: 'The curve of the loss' },
  code: { zh: '算这些数字的代码', en: 'The code that computes these numbers' },
  codeNote: {
    zh: '这就是正在运行的文件。播放时每一步依次走过这些行，轮到的那一行标亮；行后面是它在这一步的值：一个数，或者一行一行写出的矩阵。',
    en: 'This is the file that runs. While it plays, each step goes through these lines in turn, and the one at work is lit; after a line stands what it gives at this step: a number, or a matrix row by row.',
  },
  lineBefore: { zh: '上一行', en: 'Line before' },
  lineAfter: { zh: '下一行', en: 'Next line' },
} satisfies Record<string, Message<unknown>>;
