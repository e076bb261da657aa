import type { Message } from '../i18n/locale.ts';
import { integer } from '../i18n/number.ts';

const heading: Message<(count: number, size: string) => string> = {
  zh: (count, size) =>
    count === 0 ? '这台机器上还没有存下的向量' : `这台机器上存着 ${count} 组，共 ${size}`,
  en: (count, size) =>
    count === 0
      ? 'No vectors are kept on this machine yet'
      : `Kept on this machine: ${count} ${count === 1 ? 'set' : 'sets'}, ${size}`,
};
const scenes: Message<(n: number, seed: string) => string> = {
  zh: (n, seed) => `场景 ${integer(n)} 对，种子 ${seed}`,
  en: (n, seed) => `${integer(n)} scenes, seed ${seed}`,
};
const folder: Message<(n: number, title: string) => string> = {
  zh: (n, title) => `你的图片 ${integer(n)} 对：${title}`,
  en: (n, title) => `${integer(n)} of your own: ${title}`,
};

export const messages = {
  heading,
  scenes,
  folder,
  chinese: { zh: '中文说明', en: 'Chinese captions' },
  english: { zh: '英文说明', en: 'English captions' },
  open: { zh: '打开', en: 'Open' },
  shown: { zh: '正在显示', en: 'Shown' },
  remove: { zh: '删除', en: 'Delete' },
  removeAll: { zh: '全部删除', en: 'Delete all' },
  confirm: {
    zh: '全部删除？向量以后可以再算，你自己的图片要再选一次。',
    en: 'Delete them all? Vectors can be computed again; pictures of your own have to be chosen again.',
  },
  reallyAll: { zh: '真的全部删除', en: 'Really delete all' },
  keep: { zh: '留着', en: 'Keep them' },
  failed: {
    zh: '没有删掉：浏览器没有答应。再试一次，或在浏览器的设置里清除这个网站的数据。',
    en: 'They were not deleted: the browser refused. Try again, or clear this site’s data in the settings of the browser.',
  },
} satisfies Record<string, Message<unknown>>;
