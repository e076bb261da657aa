import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import type { Device, Dtype, Plan } from '../../engine/encoders/encoder.ts';
import type { Probe } from '../../engine/encoders/probe.ts';
import type { Message } from '../i18n/locale.ts';

export const deviceName = (device: Device): string => (device === 'webgpu' ? 'WebGPU' : 'WASM');

/** Where the first plan would run a model on this machine, and why there. */
export function deviceReason(
  entry: Pick<CatalogueEntry, 'kind'>,
  { device, dtype, threads }: Plan,
  probe: Probe,
  forced?: Device,
): Message {
  if (forced === 'webgpu' && device === 'webgpu' && !probe.webgpu) return withoutAdapter;
  if (forced === device) return sentence(device, forcedReason);
  if (device === 'webgpu') return sentence(device, adapterReason(probe.webgpu?.description ?? ''));
  const reason = wasmReason(entry, dtype, probe);
  return sentence(device, {
    zh: `${reason.zh}；${threads} 个线程`,
    en: `${reason.en}; ${threads} ${threads === 1 ? 'thread' : 'threads'}`,
  });
}

function sentence(device: Device, { zh, en }: Message): Message {
  return {
    zh: `将在 ${deviceName(device)} 上运行：${zh}。`,
    en: `Will run on ${deviceName(device)}: ${en}.`,
  };
}

const withoutAdapter: Message = {
  zh: '按你的要求先试 WebGPU，虽然浏览器没有可用的显卡接口。',
  en: 'Will try WebGPU, as you asked, although this browser offers no adapter.',
};

const forcedReason: Message = { zh: '这是你指定的设备', en: 'the device you asked for' };

const adapterReason = (adapter: string): Message => ({
  zh: `这台机器有显卡（${adapter}）`,
  en: `this machine has a GPU (${adapter})`,
});

function wasmReason({ kind }: Pick<CatalogueEntry, 'kind'>, dtype: Dtype, { webgpu }: Probe): Message {
  if (!webgpu) return { zh: '浏览器没有可用的显卡接口', en: 'this browser offers no WebGPU adapter' };
  if (webgpu.software)
    return {
      zh: '这里的 WebGPU 由处理器模拟，比 WASM 慢得多',
      en: 'WebGPU is emulated by the processor here, far slower than WASM',
    };
  if (kind === 'hub' && dtype === 'q8')
    return {
      zh: '此类模型的 q8 权重在 WebGPU 上会算错',
      en: 'q8 weights of such models come out wrong on WebGPU',
    };
  return { zh: '显卡不支持半精度（shader-f16）', en: 'the GPU lacks half precision (shader-f16)' };
}
