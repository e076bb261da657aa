import asyncifyMjs from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.mjs?url';
import asyncifyWasm from 'onnxruntime-web/ort-wasm-simd-threaded.asyncify.wasm?url';
import jspiMjs from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.mjs?url';
import jspiWasm from 'onnxruntime-web/ort-wasm-simd-threaded.jspi.wasm?url';
import plainMjs from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import plainWasm from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env } from 'onnxruntime-web/webgpu';
import type { Plan } from '../encoder.ts';
import { encoderError } from '../error-codes.ts';
import { runtimeBuild, type RuntimeBuild } from '../runtime-build.ts';

const files: Record<RuntimeBuild, { mjs: string; wasm: string }> = {
  plain: { mjs: plainMjs, wasm: plainWasm },
  jspi: { mjs: jspiMjs, wasm: jspiWasm },
  asyncify: { mjs: asyncifyMjs, wasm: asyncifyWasm },
};

/** Loads the build of ONNX Runtime for a plan from this site, never from a CDN. Rejects with EngineError `runtime-failed`. */
export async function loadRuntime({ device, threads }: Plan, jspi: boolean): Promise<void> {
  const { mjs, wasm } = files[runtimeBuild(device, jspi)];
  env.wasm.numThreads = threads;
  env.wasm.wasmPaths = { mjs: absolute(mjs), wasm: absolute(wasm) };
  env.logLevel = 'error';
  try {
    const response = await fetch(absolute(wasm));
    if (!response.ok) throw new Error(`${response.status}`);
    env.wasm.wasmBinary = await response.arrayBuffer();
  } catch (error) {
    throw encoderError('runtime-failed', { device, reason: String(error) }, { cause: error });
  }
}

function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}
