import type { Message } from '../i18n/locale.ts';

/** What the card says of the embedded model in words. Numbers come from the files about it, never from here. */
export const prose = {
  what: {
    zh: '这是一个小型 CLIP，由本项目从零训练，用来教学：一个网络看图，一个网络读中文或英文的句子，两边的向量落在同一个空间里。',
    en: 'A small CLIP that this project trained from scratch, for teaching. One network looks at pictures, another reads sentences in Chinese or English, and their vectors share one space.',
  },
  notOpenAI: {
    zh: '它不是 OpenAI 的 CLIP。想法和损失函数是那篇论文的，权重和训练数据全是自己的，规模也小得多；这里的数字说明不了 OpenAI 的模型。',
    en: 'It is not OpenAI’s CLIP. The idea and the loss are from that paper; the weights and the training data are this project’s own, and everything is far smaller. No number here says anything about OpenAI’s models.',
  },
  use: {
    zh: '它的用处是让人在浏览器里、不联网也能看清 CLIP 是怎么回事。不要拿它检索照片、评判人，或作任何要紧的决定。',
    en: 'Its purpose is to let people see how CLIP works, in a browser and without a network. It is not for searching photographs, for judging people, or for any decision that matters.',
  },
  data: {
    zh: '它的世界是画出来的。每一对图文都由程序现做：取一幅或几幅画，随机翻转、倾斜、缩放，摆进画好的地点或放在一种底色上；再按同一份描述，用模板和同义词写出中文或英文的说明。几乎没有两对完全相同。真正限制它的，是每样东西有多少幅不同的画。',
    en: 'Its world is drawn. A program makes each pair on the spot: it takes one drawing or a few, turns, mirrors and scales them by chance, sets them into a drawn place or on a plain colour, and words a caption in Chinese or English from the same description, with templates and synonyms. Hardly any two pairs are alike. What limits the model is how many different drawings there are of each thing.',
  },
  noPhotographs: {
    zh: '其中没有照片，也没有从网上抓取的图文。',
    en: 'There are no photographs among them, and nothing was scraped from the web.',
  },
  split: {
    zh: '测试用的东西，训练时一概没见过：每样东西都留出几种画法，同一画法的各种变体跟着一起留出；有一家的画整套不参加训练；还留出了一些“事物×地点”的搭配。与训练用画几乎相同的，从测试中剔除。',
    en: 'Nothing that it is tested on was trained on. Of each thing some designs are held out, and with a design all its variants; one whole family of drawings never trains; and some combinations of a thing and a place are kept back too. Drawings that nearly match a training drawing are left out of the tests.',
  },
  recipe: {
    zh: '每一步拿一批图片和这批的全部说明两两相比。损失函数就是 CLIP 的：对矩阵的每一行、每一列各做一次 softmax 交叉熵，取平均（对称的 InfoNCE），温度一并学习。最后采用的权重是训练末段的滑动平均，以 8 位整数存储。',
    en: 'Each step compares every picture of a batch with every caption of it. The loss is CLIP’s: a softmax cross-entropy over the rows of the matrix and one over its columns, averaged (symmetric InfoNCE), with a temperature that is learnt as well. What ships is a running average of the weights towards the end, stored in 8 bits.',
  },
} satisfies Record<string, Message>;

/** What it can do, as tests of it show. */
export const able: readonly Message[] = [
  {
    zh: '按中文或英文的名字，从画里找出日常的东西；反过来，由画找到名字。',
    en: 'Find the drawing of an everyday thing by its name, in Chinese or English, and the name by the drawing.',
  },
  {
    zh: '认出没见过的画法，只要画的是它学过的东西。',
    en: 'Recognise a thing that it knows in a drawing that it has never seen.',
  },
  {
    zh: '凭东西、地点、颜色、大小，以及是一个还是两三个，把场景区分开。',
    en: 'Tell scenes apart by the thing, the place, the colour and the size, and tell one of a kind from two or three.',
  },
];

/** What it cannot do, and why. */
export const unable: readonly Message[] = [
  {
    zh: '照片：它只见过画，对照片的回答不可信。要找照片，请换一个模型。',
    en: 'Photographs. It has seen drawings only, and what it says of photographs is not to be trusted: choose another model for them.',
  },
  {
    zh: '否定：说明总在讲图里有什么，“不”字几乎不改变向量。',
    en: 'Negation. Captions say what is there, so “not” hardly changes the vector.',
  },
  {
    zh: '谁是什么颜色、谁在谁上面：“红苹果和黄香蕉”与“黄苹果和红香蕉”，在它看来差不多是一回事。',
    en: 'Which thing has which colour, or stands on which. “A red apple and a yellow banana” and “a yellow apple and a red banana” are almost the same to it.',
  },
  {
    zh: '数三个以上的东西：训练用的说明只数到三。',
    en: 'Counting past three. The captions of its training stop there.',
  },
  {
    zh: '词表以外的词：照样有名次，但没有意思；输入框会把这些词标出来。',
    en: 'Words outside its vocabulary. They are ranked all the same and mean nothing; the sentence box marks them.',
  },
  {
    zh: '动作、图中的文字、抽象的概念：它的说明里没有这些。',
    en: 'Actions, writing in the picture, abstract ideas. Its captions hold none of these.',
  },
];
