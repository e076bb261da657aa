import { errorSentences as say, type ErrorTexts } from './error-text.ts';
import { integer } from './number.ts';

interface LabErrors {
  'no-captions': { count: number };
  'no-pairs-left': { count: number };
  'vectors-not-kept': { reason: string };
  'drawing-failed': { reason: string };
}

/** Errors of making many pairs in the lab. */
export const labErrors: ErrorTexts<LabErrors> = {
  'no-captions': ({ count }) =>
    say(
      [
        count === 0 ? '这里面没有图片。' : `${integer(count)} 个文件，没有一个带说明。`,
        '把文件名改成一句话（如 a-dog_on_grass.jpg），或者放一个 CSV 进去：一列文件名，一列说明。',
      ],
      [
        captionless(count),
        'Name the files after what they show (a-dog_on_grass.jpg), or add a CSV with a column of file names and one of captions.',
      ],
    ),
  'no-pairs-left': ({ count }) =>
    say(
      [`${integer(count)} 对全都用不了，没有剩下可算的。`, '原因逐个列在下面。换一些图片或说明再试。'],
      [
        `None of the ${integer(count)} pairs could be used.`,
        'The reasons are listed file by file. Try other pictures or captions.',
      ],
    ),
  'vectors-not-kept': ({ reason }) =>
    say(
      [
        reason === 'QuotaExceededError'
          ? '浏览器给的空间满了，这些向量没有存下。'
          : `这些向量没有存下（${reason}）。`,
        '现在照常能看，重新载入页面后要再算一次。可以先删掉下面存着的几组。',
      ],
      [
        reason === 'QuotaExceededError'
          ? 'The browser has no room left for these vectors.'
          : `These vectors could not be stored (${reason}).`,
        'They can be used now, and have to be computed again after a reload. Deleting some of the stored sets makes room.',
      ],
    ),
  'drawing-failed': ({ reason }) =>
    say(
      [`画场景的后台线程中断了（${reason}）。`, '已经算好的都还在，可以接着算。若又如此，换小一些的 N。'],
      [
        `The background thread that draws the scenes ended (${reason}).`,
        'What has been embedded is kept, and you can go on. If it happens again, choose a smaller N.',
      ],
    ),
};

function captionless(count: number): string {
  if (count === 0) return 'There are no pictures among these files.';
  return count === 1 ? 'This file has no caption.' : `None of these ${integer(count)} files has a caption.`;
}
