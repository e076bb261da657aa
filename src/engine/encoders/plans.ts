import type { CatalogueEntry } from './catalogue.ts';
import type { Device, Dtype, Plan } from './encoder.ts';
import type { Probe } from './probe.ts';

export interface PlanOptions {
  /** What the reader (or a test) insists on. `webgpu` also takes a software adapter; WASM stays the last resort. */
  readonly device?: Device;
  /** Only this precision. */
  readonly dtype?: Dtype;
}

const maxThreads = 4;

/**
 * The ways to run a model here, in the order to try them. WebGPU comes first where the adapter is real, in fp16 if it has
 * `shader-f16`, then fp32. 8-bit weights go to WebGPU only from the embedded model, whose vectors are tested there: those
 * of hub models (dynamic quantisation) came out wrong without an error. WASM prefers the smallest download.
 */
export function plansFor(entry: CatalogueEntry, probe: Probe, { device, dtype }: PlanOptions = {}): Plan[] {
  const offered = (wanted: readonly Dtype[]) =>
    wanted.filter(
      (one) => (!dtype || one === dtype) && entry.variants.some((variant) => variant.dtype === one),
    );
  const plans: Plan[] = [];
  if (device === 'webgpu' || (!device && probe.webgpu && !probe.webgpu.software)) {
    for (const one of offered(webgpuDtypes(entry, probe)))
      plans.push({ device: 'webgpu', dtype: one, threads: 1 });
  }
  const [onWasm] = offered(['q8', 'fp32', 'fp16']);
  if (onWasm) plans.push({ device: 'wasm', dtype: onWasm, threads: threads(probe) });
  return plans;
}

function webgpuDtypes(entry: CatalogueEntry, { webgpu }: Probe): Dtype[] {
  if (entry.kind !== 'hub') return ['q8'];
  return webgpu?.shaderF16 ? ['fp16', 'fp32'] : ['fp32'];
}

/** One core is left to the page. */
function threads({ isolated, cores }: Probe): number {
  return isolated ? Math.max(1, Math.min(maxThreads, cores - 1)) : 1;
}
