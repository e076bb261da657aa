import type { Message } from '../i18n/locale.ts';

type Named<Args extends string[]> = Message<(...args: Args) => string>;

const download: Named<[size: string, host: string]> = {
  zh: (size, host) => `从 ${host} 下载 ${size}`,
  en: (size, host) => `Download ${size} from ${host}`,
};
const loadFromSite: Named<[size: string]> = {
  zh: (size) => `载入（本站 ${size}）`,
  en: (size) => `Load (${size} from this site)`,
};
const loadFromFolder: Named<[size: string]> = {
  zh: (size) => `从文件夹载入 ${size}`,
  en: (size) => `Load ${size} from the folder`,
};
const moreOnFallback: Named<[plans: string]> = {
  zh: (plans) => `若行不通，还会另外下载：${plans}。`,
  en: (plans) => `If that does not work, this is downloaded in addition: ${plans}.`,
};
const automatic: Named<[dtype: string]> = {
  zh: (dtype) => `自动：${dtype}`,
  en: (dtype) => `Automatic: ${dtype}`,
};
const side: Message<(pixels: number) => string> = {
  zh: (pixels) => `看 ${pixels} × ${pixels} 像素的图`,
  en: (pixels) => `reads ${pixels} × ${pixels} pixels`,
};
const dimension: Message<(dim: number) => string> = {
  zh: (dim) => `${dim} 维向量`,
  en: (dim) => `${dim} dimensions`,
};

export const messages = {
  download,
  loadFromSite,
  loadFromFolder,
  loadKept: { zh: '载入存下的这份', en: 'Load the kept copy' },
  loadAgain: { zh: '重新载入', en: 'Load again' },
  moreOnFallback,
  sharedFiles: {
    zh: '与训练过的那个共用一份文件，只是不用其中的权重。',
    en: 'Shares the files of the trained one and leaves its weights unused.',
  },
  dtype: { zh: '数据类型', en: 'Data type' },
  automatic,
  side,
  dimension,
  inUse: { zh: '正在用', en: 'In use' },
  loading: { zh: '载入中', en: 'Loading' },
  keptShort: { zh: '已存', en: 'Kept here' },
  research: {
    zh: '许可只允许研究：产品和商业用途都不行。对角线不附带它，只在你要求时从源头取来。',
    en: 'Its licence allows research only: no product, no commercial use. Diagonal does not ship it, and fetches it from its source only when you ask.',
  },
  researchShort: { zh: '仅限研究', en: 'Research only' },
  noVariant: { zh: '没有这里能用的文件。', en: 'It has no file that could run here.' },
};
