import type { Plan } from '../../engine/encoders/encoder.ts';
import type { LoadPhase } from '../../engine/encoders/session.ts';
import type { Message } from '../i18n/locale.ts';
import { bytes, integer } from '../i18n/number.ts';
import { deviceName } from './device-reason.ts';

/** WebGPU · fp16, or WASM · q8 · 3 threads. */
export function planText({ device, dtype, threads }: Plan): Message {
  const where = `${deviceName(device)} · ${dtype}`;
  if (device === 'webgpu') return { zh: where, en: where };
  return {
    zh: `${where} · ${threads} 个线程`,
    en: `${where} · ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  };
}

const remaining: Message<(seconds: number) => string> = {
  zh: (seconds) => (seconds < 90 ? `约剩 ${tens(seconds)} 秒` : `约剩 ${Math.round(seconds / 60)} 分钟`),
  en: (seconds) =>
    seconds < 90 ? `about ${tens(seconds)} s left` : `about ${Math.round(seconds / 60)} min left`,
};

const speed: Message<(bytesPerSecond: number) => string> = {
  zh: (rate) => `每秒 ${bytes(Math.round(rate))}`,
  en: (rate) => `${bytes(Math.round(rate))}/s`,
};

const phases: Record<LoadPhase, Message> = {
  start: { zh: '正在准备', en: 'Getting ready' },
  download: { zh: '正在下载', en: 'Downloading' },
  runtime: { zh: '正在启动推理引擎', en: 'Starting the inference engine' },
  'warm-up': { zh: '正在预热', en: 'Warming up' },
  'self-test': { zh: '正在自检', en: 'Testing itself' },
};
const fromCache: Message = { zh: '正从缓存读取', en: 'Reading from the cache' };

/** What a load is doing. */
export function phaseText(state: { readonly phase: LoadPhase; readonly fromCache: boolean }): Message {
  return state.phase === 'download' && state.fromCache ? fromCache : phases[state.phase];
}

export const messages = {
  progress: { zh: '载入进度', en: 'Loading progress' },
  cancel: { zh: '取消', en: 'Cancel' },
  rejected: { zh: '行不通的办法', en: 'Ways that did not work' },
  remaining,
  speed,
};

/** 63 MB / 154 MB; the exact count is for those who listen to the bar. */
export function amount(loaded: number, total: number): { readonly short: string; readonly exact: string } {
  return { short: `${bytes(loaded)} / ${bytes(total)}`, exact: `${integer(loaded)} / ${integer(total)} B` };
}

/** Estimates are not exact to the second: whole tens above ten. */
function tens(seconds: number): number {
  return seconds < 10 ? Math.max(1, Math.round(seconds)) : Math.round(seconds / 10) * 10;
}
