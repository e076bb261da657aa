import type { Encoder, SelfTest } from '../../engine/encoders/encoder.ts';
import type { Message } from '../i18n/locale.ts';
import { decimal, percent } from '../i18n/number.ts';
import { deviceName } from './device-reason.ts';
import type { Fact } from './facts.ts';

/** How a loaded model runs here, and what its self-test found. */
export function encoderFacts(encoder: Encoder): readonly Fact[] {
  const { dim, logitScale, runtime, selfTest } = encoder;
  const { device, dtype, adapter, threads } = runtime;
  const where = `${deviceName(device)} · ${dtype}`;
  return [
    {
      term: { zh: '设备', en: 'Device' },
      found:
        device === 'webgpu'
          ? same([where, adapter].filter(Boolean).join(' · '))
          : {
              zh: `${where} · ${threads} 个线程`,
              en: `${where} · ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
            },
    },
    { term: { zh: '自检', en: 'Self-test' }, found: selfTestText(selfTest) },
    { term: { zh: '向量维数', en: 'Dimension' }, found: same(String(dim)) },
    {
      term: { zh: '缩放系数', en: 'Logit scale' },
      found: scaleText(encoder, `${decimal(logitScale, 2)} (τ = ${decimal(1 / logitScale, 4)})`),
    },
  ];
}

/** The self-test's result as a sentence. */
export function selfTestText({ kind, passed, value, count }: SelfTest): Message {
  const verdict: Message = passed ? { zh: '通过', en: 'passed' } : { zh: '未通过', en: 'failed' };
  if (kind === 'reference') {
    const cosine = decimal(value, 5);
    return {
      zh: `与 ${count} 个标准向量的最小余弦为 ${cosine}，${verdict.zh}`,
      en: `smallest cosine to ${count} stored vectors ${cosine}: ${verdict.en}`,
    };
  }
  return {
    zh: `没有标准向量可比；${count} 张内置图中 ${percent(value)} 找到了自己的说明，${verdict.zh}`,
    en: `no stored vectors to compare with; ${percent(value)} of ${count} built-in pictures found their own caption: ${verdict.en}`,
  };
}

function scaleText({ logitScaleSource }: Encoder, scale: string): Message {
  if (logitScaleSource !== 'assumed') return same(scale);
  return {
    zh: `${scale}，模型没有写明，按公开的 CLIP 取值`,
    en: `${scale}, assumed: the model does not state it`,
  };
}

const same = (text: string): Message => ({ zh: text, en: text });
