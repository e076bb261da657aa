/** What this machine and this page can do. */
export interface Probe {
  /** null: no WebGPU here, or no adapter. */
  readonly webgpu: AdapterProbe | null;
  /** JavaScript Promise Integration: decides which of ONNX Runtime's WebGPU builds is loaded. */
  readonly jspi: boolean;
  /** Cross-origin isolation: without it WebAssembly has one thread. */
  readonly isolated: boolean;
  readonly cores: number;
  /** GiB, as the browser rounds it; null where it does not tell. */
  readonly memory: number | null;
}

export interface AdapterProbe {
  readonly description: string;
  /** Drawn by the CPU: about 90 times slower than WebAssembly on the same machine. */
  readonly software: boolean;
  readonly shaderF16: boolean;
}

const softwareNames = /swiftshader|llvmpipe|lavapipe|softpipe|\bwarp\b|basic render|software/i;

export async function probeMachine(scope: typeof globalThis = globalThis): Promise<Probe> {
  const { hardwareConcurrency, deviceMemory } = scope.navigator as Navigator & { deviceMemory?: number };
  return {
    webgpu: await probeAdapter(scope.navigator.gpu),
    jspi: 'Suspending' in scope.WebAssembly,
    isolated: scope.crossOriginIsolated === true,
    cores: hardwareConcurrency || 1,
    memory: deviceMemory ?? null,
  };
}

/** Never rejects: a GPU that cannot be asked is a GPU that is not there. */
export async function probeAdapter(gpu: GPU | undefined): Promise<AdapterProbe | null> {
  try {
    const adapter = await gpu?.requestAdapter({ powerPreference: 'high-performance' });
    return adapter ? describeAdapter(adapter) : null;
  } catch {
    return null;
  }
}

/** `isFallbackAdapter` moved from the adapter to its info; older browsers have it in the old place. */
export function describeAdapter(adapter: GPUAdapter): AdapterProbe {
  const { vendor, architecture, device, description, isFallbackAdapter } = adapter.info;
  const words = [vendor, architecture, device, description].filter(Boolean).join(' ');
  const fallback =
    isFallbackAdapter || (adapter as { isFallbackAdapter?: boolean }).isFallbackAdapter === true;
  return {
    description: words || 'WebGPU',
    software: fallback || softwareNames.test(words),
    shaderF16: adapter.features.has('shader-f16'),
  };
}
