import type { Message } from '../i18n/locale.ts';

const stage: Message<(labels: number) => string> = {
  zh: (labels) =>
    `${labels} 个标签套进模板变成句子，句子变成向量，与一张图片的向量比较，再经 softmax 分成比例`,
  en: (labels) =>
    `${labels} labels become sentences, the sentences vectors; these are compared with the vector of a picture, and a softmax turns the cosines into shares`,
};
const imageVector: Message<(dim: number) => string> = {
  zh: (dim) => (dim ? `图像编码器 → ${dim} 个分量` : '图像编码器'),
  en: (dim) => (dim ? `image encoder → ${dim} components` : 'image encoder'),
};
const answer: Message<(label: string, share: string) => string> = {
  zh: (label, share) => `${label}\u3000${share}`,
  en: (label, share) => `${label}\u2002${share}`,
};
type Lead = { readonly label: string; readonly odds: string } | undefined;
const answerNote: Message<(labels: number, lead: Lead) => string> = {
  zh: (labels, lead) =>
    `在这 ${labels} 个标签里可能性最大${lead ? `，是第二名“${lead.label}”的 ${lead.odds} 倍` : '：只有它一个'}。`,
  en: (labels, lead) =>
    lead
      ? `the likeliest of these ${labels}, ${lead.odds} times as likely as the next, “${lead.label}”`
      : 'the only label there is to choose',
};
const rest: Message<(count: number, share: string) => string> = {
  zh: (count, share) => `其余 ${count} 个标签${share && `合计 ${share}`}`,
  en: (count, share) => `the other ${count} labels${share && ` together ${share}`}`,
};
const cosineAxis: Message<(range: string) => string> = {
  zh: (range) => `余弦（${range}）`,
  en: (range) => `cosine (${range})`,
};
const scaleValue: Message<(scale: string, temperature: string) => string> = {
  zh: (scale, temperature) => `系数 ${scale}，τ = ${temperature}`,
  en: (scale, temperature) => `scale ${scale}, τ = ${temperature}`,
};
const otherLanguage: Message<(model: string, language: string) => string> = {
  zh: (model, language) => `${model} 只学过${language}，所以这里默认用${language}的标签和模板。`,
  en: (model, language) =>
    `${model} has only learnt ${language}, so labels and templates begin in ${language}.`,
};

export const messages = {
  stage,
  imageVector,
  answer,
  answerNote,
  rest,
  cosineAxis,
  scaleValue,
  otherLanguage,
  heading: { zh: '从标签到答案', en: 'From labels to an answer' },
  loading: { zh: '正在读取图片……', en: 'Fetching the pictures …' },
  choosePicture: { zh: '要分类的图片', en: 'The picture to classify' },
  components: { zh: '分量', en: 'components' },
  vectorWaits: { zh: '等待模型', en: 'waiting for the model' },
  probabilityAxis: { zh: '在这些标签里的比例', en: 'share among these labels' },
  sentences: { zh: '标签套进模板', en: 'each label in the template' },
  temperature: { zh: '温度', en: 'Temperature' },
  ownScale: { zh: '模型自己的', en: 'The model’s own' },
  ownScaleHint: {
    zh: '训练时学到的缩放系数。OpenAI 的 CLIP 是 100，τ = 0.01。',
    en: 'The scale that the model learnt in training. OpenAI’s CLIP has 100, τ = 0.01.',
  },
  likeliest: { zh: '按可能性排', en: 'Likeliest first' },
  listed: { zh: '按列表排', en: 'As listed' },
  order: { zh: '排列', en: 'Order' },
  waitsLoading: {
    zh: '这些句子没有预存的向量；模型载好就算。',
    en: 'No vectors are stored for these sentences; they are made as soon as the model has loaded.',
  },
  waitsNoModel: {
    zh: '这些句子没有预存的向量，要有运行中的模型才能算。',
    en: 'No vectors are stored for these sentences: they need a running model.',
  },
  openModels: { zh: '选择模型', en: 'Choose a model' },
  retry: { zh: '重试', en: 'Try again' },
  ownPicture: { zh: '你的图片', en: 'a picture of yours' },
  cameraFrame: { zh: '相机画面', en: 'what the camera sees' },
  cameraForeign: {
    zh: '这个小模型只学过图画，镜头里的真实世界对它来说是陌生的。',
    en: 'This small model has only learnt drawings; what the camera sees is foreign to it.',
  },
  biggerModel: { zh: '换个大模型', en: 'Choose a bigger model' },
  languages: {
    zh: { zh: '中文', en: 'Chinese' },
    en: { zh: '英文', en: 'English' },
  },
  moments: [
    { zh: '标签', en: 'Labels' },
    { zh: '套上模板', en: 'Sentences' },
    { zh: '句子 → T', en: 'Sentences → T' },
    { zh: '图片 → I', en: 'Picture → I' },
    { zh: '余弦', en: 'Cosines' },
    { zh: 'softmax', en: 'Softmax' },
  ],
} satisfies Record<string, Message<unknown> | readonly Message[] | Record<'zh' | 'en', Message>>;
