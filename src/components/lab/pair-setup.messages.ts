import type { Message } from '../i18n/locale.ts';

const pairs: Message<(n: string) => string> = {
  zh: (n) => `N = ${n} 对`,
  en: (n) => `N = ${n} pairs`,
};
const folderChosen: Message<(title: string, count: string) => string> = {
  zh: (title, count) => `${title}：${count} 张有说明`,
  en: (title, count) => `${title}: ${count} with captions`,
};

export const messages = {
  heading: { zh: '图文对', en: 'Pairs' },
  source: { zh: '来自', en: 'From' },
  scenes: { zh: '画出来的场景', en: 'Drawn scenes' },
  folder: { zh: '你的图片', en: 'Your pictures' },
  scenesHint: {
    zh: '用页面自带的画和语法现画现写，训练时没用过的画',
    en: 'Drawn and captioned on the spot, from drawings that the page’s own model was not trained on',
  },
  folderHint: {
    zh: '一个文件夹，或一批文件',
    en: 'A folder, or a number of files',
  },
  pairs,
  size: { zh: '对数 N', en: 'Number of pairs N' },
  number: { zh: '准确的 N', en: 'Exact N' },
  seed: { zh: '种子', en: 'Seed' },
  anotherSeed: { zh: '换一批', en: 'Another draw' },
  chooseFolder: { zh: '选文件夹', en: 'Choose a folder' },
  chooseFiles: { zh: '选文件', en: 'Choose files' },
  folderRules: {
    zh: '也可以直接拖进来。说明取自文件名（a-dog_on grass.jpg → a dog on grass），或取自一起放进来的 CSV、TSV：一列文件名，一列说明。',
    en: 'Or drop them on this page. Captions are taken from the names of the files (a-dog_on grass.jpg → a dog on grass), or from a CSV or TSV among them with a column of files and one of captions.',
  },
  private: {
    zh: '图片只在这台机器上读，不会传到任何地方；链接里也没有它们。',
    en: 'The pictures are read on this machine and go nowhere else; a link does not carry them.',
  },
  folderChosen,
} satisfies Record<string, Message<unknown>>;
