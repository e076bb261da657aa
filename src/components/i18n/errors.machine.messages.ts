import type { EncoderErrorDetails } from '../../engine/encoders/error-codes.ts';
import { errorSentences as say, type ErrorText, type ErrorTexts } from './error-text.ts';
import { decimal, integer, percent } from './number.ts';

// The compute backends throw the first three as well, with fewer facts.
interface MachineErrors extends Pick<
  EncoderErrorDetails,
  | 'runtime-failed'
  | 'model-failed'
  | 'worker-died'
  | 'timed-out'
  | 'self-test-failed'
  | 'no-plan-left'
  | 'disposed'
> {
  'out-of-memory': { device?: string; n?: number };
  'webgpu-unavailable': { reason?: string };
  'device-lost': { reason?: string };
}

const deviceName = (device: string): string => (device === 'webgpu' ? 'WebGPU' : 'WASM');

/** Errors of running a model on this machine. */
export const machineErrors: ErrorTexts<MachineErrors> = {
  'out-of-memory': ({ device, n }) => (n === undefined ? noRoomForModel(device) : noRoomForMatrix(n)),
  'webgpu-unavailable': ({ reason }) =>
    say(
      [
        `这里用不了 WebGPU${reason ? `（${reason}）` : ''}。`,
        '改用 WASM 即可，只是慢一些；页面的其余部分不受影响。',
      ],
      [
        `WebGPU is not available here${reason ? ` (${reason})` : ''}.`,
        'WASM does the same work, more slowly; the rest of the page is not affected.',
      ],
    ),
  'device-lost': ({ reason }) =>
    say(
      [
        `显卡中途被系统收回${reason ? `（${reason}）` : ''}。`,
        '已有的结果还在。再载入一次即可；若反复出现，把运行设备改为 WASM。',
      ],
      [
        `The system took the GPU away in the middle of the work${reason ? ` (${reason})` : ''}.`,
        'Results so far are kept. Load the model again; if it keeps happening, set the device to WASM.',
      ],
    ),
  'runtime-failed': ({ device, reason }) =>
    say(
      [
        `${deviceName(device)} 的推理引擎没能启动${reason ? `：${reason}` : ''}。`,
        '预存的结果仍可查看。请重新载入页面；若仍不行，可能是浏览器或扩展程序拦住了 WebAssembly。',
      ],
      [
        `The inference engine for ${deviceName(device)} did not start${reason ? `: ${reason}` : ''}.`,
        'Stored results can still be read. Reload the page; if that does not help, the browser or an extension may be blocking WebAssembly.',
      ],
    ),
  'model-failed': ({ device, reason }) =>
    say(
      [
        `这个模型在 ${deviceName(device)} 上算不下去${reason ? `：${reason}` : ''}。`,
        '换一个数据类型或设备再试；页面照旧用先前的模型或预存的结果。',
      ],
      [
        `The model could not be computed on ${deviceName(device)}${reason ? `: ${reason}` : ''}.`,
        'Try another data type or device; the page goes on with the earlier model or with stored results.',
      ],
    ),
  'worker-died': ({ reason }) =>
    say(
      [
        `运行模型的后台线程被浏览器或系统终止了${reason ? `（${reason}）` : ''}。`,
        '你输入的内容都还在，图改用预存的结果。再载入一次；若又如此，内存多半不够，请换更小的模型。',
      ],
      [
        `The browser or the system ended the background thread that ran the model${reason ? ` (${reason})` : ''}.`,
        'What you typed is kept, and the figures fall back on stored results. Load the model again; if it happens twice, memory is short and a smaller model is wiser.',
      ],
    ),
  'timed-out': ({ device, seconds }) =>
    say(
      [
        `${seconds} 秒过去，${deviceName(device)} 仍未启动好。`,
        '机器可能正忙，稍后重试，或换一种设备、小一些的数据类型。',
      ],
      [
        `After ${seconds} seconds ${deviceName(device)} was still not up.`,
        'The machine may be busy: retry later, or use another device or a smaller data type.',
      ],
    ),
  'self-test-failed': ({ device, kind, value, count }) =>
    say(
      [
        kind === 'reference'
          ? `在 ${deviceName(device)} 上算出的向量不对：与 ${count} 个标准向量的最小余弦只有 ${decimal(value, 5)}。`
          : `在 ${deviceName(device)} 上算出的向量不可信：${count} 张图中只有 ${percent(value)} 能找到自己的说明。`,
        '因此没有采用它，页面上的结果不受影响。换 fp32 或另一种设备再试。',
      ],
      [
        kind === 'reference'
          ? `The vectors computed on ${deviceName(device)} are wrong: their smallest cosine to ${count} reference vectors is only ${decimal(value, 5)}.`
          : `The vectors computed on ${deviceName(device)} cannot be trusted: only ${percent(value)} of ${count} pictures find their own caption.`,
        'So it was not taken into use, and no result on the page is affected. Try fp32 or the other device.',
      ],
    ),
  'no-plan-left': ({ plans }) =>
    say(
      [
        plans === 1
          ? '这个模型在这台机器上唯一可行的办法也失败了。'
          : `这台机器上的 ${plans} 种运行办法都没有成功。`,
        '每一种的原因列在下面。换一个数据类型或更小的模型再试；页面照旧用先前的模型或预存的结果。',
      ],
      [
        plans === 1
          ? 'The one way to run this model on this machine failed.'
          : `None of the ${plans} ways to run this model on this machine worked.`,
        'The reasons are listed below. Try another data type or a smaller model; the page goes on with the earlier model or with stored results.',
      ],
    ),
  disposed: () =>
    say(
      ['这个模型已经换下，没有算完这一次。', '现在的模型会接着算，无需做什么。'],
      [
        'This model was replaced before it had finished.',
        'The present model takes over; there is nothing to do.',
      ],
    ),
};

function noRoomForModel(device?: string): ErrorText {
  return say(
    [
      `${device ? `在 ${deviceName(device)} 上运行这个模型，` : ''}内存不够。`,
      '关掉别的标签页再试，或选小一些的数据类型（q8）或更小的模型。自带的模型占得最少。',
    ],
    [
      `There is not enough memory${device ? ` to run this model on ${deviceName(device)}` : ''}.`,
      'Close other tabs and retry, or choose a smaller data type (q8) or a smaller model. The model that comes with the page needs the least.',
    ],
  );
}

function noRoomForMatrix(n: number): ErrorText {
  return say(
    [
      `内存装不下 ${integer(n)} × ${integer(n)} 的矩阵。`,
      '图片、句子和向量都还在。减少对数，或关掉别的标签页再算。',
    ],
    [
      `There is not enough memory for a matrix of ${integer(n)} × ${integer(n)}.`,
      'Pictures, sentences and vectors are kept. Take fewer pairs, or close other tabs and compute it again.',
    ],
  );
}
