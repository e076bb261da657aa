import type { Message } from '../i18n/locale.ts';

/** What the lesson begins with, in the language that the model reads. */
export const defaults = {
  labels: {
    zh: ['狗', '猫', '马', '兔子', '船', '苹果'],
    en: ['dog', 'cat', 'horse', 'rabbit', 'boat', 'apple'],
  } satisfies Message<readonly string[]>,
  template: { zh: '一张{}的照片', en: 'a photo of a {}' } satisfies Message,
  /** For averaging. The first is the usual template. */
  ensemble: {
    zh: ['一张{}的照片', '一张{}的图片', '{}的卡通画', '图片里的{}', '{}的照片', '一幅{}的画', '{}'],
    en: [
      'a photo of a {}',
      'a picture of a {}',
      'a cartoon of a {}',
      'there is a {} in the picture',
      'this is a {}',
      'a drawing of a {}',
      '{}',
    ],
  } satisfies Message<readonly string[]>,
};
