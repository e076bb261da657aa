import type { Message } from '../i18n/locale.ts';

/** A work on the timeline. */
export interface TimelineEvent {
  readonly year: number;
  readonly month: number;
  readonly name: string;
  /** The id of the source. */
  readonly source: string;
  readonly text: Message;
  /** Whether it is CLIP itself. */
  readonly main?: boolean;
}

/** What led to CLIP, CLIP, and what came of it. Months are those in which the paper or the code first appeared. */
export const events: readonly TimelineEvent[] = [
  {
    year: 2016,
    month: 12,
    name: 'N-pair loss',
    source: 'sohn2016',
    text: {
      zh: '一个正样本同时对着一批负样本：softmax 形式的对比损失。',
      en: 'One positive against a whole batch of negatives: a contrastive loss in the form of a softmax.',
    },
  },
  {
    year: 2018,
    month: 7,
    name: 'CPC · InfoNCE',
    source: 'vandenoord2018',
    text: {
      zh: '同样的损失有了今天的名字 InfoNCE，用来从没有标签的数据里学表示。',
      en: 'Such a loss gets the name it has today, InfoNCE, and serves to learn representations from data without labels.',
    },
  },
  {
    year: 2020,
    month: 10,
    name: 'ConVIRT',
    source: 'zhang2020',
    text: {
      zh: '医学影像配上报告文字，用对称的对比损失训练。CLIP 自称是它的简化版。',
      en: 'Medical images with the text of their reports, trained by a symmetric contrastive loss. CLIP calls itself a simplified version of it.',
    },
  },
  {
    year: 2021,
    month: 1,
    name: 'CLIP',
    source: 'radford2021',
    main: true,
    text: {
      zh: '从网上收集的 4 亿对图文，每批 32,768 对，看了 32 轮。最大的卷积网络 RN50x64 用 592 块 V100 练了 18 天，最大的视觉 Transformer ViT-L/14 用 256 块 V100 练了 12 天。',
      en: '400 million image–text pairs from the web, 32,768 to a batch, each seen 32 times. The largest ResNet, RN50x64, took 18 days on 592 V100 GPUs; the largest vision transformer, ViT-L/14, 12 days on 256.',
    },
  },
  {
    year: 2021,
    month: 2,
    name: 'ALIGN',
    source: 'jia2021',
    text: {
      zh: '几乎同时，同样的办法：双编码器，超过十亿对没有精挑细选的图文。',
      en: 'Almost at the same time, the same recipe: two encoders, more than a billion pairs, hardly filtered.',
    },
  },
  {
    year: 2021,
    month: 7,
    name: 'OpenCLIP',
    source: 'ilharco2021',
    text: {
      zh: '公开的实现：OpenAI 没有公布训练数据和训练程序，别人从此可以自己练。',
      en: 'An open implementation. OpenAI had released neither the data nor the training code; from here on others could train their own.',
    },
  },
  {
    year: 2022,
    month: 10,
    name: 'LAION-5B',
    source: 'schuhmann2022',
    text: {
      zh: '58.5 亿对图文，公开的数据集，用 CLIP 的余弦筛过。',
      en: '5.85 billion image–text pairs, an open data set, filtered by the cosine of a CLIP.',
    },
  },
  {
    year: 2023,
    month: 3,
    name: 'SigLIP',
    source: 'zhai2023',
    text: {
      zh: '把 softmax 换成每格各自的 sigmoid：每一对单独判断是不是原配。',
      en: 'The softmax gives way to a sigmoid in each cell: every pair is judged on its own.',
    },
  },
];

const date: Message<(year: number, month: number) => string> = {
  zh: (year, month) => `${year} 年 ${month} 月`,
  en: (year, month) => `${monthNames[month - 1]} ${year}`,
};
const monthNames = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export const messages = {
  date,
  heading: { zh: '前后几年', en: 'Before and after CLIP' },
  caption: {
    zh: '点一个名字，看它做了什么；月份是论文或代码首次公开的时间。',
    en: 'Choose a name to read what it did. Months are those in which the paper or the code first appeared.',
  },
  label: { zh: '时间线', en: 'timeline' },
  header: {
    zh: ['时间', '名称', '做了什么', '出处'] as readonly string[],
    en: ['when', 'name', 'what it did', 'source'],
  },
} satisfies Record<string, Message<unknown>>;
