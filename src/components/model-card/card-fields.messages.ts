import type { Message } from '../i18n/locale.ts';

/** How the card writes a fact: numbers by `cardNumbers`; a text may be one for both languages or one each. */
export interface RecordedField {
  readonly term: Message;
  readonly kind: 'count' | 'large' | 'portion' | 'precise' | 'minutes' | 'day' | 'text';
}

const field = (zh: string, en: string, kind: RecordedField['kind'] = 'count'): RecordedField => ({
  term: { zh, en },
  kind,
});

/** The facts of card.json that have a name here, by group. */
export const recordedFields = {
  network: {
    imageParameters: field('图像网络的参数', 'Parameters, pictures', 'large'),
    textParameters: field('文本网络的参数', 'Parameters, texts', 'large'),
    vocabulary: field('词表（词元）', 'Vocabulary (tokens)'),
    contextLength: field('句子最长（词元）', 'Longest text (tokens)'),
  },
  data: {
    concepts: field('事物', 'Things'),
    drawings: field('训练用的画', 'Drawings trained on'),
    styles: field('画的来源', 'Sets of drawings'),
    places: field('地点', 'Places'),
    colours: field('颜色', 'Colours'),
    chineseCaptions: field('中文说明占', 'Captions in Chinese', 'portion'),
  },
  split: {
    heldOutDrawings: field('留作测试的画', 'Drawings held out'),
    heldOutStyle: field('整套留出的画风', 'Style held out as a whole', 'text'),
    heldOutStyleDrawings: field('其中的画', 'Drawings of that style'),
    heldOutPairs: field('留出的“事物×地点”', 'Thing and place, held out'),
    possiblePairs: field('“事物×地点”总数', 'Thing and place, all'),
  },
  recipe: {
    pairs: field('看过的图文对', 'Pairs seen', 'large'),
    batchSize: field('批大小 N', 'Batch size N'),
    steps: field('步数', 'Steps'),
    minutes: field('训练用时', 'Training time', 'minutes'),
    hardware: field('机器', 'Machine', 'text'),
    framework: field('训练程序', 'Framework', 'text'),
    optimizer: field('优化器', 'Optimiser', 'text'),
    learningRate: field('最高学习率', 'Peak learning rate', 'precise'),
    weightDecay: field('权重衰减', 'Weight decay', 'precise'),
    averageHorizon: field('权重平均所跨的图文对', 'Weights averaged over (pairs)', 'large'),
    seed: field('随机种子', 'Seed'),
    date: field('日期', 'Date', 'day'),
  },
} as const satisfies Record<string, Record<string, RecordedField>>;
