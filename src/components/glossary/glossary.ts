import type { Message } from '../i18n/locale.ts';

/** A term of the field: its word and what it means, in one or two plain sentences. */
export interface Entry {
  readonly word: string;
  readonly meaning: string;
}

/** The terms that the lessons explain, by id. */
export const glossary: Readonly<Record<string, Message<Entry>>> = {
  multimodal: {
    en: {
      word: 'multimodal',
      meaning: 'Working with more than one modality together, such as pictures and text.',
    },
    zh: { word: '多模态', meaning: '同时处理不止一种形式的信息，比如又有图像又有语言。' },
  },
  modality: {
    en: { word: 'modality', meaning: 'A form in which information comes: pictures, text, sound.' },
    zh: { word: '模态', meaning: '信息的一种形式：图像、文字、声音，各是一种模态。' },
  },
  clip: {
    en: {
      word: 'CLIP',
      meaning:
        'Contrastive Language–Image Pre-training: two networks, one for pictures and one for sentences, trained together on pairs.',
    },
    zh: {
      word: 'CLIP',
      meaning:
        '全称 Contrastive Language–Image Pre-training，“对比式语言—图像预训练”：两个网络，一个读图，一个读文字，用成对的图文一起训练。',
    },
  },
  encoder: {
    en: {
      word: 'encoder',
      meaning: 'A network that turns an input, a picture or a sentence, into a vector.',
    },
    zh: { word: '编码器', meaning: '把输入（一张图或一句话）变成一个向量的网络。' },
  },
  'image-encoder': {
    en: {
      word: 'image encoder',
      meaning:
        'The network that turns a picture into a vector. In CLIP it is a vision transformer or a convolutional network.',
    },
    zh: { word: '图像编码器', meaning: '把图片变成向量的网络。CLIP 用的是视觉 Transformer 或卷积网络。' },
  },
  'text-encoder': {
    en: {
      word: 'text encoder',
      meaning: 'The network that turns a sentence into a vector. In CLIP it is a transformer.',
    },
    zh: { word: '文本编码器', meaning: '把句子变成向量的网络。CLIP 用的是 Transformer。' },
  },
  embedding: {
    en: {
      word: 'embedding',
      meaning:
        'The vector that stands for a picture or a sentence. Training places it so that what belongs together lies close together.',
    },
    zh: { word: '嵌入', meaning: '代表一张图或一句话的向量；意思相近的，位置也相近。' },
  },
  vector: {
    en: {
      word: 'vector',
      meaning: 'A list of numbers, to be read as an arrow: it has a direction and a length.',
    },
    zh: { word: '向量', meaning: '一列数，可以看成一个箭头：有方向，也有长度。' },
  },
  component: {
    en: { word: 'component', meaning: 'One of the numbers of a vector.' },
    zh: { word: '分量', meaning: '向量里的一个数。' },
  },
  token: {
    en: {
      word: 'token',
      meaning:
        'A word or a piece of a word, as the text encoder reads it. Each has a number in the vocabulary.',
    },
    zh: { word: '词元', meaning: '文本编码器读的最小单位：一个字、一个词或词的片段，在词表里各有编号。' },
  },
  vocabulary: {
    en: { word: 'vocabulary', meaning: 'The fixed list of tokens that a model knows.' },
    zh: { word: '词表', meaning: '模型认识的全部词元，事先定好。' },
  },
  patch: {
    en: {
      word: 'patch',
      meaning: 'A small square of a picture. A vision transformer reads a picture as a row of patches.',
    },
    zh: { word: '图块', meaning: '图片切成的小方块。视觉 Transformer 把一张图当成一串图块来读。' },
  },
  'shared-space': {
    en: {
      word: 'shared space',
      meaning:
        'The space in which the vectors of pictures and the vectors of sentences both lie, so that they can be compared.',
    },
    zh: { word: '共享空间', meaning: '图像向量和文本向量同在的空间，所以两者可以直接比较。' },
  },
  'dot-product': {
    en: {
      word: 'dot product',
      meaning: 'Multiply two vectors component by component and add everything up.',
    },
    zh: { word: '点积', meaning: '两个向量逐个分量相乘，再全部加起来。' },
  },
  cosine: {
    en: {
      word: 'cosine similarity',
      meaning:
        'The cosine of the angle between two vectors: 1 for the same direction, 0 for a right angle, −1 for opposite directions.',
    },
    zh: { word: '余弦相似度', meaning: '两个向量夹角的余弦：同向为 1，垂直为 0，反向为 −1。' },
  },
  norm: {
    en: {
      word: 'norm',
      meaning: 'The length of a vector: the square root of the sum of its squared components.',
    },
    zh: { word: '范数', meaning: '向量的长度：各分量平方之和再开方。' },
  },
  'unit-vector': {
    en: { word: 'unit vector', meaning: 'A vector of length 1. Only its direction is left.' },
    zh: { word: '单位向量', meaning: '长度为 1 的向量，只剩下方向。' },
  },
  'similarity-matrix': {
    en: {
      word: 'similarity matrix',
      meaning:
        'A table with a row for each picture and a column for each sentence; each cell holds the similarity of the two.',
    },
    zh: { word: '相似度矩阵', meaning: '一行一张图、一列一句话的表格，每格是这一对的相似度。' },
  },
  diagonal: {
    en: { word: 'diagonal', meaning: 'The cells of the matrix in which picture k meets its own sentence k.' },
    zh: { word: '对角线', meaning: '矩阵里第 k 张图遇上它自己的第 k 句话的那些格子。' },
  },
  pair: {
    en: { word: 'pair', meaning: 'A picture and the sentence that belongs to it.' },
    zh: { word: '图文对', meaning: '一张图和配它的一句话。' },
  },
  batch: {
    en: { word: 'batch', meaning: 'The pairs that one step of training looks at together.' },
    zh: { word: '批次（batch）', meaning: '训练时一步里一起看的那些图文对；共有多少对，叫批大小。' },
  },
  positive: {
    en: { word: 'positive', meaning: 'A picture and a sentence that belong together.' },
    zh: { word: '正样本', meaning: '本来就是一对的图和文。' },
  },
  negative: {
    en: { word: 'negative', meaning: 'A picture and a sentence that come from different pairs.' },
    zh: { word: '负样本', meaning: '来自不同图文对、硬凑在一起的图和文。' },
  },
  'false-negative': {
    en: {
      word: 'false negative',
      meaning:
        'A picture and a sentence that count as wrong because they come from different pairs, although the sentence fits the picture.',
    },
    zh: { word: '假负样本', meaning: '被当成不配、其实也说得通的一对，比如同一批里有两张狗的图。' },
  },
  'contrastive-learning': {
    en: {
      word: 'contrastive learning',
      meaning: 'Learning by comparison: pull together what belongs together, push apart what does not.',
    },
    zh: { word: '对比学习', meaning: '靠比较来学：是一对的拉近，不是一对的推远。' },
  },
  'contrastive-loss': {
    en: {
      word: 'contrastive loss',
      meaning:
        'A number that is small when each picture prefers its own sentence to all others of the batch, and the other way round. Also called InfoNCE.',
    },
    zh: {
      word: '对比损失',
      meaning: '一个数：每张图都最偏向自己的那句话、每句话也都最偏向自己的图时，它就小。也叫 InfoNCE。',
    },
  },
  softmax: {
    en: {
      word: 'softmax',
      meaning: 'Turns a list of numbers into shares that add up to 1: exponentiate each, divide by the sum.',
    },
    zh: { word: 'softmax', meaning: '把一列数变成加起来等于 1 的比例：每个取指数，再除以总和。' },
  },
  logit: {
    en: { word: 'logit', meaning: 'The number that goes into the softmax. In CLIP: cosine × scale.' },
    zh: { word: 'logit', meaning: '送进 softmax 的数。在 CLIP 里是余弦 × 缩放系数。' },
  },
  temperature: {
    en: {
      word: 'temperature',
      meaning:
        'The number τ by which the cosines are divided before the softmax. Small τ makes differences count for more.',
    },
    zh: { word: '温度', meaning: '做 softmax 之前，余弦要除以的数 τ。τ 越小，差距显得越大。' },
  },
  'logit-scale': {
    en: {
      word: 'logit scale',
      meaning: '1/τ, the factor on the cosines. CLIP learns it; the released models of OpenAI end at 100.',
    },
    zh: {
      word: '缩放系数',
      meaning: '1/τ，余弦要乘上的倍数。CLIP 自己学出它；OpenAI 公布的模型最后停在 100。',
    },
  },
  probability: {
    en: {
      word: 'probability',
      meaning: 'Here: the share that a softmax gives. It holds among the choices offered, and only there.',
    },
    zh: { word: '概率', meaning: '这里指 softmax 分出的比例，只在给出的选项之间有意义。' },
  },
  'cross-entropy': {
    en: {
      word: 'cross-entropy',
      meaning: 'Minus the logarithm of the probability that was given to the right answer.',
    },
    zh: { word: '交叉熵', meaning: '给正确答案的概率取对数，再加个负号。' },
  },
  'zero-shot': {
    en: {
      word: 'zero-shot',
      meaning: 'Solving a task without having been trained on a single example of it.',
    },
    zh: { word: '零样本', meaning: '没有为这道题准备过任何训练样本，就直接来做。' },
  },
  'prompt-template': {
    en: {
      word: 'prompt template',
      meaning: 'A sentence with a gap for the label, such as “A photo of a {}.”',
    },
    zh: { word: '提示模板', meaning: '留了空位给标签的句子，比如“一张{}的照片”。' },
  },
  'prompt-ensemble': {
    en: {
      word: 'prompt ensemble',
      meaning: 'The mean of the vectors of several templates, used as the vector of a label.',
    },
    zh: { word: '模板集成', meaning: '几种模板的向量取平均，当作这个标签的向量。' },
  },
  label: {
    en: { word: 'label', meaning: 'The name of one of the classes into which pictures are sorted.' },
    zh: { word: '标签', meaning: '给图片分类时，每一类的名字。' },
  },
  retrieval: {
    en: {
      word: 'retrieval',
      meaning: 'Finding, in a given collection, what fits best. Nothing new is made.',
    },
    zh: { word: '检索', meaning: '在现成的一堆东西里找出最合适的，并不造出新东西。' },
  },
  threshold: {
    en: { word: 'threshold', meaning: 'The value that something has to reach to count as found.' },
    zh: { word: '门槛（阈值）', meaning: '达到它才算“找到”的那个数。' },
  },
  ranking: {
    en: { word: 'ranking', meaning: 'Putting things in order by a score.' },
    zh: { word: '排序', meaning: '按分数排出先后。' },
  },
  'modality-gap': {
    en: {
      word: 'modality gap',
      meaning: 'The distance between the mean of all image vectors and the mean of all text vectors.',
    },
    zh: { word: '模态间隙', meaning: '全部图像向量的平均与全部文本向量的平均之间的距离。' },
  },
  training: {
    en: {
      word: 'training',
      meaning: 'Changing the numbers inside a network, step by step, so that a loss gets smaller.',
    },
    zh: { word: '训练', meaning: '一步步改动网络里的数，让损失变小。' },
  },
  epoch: {
    en: { word: 'epoch', meaning: 'One pass over all training data.' },
    zh: { word: '轮（epoch）', meaning: '把训练数据从头到尾看一遍。' },
  },
  gradient: {
    en: {
      word: 'gradient',
      meaning:
        'Says, for each number that may change, how fast the loss rises with it. Training goes the opposite way.',
    },
    zh: { word: '梯度', meaning: '对每个可以改的数，说明它变大时损失涨得多快。训练就朝反方向走。' },
  },
  'learning-rate': {
    en: { word: 'learning rate', meaning: 'How large a step of training is.' },
    zh: { word: '学习率', meaning: '训练每一步迈多大。' },
  },
  'typographic-attack': {
    en: {
      word: 'typographic attack',
      meaning: 'Words written on a thing that make CLIP take it for what the words say.',
    },
    zh: { word: '文字攻击', meaning: '在东西上写几个字，CLIP 就把它认成字面上说的东西。' },
  },
  'bag-of-words': {
    en: { word: 'bag of words', meaning: 'A sentence taken as the set of its words, without their order.' },
    zh: { word: '词袋', meaning: '只看句子里有哪些词，不管先后。' },
  },
  'fine-tuning': {
    en: { word: 'fine-tuning', meaning: 'Training a finished model a little further on data of one’s own.' },
    zh: { word: '微调', meaning: '拿自己的数据，把训练好的模型再练一练。' },
  },
  'supervised-learning': {
    en: { word: 'supervised learning', meaning: 'Learning from examples that people have labelled.' },
    zh: { word: '监督学习', meaning: '从人工标好答案的样本里学。' },
  },
  parameters: {
    en: { word: 'parameters', meaning: 'The numbers inside a network that training sets.' },
    zh: { word: '参数', meaning: '网络里由训练定下来的那些数。' },
  },
  umap: {
    en: {
      word: 'UMAP',
      meaning:
        'A method that draws many-dimensional points on a plane so that neighbours stay neighbours as far as possible.',
    },
    zh: { word: 'UMAP', meaning: '把高维的点画到平面上的一种方法，尽量让近邻还是近邻。' },
  },
  pca: {
    en: {
      word: 'principal component analysis',
      meaning: 'Looks at many-dimensional points along the directions in which they spread most.',
    },
    zh: { word: '主成分分析', meaning: '从点散得最开的方向去看高维的点。' },
  },
  neighbour: {
    en: { word: 'neighbour', meaning: 'One of the points with the largest cosine to a given one.' },
    zh: { word: '近邻', meaning: '与某个点余弦最大的那些点之一。' },
  },
};
