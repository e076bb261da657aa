import { errorSentences as say, type ErrorTexts } from './error-text.ts';
import { integer } from './number.ts';

interface NumberErrors {
  'bad-shape': object;
  'not-finite': object;
  'zero-vector': { row: number };
  'bad-scale': { logitScale: number };
  'too-large': { m: number; n: number };
  'simd-unavailable': object;
  'gpu-error': object;
  'map-failed': { reason: string };
}

const rest: readonly [zh: string, en: string] = [
  '其余的图不受影响。换一句话、换一张图，或重新载入模型再试。',
  'The other figures are not affected. Try another sentence or picture, or load the model again.',
];

/** Errors of the arithmetic between vectors, and of what computes it. */
export const numberErrors: ErrorTexts<NumberErrors> = {
  'bad-shape': () =>
    say(
      ['两组向量的长度对不上，它们多半来自不同的模型。', rest[0]],
      ['Two sets of vectors differ in length; they probably come from different models.', rest[1]],
    ),
  'not-finite': () =>
    say(
      ['模型给出了不是有限数的结果。', rest[0]],
      ['The model returned something that is not a finite number.', rest[1]],
    ),
  'zero-vector': ({ row }) =>
    say(
      [`第 ${row + 1} 个向量全是 0，没有方向，算不出余弦。`, rest[0]],
      [`Vector ${row + 1} is all zeros: it has no direction, so no cosine.`, rest[1]],
    ),
  'bad-scale': ({ logitScale }) =>
    say(
      [`缩放系数 ${logitScale} 不能用。`, '它必须是大于 0 的有限数；请把温度调回范围之内。'],
      [
        `The scale ${logitScale} cannot be used.`,
        'It has to be a finite number above 0; set the temperature back into its range.',
      ],
    ),
  'gpu-error': () =>
    say(
      ['显卡驱动拒绝了一步计算。', '重新载入页面再试；在模型菜单里也可以改用 WebAssembly。'],
      [
        'The driver of the GPU refused a computation.',
        'Reload the page and try again, or choose WebAssembly in the model picker.',
      ],
    ),
  'map-failed': ({ reason }) =>
    say(
      [`地图没能画成（${reason}）。`, '矩阵和其余的图不受影响。换一种方法、换一个种子，或重新载入页面再试。'],
      [
        `The map could not be made (${reason}).`,
        'The matrix and the other figures are not affected. Try another method or seed, or reload the page.',
      ],
    ),
  'too-large': ({ m, n }) =>
    say(
      [`${integer(m)} × ${integer(n)} 的矩阵大得装不下。`, '请减少图片或句子；其余的图不受影响。'],
      [
        `A matrix of ${integer(m)} × ${integer(n)} does not fit into memory here.`,
        'Use fewer pictures or sentences; the other figures are not affected.',
      ],
    ),
  'simd-unavailable': () =>
    say(
      ['这个浏览器的 WebAssembly 没有 SIMD 指令。', '结果照样算得出，只是慢得多；更新浏览器即可加快。'],
      [
        'WebAssembly in this browser has no SIMD instructions.',
        'Results are computed all the same, much more slowly; a newer browser helps.',
      ],
    ),
};
