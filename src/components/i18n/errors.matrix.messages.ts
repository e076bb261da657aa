import type { MatrixErrorDetails } from '../../engine/matrix/large/matrix-errors.ts';
import { errorSentences as say, type ErrorTexts } from './error-text.ts';

/** Errors and notices of a large matrix. */
export const matrixErrors: ErrorTexts<MatrixErrorDetails> = {
  'matrix-worker-died': ({ reason }) =>
    say(
      [
        `计算矩阵的后台线程被浏览器或系统终止了（${reason}）。`,
        '图片、句子和向量都还在。关掉别的标签页再算一次，或减少对数。',
      ],
      [
        `The browser or the system ended the background thread that computed the matrix (${reason}).`,
        'Pictures, sentences and vectors are kept. Close other tabs and compute it again, or take fewer pairs.',
      ],
    ),
  'matrix-failed': ({ reason }) =>
    say(
      [`矩阵没有算完（${reason}）。`, '页面的其余部分照常可用。请再算一次。'],
      [
        `The matrix could not be computed to its end (${reason}).`,
        'The rest of the page goes on working. Compute it again.',
      ],
    ),
  'matrix-left-gpu': ({ reason }) =>
    say(
      [`显卡用不下去了（${reason}）。`, '矩阵改由 WebAssembly 从头计算，会慢一些，结果相同。'],
      [
        `The GPU cannot be used any longer (${reason}).`,
        'WebAssembly computes the matrix anew: more slowly, with the same result.',
      ],
    ),
};
