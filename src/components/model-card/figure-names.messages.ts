import type { Message } from '../i18n/locale.ts';

/** What the figures of training/evaluate measure, by the first part of their names. */
export const groupNames: Readonly<Record<string, Message>> = {
  unseen: { zh: '没见过的画', en: 'Drawings never trained on' },
  trained: { zh: '训练用过的画（作比较）', en: 'Drawings trained on, to compare' },
  style: { zh: '一整套没见过的画风', en: 'A whole style never trained on' },
  searches: { zh: '第三课那样的搜索', en: 'Searches as in lesson 3' },
  retrieval: { zh: '场景与说明互找', en: 'Scenes and captions find each other' },
  'retrieval-held-out': {
    zh: '互找：训练时没有的“事物×地点”',
    en: 'The same, with pairs of thing and place never trained on',
  },
  choice: { zh: '二选一', en: 'Two captions, one right' },
  matrix: { zh: '矩阵与对角线', en: 'The matrix and its diagonal' },
  'modality-gap': { zh: '模态间隙', en: 'Modality gap' },
  words: { zh: '单个的词', en: 'Single words' },
  limits: { zh: '做不到的事，量一量', en: 'What it cannot do, measured' },
  speed: { zh: '速度', en: 'Speed' },
  download: { zh: '下载', en: 'Download' },
};

/** How they are measured, in a sentence. The exact ways, with their numbers, stand in the file of the figures. */
export const groupSummaries: Readonly<Record<string, Message>> = {
  unseen: {
    zh: '给一幅画，在全部事物的名字里挑一个。“前五名里有”：对的名字排进了前五。',
    en: 'Given a drawing, which of all the names? Top 5: the right name is among the first five.',
  },
  trained: {
    zh: '同样的题，画换成训练用过的。与上一组的差距，是记住了而没有学会的部分。',
    en: 'The same test with drawings that it was trained on. Whatever they score above the line before is memory, not learning.',
  },
  style: {
    zh: '这一套里没有一幅参加过训练。在一百个日常名词里挑一个。',
    en: 'No drawing of this set was trained on. Which of a hundred everyday nouns is it?',
  },
  searches: {
    zh: '一句“某物在某地”，十张图里三张对，其余似是而非。',
    en: 'One sentence, a thing at a place, and ten pictures: three right ones, the others near misses.',
  },
  retrieval: {
    zh: '场景各配一句说明，句句不同，在全部之中互找。R@k：对的那一个排进前 k 名的比例。',
    en: 'Each scene has a caption of its own and has to find it among all of them, and the other way round. R@k: the right one is among the first k.',
  },
  'retrieval-held-out': {
    zh: '场景里的东西和地点，训练时从未同时出现。',
    en: 'The thing and the place of a scene never came together in training.',
  },
  choice: {
    zh: '一张图，两句只差一处的说明，选出对的那句。',
    en: 'One picture and two captions that differ in one thing.',
  },
  matrix: {
    zh: '取一部分场景和说明，排成课里的那种方阵。',
    en: 'Some of the scenes and captions, laid out as in the lessons.',
  },
  'modality-gap': {
    zh: '图片向量的平均与句子向量的平均之间的距离。',
    en: 'The distance from the mean picture vector to the mean text vector.',
  },
  words: {
    zh: '只给一个词，它离哪种东西的图片最近？“前五名里有”：对的东西排进了前五。',
    en: 'One word alone: which thing’s pictures is it nearest to? Top 5: the right thing is among the first five.',
  },
  limits: {
    zh: '二选一答不过瞎猜，或者两句相反的话余弦接近 1，都说明它分不出来。',
    en: 'A choice no better than chance, or a cosine near 1 between two contrary texts, means that it cannot tell them apart.',
  },
  speed: {
    zh: '“题数”是图片的张数。',
    en: 'The cases are the pictures.',
  },
  download: {
    zh: '浏览器要取的文件。“题数”是文件的个数。',
    en: 'The files that a browser fetches. The cases are the files.',
  },
};

/** The further parts of the figures' names. */
export const partNames: Readonly<Record<string, Message>> = {
  white: { zh: '白底', en: 'on white' },
  scenes: { zh: '在场景里', en: 'in a scene' },
  top1: { zh: '第一名就对', en: 'top 1' },
  top5: { zh: '前五名里有', en: 'top 5' },
  kind: { zh: '按类别', en: 'by kind' },
  style: { zh: '按画风', en: 'by style' },
  colour: { zh: '颜色', en: 'colour' },
  'kind/colour': { zh: '彩色画', en: 'coloured drawings' },
  shape: { zh: '剪影与图标', en: 'silhouettes and icons' },
  sketch: { zh: '线稿', en: 'line drawings' },
  perfect: { zh: '三张对的全在最前', en: 'all three right ones first' },
  first: { zh: '第一张是对的', en: 'a right one first' },
  'image-to-text': { zh: '由图找文', en: 'picture → caption' },
  'text-to-image': { zh: '由文找图', en: 'caption → picture' },
  r1: { zh: 'R@1', en: 'R@1' },
  r5: { zh: 'R@5', en: 'R@5' },
  r10: { zh: 'R@10', en: 'R@10' },
  place: { zh: '地点', en: 'place' },
  object: { zh: '东西', en: 'thing' },
  'one-or-two': { zh: '一个还是两个', en: 'one or two' },
  'two-or-three': { zh: '两个还是三个', en: 'two or three' },
  size: { zh: '大小', en: 'size' },
  diagonal: { zh: '对角线上的平均余弦', en: 'mean cosine on the diagonal' },
  others: { zh: '其余格子的平均余弦', en: 'mean cosine off it' },
  'row-accuracy': { zh: '每行最大的在对角线上', en: 'the largest of its row is on the diagonal' },
  'column-accuracy': { zh: '每列最大的在对角线上', en: 'the largest of its column is on the diagonal' },
  names: { zh: '名字', en: 'names' },
  synonyms: { zh: '同义词', en: 'synonyms' },
  plurals: { zh: '复数', en: 'plurals' },
  all: { zh: '同义词和复数', en: 'synonyms and plurals' },
  binding: { zh: '哪个是哪种颜色', en: 'which thing has which colour' },
  'binding/cosine': { zh: '两句话的余弦', en: 'cosine of the two captions' },
  'four-or-five': { zh: '四个还是五个', en: 'four or five' },
  negation: { zh: '“没有狗”与“狗”', en: '“no dog” and “dog”' },
  cosine: { zh: '余弦', en: 'cosine' },
  'unknown-words': { zh: '词表以外的词', en: 'unknown words' },
  marked: { zh: '被标了出来', en: 'marked as such' },
  'unknown-words/cosine': { zh: '与最近一种图片的余弦', en: 'cosine with the nearest pictures' },
  'known-words': { zh: '认得的词（作比较）', en: 'known words, to compare' },
  'known-words/cosine': { zh: '与最近一种图片的余弦', en: 'cosine with the nearest pictures' },
  pictures: { zh: '算出全部图片的向量', en: 'embedding all the pictures' },
  plain: { zh: '原样', en: 'as they are' },
  gzip: { zh: '压缩后（gzip）', en: 'compressed (gzip)' },
};
