import type { TrainerErrorDetails } from '../../engine/trainer/trainer-errors.ts';
import { errorSentences as say, type ErrorTexts } from './error-text.ts';
import { decimal, integer } from './number.ts';

/** Errors and notices of the training in the tab. */
export const trainerErrors: ErrorTexts<TrainerErrorDetails> = {
  'trainer-died': ({ reason, step }) =>
    say(
      [
        `训练用的后台线程两次中断（${reason}）。`,
        `第 ${integer(step)} 步之前的都已存好。内存多半不够：关掉别的标签页再继续，或减小批量、宽度。`,
      ],
      [
        `The background thread of the training ended twice (${reason}).`,
        `All up to step ${integer(step)} is kept. Memory is probably short: close other tabs and go on, or choose a smaller batch or width.`,
      ],
    ),
  'trainer-restarted': ({ step }) =>
    say(
      ['训练用的后台线程中断了，已经重新启动。', `从第 ${integer(step)} 步接着练，结果与没有中断时相同。`],
      [
        'The background thread of the training ended and was started again.',
        `It goes on from step ${integer(step)}, and comes to the same result as without the break.`,
      ],
    ),
  'trainer-left-gpu': ({ reason, step }) =>
    say(
      [`显卡用不下去了（${reason}）。`, `训练改由 WebAssembly 从第 ${integer(step)} 步继续，会慢一些。`],
      [
        `The GPU cannot be used any longer (${reason}).`,
        `Training goes on in WebAssembly from step ${integer(step)}, more slowly.`,
      ],
    ),
  'training-diverged': ({ step, learningRate }) =>
    say(
      [
        `第 ${integer(step)} 步之后数值发散，损失不再是有限的数。`,
        `学习率 ${rate(learningRate)} 多半太大。调小它，再从上一个存档继续，或重新开始。`,
      ],
      [
        `After step ${integer(step)} the numbers ran away: the loss is no longer finite.`,
        `The learning rate of ${rate(learningRate)} is probably too high. Lower it and go on from the last checkpoint, or start anew.`,
      ],
    ),
  'scenes-stalled': ({ seconds }) =>
    say(
      [`${seconds} 秒过去，一张训练图也没画出来。`, '机器可能正忙。已练的都还在，稍后按继续。'],
      [
        `No training picture was drawn for ${seconds} seconds.`,
        'The machine may be busy. What has been trained is kept: press play again later.',
      ],
    ),
  'run-missing': () =>
    say(
      ['这次训练已经不在这台机器上了。', '用同样的设置和种子重新训练，会得到同样的结果。'],
      [
        'This run is no longer on this machine.',
        'Train again with the same settings and seed: it comes to the same result.',
      ],
    ),
  'run-in-use': () =>
    say(
      ['这次训练正在另一个标签页里进行。', '在那边停止它，或关掉那个标签页，再回到这里继续。'],
      ['This run is being trained in another tab.', 'Stop it there, or close that tab, and go on here.'],
    ),
  'run-not-kept': ({ reason }) =>
    say(
      [
        `浏览器没能把训练存下来（${reason}）。`,
        '训练照常进行，但关闭或刷新页面后就没有了。想留住它，请另存为文件。',
      ],
      [
        `The browser could not store the training (${reason}).`,
        'It goes on, and is gone when the page is closed or reloaded. Save it as a file to keep it.',
      ],
    ),
  'weights-damaged': ({ reason }) =>
    say(
      [`这个文件不完整，或不是 safetensors 文件（${reason}）。`, '请换一个文件，或重新保存一次。'],
      [
        `The file is incomplete, or no safetensors file (${reason}).`,
        'Choose another file, or save it once more.',
      ],
    ),
  'weights-foreign': ({ reason }) =>
    say(
      [
        `这个文件里的不是在这里训练出的模型（${reason}）。`,
        '只能载入本页面存出的权重；别的版本可能用了另一张词表。',
      ],
      [
        `The file does not hold a model that was trained here (${reason}).`,
        'Only weights that this page saved can be loaded; another version may have had other words.',
      ],
    ),
};

function rate(learningRate: number): string {
  return decimal(learningRate, 6).replace(/\.?0+$/, '');
}
