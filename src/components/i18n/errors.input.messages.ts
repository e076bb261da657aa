import type { EncoderErrorDetails } from '../../engine/encoders/error-codes.ts';
import { errorSentences as say, type ErrorTexts } from './error-text.ts';
import { integer } from './number.ts';

interface InputErrors extends Pick<EncoderErrorDetails, 'empty-text' | 'invalid-picture'> {
  'too-many-pictures': { max: number };
  'unknown-in-scene': { kind: string; id: string };
  'asset-missing': { path: string };
  'asset-cut-off': { path: string; loaded: number; total: number };
  'asset-damaged': { path: string; reason: string };
}

/** Errors of what is handed to a model, by the reader or by the page. */
export const inputErrors: ErrorTexts<InputErrors> = {
  'empty-text': () =>
    say(
      ['这句话里没有模型读得到的内容。', '写几个字就行；别的句子不受影响。'],
      [
        'The sentence holds nothing that the model can read.',
        'A word or two will do; the other sentences are not affected.',
      ],
    ),
  'invalid-picture': ({ index }) =>
    say(
      [`第 ${index + 1} 张图没有可用的像素。`, '移去它，或换一个文件；其余的图不受影响。'],
      [
        `Picture ${index + 1} has no usable pixels.`,
        'Remove it or add another file; the other pictures are not affected.',
      ],
    ),
  'too-many-pictures': ({ max }) =>
    say(
      [`最多放 ${integer(max)} 张自己的图，已经满了。`, '先移去几张再加；已有的都还在。'],
      [
        `There is room for ${integer(max)} pictures of your own, and it is full.`,
        'Remove some before adding more; those already there are kept.',
      ],
    ),
  'unknown-in-scene': ({ id }) =>
    say(
      [`场景里写着“${id}”，这个版本的页面不认识它。`, '重新载入页面以取得最新版本；其余的场景照常可用。'],
      [
        `The scene names “${id}”, which this version of the page does not know.`,
        'Reload the page to get the latest version; other scenes go on working.',
      ],
    ),
  'asset-missing': ({ path }) =>
    say(
      [
        `页面自己的一个文件没有取到：${fileName(path)}。`,
        '请检查网络后重新载入页面。页面的其余部分照常可用。',
      ],
      [
        `A file of the page itself did not arrive: ${fileName(path)}.`,
        'Check the connection and reload the page. The rest of the page goes on working.',
      ],
    ),
  'asset-cut-off': ({ path, loaded, total }) =>
    say(
      [
        `页面自己的一个文件大小不对：${fileName(path)} 有 ${integer(loaded)} 字节，应为 ${integer(total)} 字节。`,
        '多半是没传完，请再试一次。若又如此，就是网站上的文件与页面不是同一个版本，重新载入页面可解决。',
      ],
      [
        `A file of the page itself has the wrong size: ${fileName(path)} came with ${integer(loaded)} bytes instead of ${integer(total)}.`,
        'The transfer was probably cut short: try again. If it happens twice, page and file are of different versions; reload the page.',
      ],
    ),
  'asset-damaged': ({ path, reason }) =>
    say(
      [
        `页面自己的一个文件内容有误：${fileName(path)}（${reason}）。`,
        '请重新载入页面再试。页面的其余部分照常可用。',
      ],
      [
        `A file of the page itself is damaged: ${fileName(path)} (${reason}).`,
        'Reload the page and try again. The rest of the page goes on working.',
      ],
    ),
};

const fileName = (path: string): string => path.split(/[?#]/)[0].split('/').at(-1) ?? path;
