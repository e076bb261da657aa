import { EngineError } from '../../engine/errors.ts';
import type { PictureErrorDetails } from '../../engine/pictures/decode.ts';
import { errorText } from '../i18n/errors.ts';
import type { Message } from '../i18n/locale.ts';

type TrayErrors = Omit<PictureErrorDetails, 'asset-missing'> & {
  'too-many-pictures': { max: number; left?: number };
};
type Sentences = { readonly [Code in keyof TrayErrors]: Message<(detail: TrayErrors[Code]) => string> };

const kinds: Record<string, Message> = {
  text: { zh: '文本', en: 'text' },
  html: { zh: '网页', en: 'a web page' },
  pdf: { zh: 'PDF', en: 'a PDF' },
  zip: { zh: '压缩包', en: 'an archive' },
  video: { zh: '视频', en: 'a video' },
  audio: { zh: '音频', en: 'a sound' },
  unknown: { zh: '别的东西', en: 'something else' },
};

const sentences: Sentences = {
  'empty-file': {
    zh: ({ name }) => `“${name}”是空文件，里面一个字节也没有。`,
    en: ({ name }) => `“${name}” is empty: there is not a byte in it.`,
  },
  'not-a-picture': {
    zh: ({ name, looksLike }) => `“${name}”不是图片，里面是${(kinds[looksLike] ?? kinds.unknown).zh}。`,
    en: ({ name, looksLike }) =>
      `“${name}” is not a picture; it holds ${(kinds[looksLike] ?? kinds.unknown).en}.`,
  },
  'picture-too-large': {
    zh: ({ name, megapixels, maxMegapixels }) =>
      `“${name}”有 ${megapixels} 百万像素，这里最多读 ${maxMegapixels} 百万。缩小后再放进来。`,
    en: ({ name, megapixels, maxMegapixels }) =>
      `“${name}” has ${megapixels} megapixels; ${maxMegapixels} can be read here. Make it smaller and add it again.`,
  },
  'broken-picture': {
    zh: ({ name, format }) => `“${name}”是 ${format.toUpperCase()} 图片，但已损坏，读不出来。`,
    en: ({ name, format }) =>
      `“${name}” starts out as ${format.toUpperCase()} but is damaged: it cannot be read.`,
  },
  'unsupported-picture': {
    zh: ({ name, format }) =>
      `这个浏览器读不了“${name}”的格式（${format.toUpperCase()}）。存成 JPEG 或 PNG 再放进来。`,
    en: ({ name, format }) =>
      `This browser does not read the format of “${name}” (${format.toUpperCase()}). Save it as JPEG or PNG and add it again.`,
  },
  'unreadable-file': {
    zh: ({ name }) => `“${name}”打不开：文件可能已被移走，或者不许读取。`,
    en: ({ name }) => `“${name}” cannot be opened: it may have been moved, or must not be read.`,
  },
  'too-many-pictures': {
    zh: ({ max, left }) => `最多放 ${max} 张自己的图片${left ? `，剩下的 ${left} 个文件没有加入` : ''}。`,
    en: ({ max, left }) =>
      `There is room for ${max} pictures of your own${left ? `; ${left} more ${left === 1 ? 'file was' : 'files were'} left out` : ''}.`,
  },
};

/** What the reader is told about a file that did not come in. */
export function trayErrorText(error: unknown): Message {
  if (error instanceof EngineError && Object.hasOwn(sentences, error.code)) {
    const sentence = sentences[error.code as keyof Sentences] as Message<(detail: unknown) => string>;
    return { zh: sentence.zh(error.detail), en: sentence.en(error.detail) };
  }
  return errorText(error).title;
}

const progress: Message<(done: number, total: number) => string> = {
  zh: (done, total) => `正在读取图片 ${done} / ${total}`,
  en: (done, total) => `Reading pictures, ${done} of ${total}`,
};
const added: Message<(count: number) => string> = {
  zh: (count) => `加入了 ${count} 张图片。`,
  en: (count) => `${count} ${count === 1 ? 'picture' : 'pictures'} added.`,
};
const removed: Message<(count: number) => string> = {
  zh: (count) => `移除了 ${count} 张图片。`,
  en: (count) => `${count} ${count === 1 ? 'picture' : 'pictures'} removed.`,
};
const own: Message<(count: number, max: number) => string> = {
  zh: (count, max) => `你的图片 ${count} / ${max}，只留在这台机器上`,
  en: (count, max) => `${count} of ${max} of your own; they stay on this machine`,
};
const firstFrame: Message<(name: string) => string> = {
  zh: (name) => `“${name}”是动图，只用了第一帧。`,
  en: (name) => `“${name}” is animated; only its first frame is used.`,
};
const removeOne: Message<(name: string) => string> = {
  zh: (name) => `移除 ${name}`,
  en: (name) => `Remove ${name}`,
};
const photoNote: Message<(names: readonly string[], count: number) => string> = {
  zh: (names, count) =>
    `${names.join('、')}${count > names.length ? `等 ${count} 张` : ''}像是照片。内置的小模型只学过图画，它对照片的回答不可靠；换一个大些的模型会好得多。`,
  en: (names, count) =>
    `${names.join(', ')}${count > names.length ? ` and ${count - names.length} more` : ''} ${count === 1 ? 'looks like a photograph' : 'look like photographs'}. The small built-in model has only learnt drawings, so do not trust its answers about ${count === 1 ? 'it' : 'them'}; a bigger model does much better.`,
};

export const messages = {
  progress,
  added,
  removed,
  own,
  firstFrame,
  removeOne,
  photoNote,
  add: { zh: '添加图片', en: 'Add pictures' },
  addHint: {
    zh: '从文件里选，也可以拖进来或粘贴',
    en: 'Choose files, or drop or paste pictures anywhere on the figure',
  },
  camera: { zh: '拍照', en: 'Camera' },
  removeAll: { zh: '全部移除', en: 'Remove all' },
  undo: { zh: '撤销', en: 'Undo' },
  cancel: { zh: '取消', en: 'Cancel' },
  dismiss: { zh: '知道了', en: 'Dismiss' },
  dropHere: { zh: '放开就加入搜索', en: 'Let go to search among them' },
  notKept: {
    zh: '浏览器不让保存，关掉页面后这些图片就没有了。',
    en: 'The browser refuses storage: these pictures are gone when the page is closed.',
  },
  biggerModel: { zh: '看看更大的模型', en: 'See bigger models' },
  pasted: { zh: '粘贴的图片', en: 'pasted picture' },
  photo: { zh: '照片', en: 'photo' },
} satisfies Record<string, Message<unknown>>;
