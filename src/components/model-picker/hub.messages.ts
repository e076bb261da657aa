import type { Message } from '../i18n/locale.ts';

const ask: Message<(host: string) => string> = {
  zh: (host) => `向 ${host} 查询`,
  en: (host) => `Look it up at ${host}`,
};
const asking: Message<(host: string) => string> = {
  zh: (host) => `正在查询 ${host}……`,
  en: (host) => `Asking ${host} …`,
};

export const messages = {
  ask,
  asking,
  id: { zh: '模型编号', en: 'Model id' },
  idForm: { zh: '作者/名字', en: 'owner/name' },
  idHint: {
    zh: '任何带 ONNX 文件的 CLIP 类模型都可以试。查询只读取文件清单，不下载模型。',
    en: 'Any CLIP-like model with ONNX files may be tried. Looking it up reads the list of files and downloads no model.',
  },
  cancel: { zh: '取消', en: 'Cancel' },
  source: { zh: '下载来源', en: 'Download source' },
  change: { zh: '更改', en: 'Change' },
  address: { zh: '镜像地址', en: 'Address of a mirror' },
  addressHint: {
    zh: '与 Hugging Face 目录结构相同的服务器都可以，例如学校内网的镜像。',
    en: 'Any server with the same paths as Hugging Face will do, such as a mirror inside a school’s network.',
  },
  save: { zh: '采用', en: 'Use it' },
  reset: { zh: '恢复默认', en: 'Back to the default' },
};
