import type { CatalogueEntry, Language, Variant } from '../../engine/encoders/catalogue.ts';
import type { Message } from '../i18n/locale.ts';
import { bytes } from '../i18n/number.ts';

/** What the reader calls the model. */
export function modelName({ name, kind }: Pick<CatalogueEntry, 'name' | 'kind'>): Message {
  if (kind === 'trained') return { zh: `在这里训练的（${name}）`, en: `Trained here (${name})` };
  if (kind !== 'untrained') return { zh: name, en: name };
  return { zh: `${name}（未训练）`, en: `${name}, untrained` };
}

/** What the model is good for, in a sentence. */
export function modelPurpose({ id, kind }: Pick<CatalogueEntry, 'id' | 'kind'>): Message {
  return kind === 'hub' ? (hubPurposes[id] ?? unknownPurpose) : sitePurposes[kind];
}

const sitePurposes: Record<Exclude<CatalogueEntry['kind'], 'hub'>, Message> = {
  embedded: {
    zh: '打开页面就能用。它是看着画出来的日常事物学会的，中文、英文都能问；照片不是它的本行。',
    en: 'Ready as the page opens. It learnt from drawings of everyday things, and reads Chinese and English; photographs are beyond it.',
  },
  untrained: {
    zh: '同一个网络，权重还是随机数。它的矩阵里没有对角线：一张图离自己的说明，并不比离别的说明更近。训练要改变的正是这一点。',
    en: 'The same network while its weights are still random numbers. Its matrix has no diagonal: a picture is no nearer to its own caption than to any other. That is what training changes.',
  },
  trained: {
    zh: '在这里训练出来的小模型，只认得训练时见过的那几种东西和词。它留在这台机器上，重新打开页面也还在。',
    en: 'A small model that was trained here. It knows the things and words of its training and no others. It stays on this machine, and is still there when the page is opened again.',
  },
};

const unknownPurpose: Message = {
  zh: '这里对它没有了解。载入后会用内置的图和说明试一试，看它的向量是否可信。',
  en: 'Nothing is known about it here. After loading it is tried on the built-in pictures and captions, to see whether its vectors make sense.',
};

const hubPurposes: Readonly<Record<string, Message>> = {
  'onnx-community/TinyCLIP-ViT-8M-16-Text-3M-YFCC15M-ONNX': {
    zh: '认得照片的模型里下载最少的一个，适合手机和慢网络；细微的差别它常常分不清。',
    en: 'The smallest download that knows photographs, for a phone or a slow line; fine differences often escape it.',
  },
  'Xenova/mobileclip_s0': {
    zh: '为手机设计，图像塔很快，照片认得准。',
    en: 'Made for phones: a quick image tower, and good at photographs.',
  },
  'Xenova/clip-vit-base-patch32': {
    zh: '论文公开的模型之一，别的模型常拿它作比较。它把图切成 49 块来看，照片认得稳。',
    en: 'One of the models released with the paper, and the yardstick for most others. It reads a picture as 49 patches and is solid on photographs.',
  },
  'Xenova/clip-vit-base-patch16': {
    zh: '与 B/32 同出一门，把图切成 196 块，看得更细，每张图也要算得更久。',
    en: 'The finer sister of B/32: 196 patches a picture, so it sees more detail and takes longer over each.',
  },
  'Xenova/chinese-clip-vit-base-patch16': {
    zh: '用中文图文对训练。想用中文搜照片，就选它；英文不是它的强项。',
    en: 'Trained on Chinese captions: the one for searching photographs in Chinese. English is not its strength.',
  },
};

const languageNames: Record<Language, Message> = {
  zh: { zh: '中文', en: 'Chinese' },
  en: { zh: '英文', en: 'English' },
};

export function languageList(languages: readonly Language[]): Message {
  if (languages.length === 0) return { zh: '语言不详', en: 'language unknown' };
  // Each reader sees the own language first.
  const sorted = [...languages].sort();
  return {
    zh: sorted
      .toReversed()
      .map((language) => languageNames[language].zh)
      .join('、'),
    en: sorted.map((language) => languageNames[language].en).join(', '),
  };
}

export function licenceText({ licence }: Pick<CatalogueEntry, 'licence'>): Message {
  if (!licence) return { zh: '许可不详', en: 'licence unknown' };
  return { zh: `${licence} 许可`, en: `${licence} licence` };
}

/** ≈156 MB; approximate sizes carry the sign. */
export function variantSize({ bytes: count, approximate }: Pick<Variant, 'bytes' | 'approximate'>): Message {
  if (count === null) return { zh: '大小不详', en: 'size unknown' };
  const size = (approximate ? '≈' : '') + bytes(count);
  return { zh: size, en: size };
}

/** `q8`, or which tower has which where they differ. */
export function variantName({ dtype, towers }: Variant): Message {
  if (towers.text === towers.vision) return { zh: dtype, en: dtype };
  return {
    zh: `文本 ${towers.text}，图像 ${towers.vision}`,
    en: `text ${towers.text}, image ${towers.vision}`,
  };
}
