import type { Device } from '../../engine/encoders/encoder.ts';
import type { Probe } from '../../engine/encoders/probe.ts';
import type { Message } from '../i18n/locale.ts';
import { deviceName } from './device-reason.ts';
import type { Fact } from './facts.ts';

/** What this machine and this page can do, in plain words. */
export function machineFacts(probe: Probe): readonly Fact[] {
  const { webgpu, jspi, isolated, cores, memory } = probe;
  const list: Fact[] = [{ term: { zh: 'WebGPU', en: 'WebGPU' }, found: adapterFound(probe) }];
  if (webgpu) {
    list.push({
      term: { zh: '半精度', en: 'Half precision' },
      found: webgpu.shaderF16
        ? { zh: '支持（shader-f16），fp16 可在显卡上算', en: 'yes (shader-f16): fp16 runs on the GPU' }
        : { zh: '不支持（没有 shader-f16）', en: 'no (shader-f16 is missing)' },
    });
    list.push({
      term: { zh: '推理引擎', en: 'Engine' },
      found: jspi
        ? { zh: '小的一种（浏览器有 JSPI）', en: 'the small build (this browser has JSPI)' }
        : { zh: '大的一种（浏览器没有 JSPI）', en: 'the large build (this browser lacks JSPI)' },
    });
  }
  list.push({
    term: { zh: '多线程', en: 'Threads' },
    found: isolated
      ? { zh: '可用：页面已跨源隔离', en: 'available: the page is cross-origin isolated' }
      : {
          zh: '不可用：页面没有跨源隔离，WASM 只有一个线程',
          en: 'not available: without cross-origin isolation WASM has one thread',
        },
  });
  list.push({
    term: { zh: '处理器', en: 'Processor' },
    found: { zh: `${cores} 个逻辑核心`, en: `${cores} logical ${cores === 1 ? 'core' : 'cores'}` },
  });
  list.push({
    term: { zh: '内存', en: 'Memory' },
    found:
      memory === null
        ? { zh: '浏览器没有透露', en: 'this browser does not tell' }
        : { zh: `约 ${memory} GiB（浏览器取整）`, en: `about ${memory} GiB, as the browser rounds it` },
  });
  return list;
}

function adapterFound({ webgpu }: Probe): Message {
  if (!webgpu)
    return {
      zh: '没有：浏览器不提供，或显卡不可用',
      en: 'none: not offered by the browser, or no usable GPU',
    };
  if (webgpu.software)
    return {
      zh: `只有软件模拟（${webgpu.description}），比 WASM 慢得多，所以不用`,
      en: `software only (${webgpu.description}): far slower than WASM, so it is not used`,
    };
  return { zh: `真正的显卡：${webgpu.description}`, en: `a real GPU: ${webgpu.description}` };
}

const reload: Message<(device: Device) => string> = {
  zh: (device) => `在 ${deviceName(device)} 上重新载入`,
  en: (device) => `Load again on ${deviceName(device)}`,
};

export const machineMessages = {
  probing: { zh: '正在查看……', en: 'Looking …' },
  device: { zh: '运行设备', en: 'Device' },
  automatic: { zh: '自动', en: 'Automatic' },
  reload,
};
