import type { Message } from '../i18n/locale.ts';
import type { TrialId } from './zero-shot-params.ts';

const written: Message<(word: string) => string> = {
  zh: (word) => `写上“${word}”`,
  en: (word) => `with “${word}” written on it`,
};

/** What each trial changes, and what others have measured of it. */
export const trials: Readonly<
  Record<
    TrialId,
    {
      readonly name: Message;
      readonly change: Message;
      /** above the two panels */
      readonly before: Message;
      readonly after: Message;
      readonly known: Message;
    }
  >
> = {
  word: {
    name: { zh: '图上写个字', en: 'A word on the picture' },
    change: {
      zh: '在同一张图上贴一张纸，纸上写一个词。',
      en: 'The same picture, with a word on a sheet of paper.',
    },
    before: { zh: '原图', en: 'As it is' },
    after: { zh: '写上字', en: 'With the word' },
    known: {
      zh: 'OpenAI 的 CLIP 会读字：苹果上贴一张写着“iPod”的纸，“Granny Smith 苹果”原是 85.6%，贴上以后“iPod”占了 99.7%（Goh 等，2021）。本页的小模型从没学过认字。',
      en: 'OpenAI’s CLIP can read: an apple was a Granny Smith with 85.6%, and once a paper on it said “iPod”, it was an iPod with 99.7% (Goh et al. 2021). The small model of this page has never learnt to read.',
    },
  },
  'near-miss': {
    name: { zh: '加上相近的标签', en: 'A near-miss label' },
    change: {
      zh: '名单里多了说得几乎一样对的标签。',
      en: 'The list gets labels that are almost right, or just as right.',
    },
    before: { zh: '原来的名单', en: 'The list as it was' },
    after: { zh: '加上相近的', en: 'With the near misses' },
    known: {
      zh: '论文里拿监控画面做过：名单里没有相近的描述时，答对 91.8%；加进一句只差一点的，降到 51.1%（Radford 等，2021，第 7.2 节）。',
      en: 'The paper tried this with footage from surveillance cameras: 91.8% right, and 51.1% once the list held a description that was nearly right (Radford et al. 2021, §7.2).',
    },
  },
  negation: {
    name: { zh: '否定', en: 'Negation' },
    change: { zh: '名单里多了“没有狗”。', en: 'The list gets “no dog”.' },
    before: { zh: '原来的名单', en: 'The list as it was' },
    after: { zh: '加上“没有”', en: 'With the negation' },
    known: {
      zh: '图片旁边的说明，几乎只说图里有什么。“没有”这个词，CLIP 少有机会学会。',
      en: 'The text beside a picture says what is in it, hardly ever what is not: CLIP had little to learn “no” from.',
    },
  },
  counting: {
    name: { zh: '数数', en: 'Counting' },
    change: {
      zh: '标签是一只、两只……五只；一张图里一只企鹅，另一张两只。',
      en: 'The labels count from one to five; one picture has one penguin, the other two.',
    },
    before: { zh: '一只', en: 'One' },
    after: { zh: '两只', en: 'Two' },
    known: {
      zh: 'OpenAI 的 ViT-B/32 在 CLEVR 上数物体，只对 23.2%（OpenCLIP 项目所测）。',
      en: 'Counting the objects of CLEVR, OpenAI’s ViT-B/32 is right 23.2% of the time (measured by OpenCLIP).',
    },
  },
  'no-answer': {
    name: { zh: '拿掉正确答案', en: 'Without the right answer' },
    change: { zh: '名单里不再有“狗”。', en: 'The list no longer has “dog” in it.' },
    before: { zh: '名单里有正确答案', en: 'The right answer is on the list' },
    after: { zh: '名单里没有', en: 'It is not' },
    known: {
      zh: '零样本的考题都保证正确答案在名单里。真实世界不给这样的保证。',
      en: 'In the usual zero-shot tests the right label is on the list. The world makes no such promise.',
    },
  },
};

export const messages = {
  written,
  heading: { zh: '把它弄坏', en: 'Breaking it' },
  choose: { zh: '试哪一种', en: 'What to try' },
  word: { zh: '写在图上的词', en: 'The word on the picture' },
  right: { zh: '✓ 正确答案', en: '✓ the right answer' },
  added: { zh: '＋ 新加的', en: '+ added' },
  waits: { zh: '等待模型', en: 'waiting for the model' },
  stage: {
    zh: '两次分类，只差一处',
    en: 'Two classifications that differ in one thing',
  },
  header: {
    zh: ['', '标签', '余弦', '在这些标签里的比例'],
    en: ['', 'label', 'cosine', 'share among these labels'],
  },
  share: { zh: '比例', en: 'share' },
  comma: { zh: '、', en: ', ' },
} satisfies Record<string, Message<unknown>>;
