import wasmGlue from 'onnxruntime-web/ort-wasm-simd-threaded.mjs?url';
import wasmBinary from 'onnxruntime-web/ort-wasm-simd-threaded.wasm?url';
import { env, InferenceSession, Tensor } from 'onnxruntime-web/webgpu';

/** ONNX Runtime and nothing else: the graph, and the pictures in batches of 16. */
interface Setup {
  graph: string;
  pixels: Float32Array<ArrayBuffer>;
  size: number;
}

const batch = 16;
let run: (() => Promise<void>) | null = null;

self.addEventListener('message', ({ data }: MessageEvent<Setup | 'run'>) => {
  void (data === 'run' ? run!() : prepare(data)).then(() => self.postMessage('done'));
});

async function prepare({ graph, pixels, size }: Setup): Promise<void> {
  env.wasm.numThreads = 1;
  env.wasm.wasmPaths = { mjs: absolute(wasmGlue), wasm: absolute(wasmBinary) };
  const session = await InferenceSession.create(new Uint8Array(await (await fetch(graph)).arrayBuffer()), {
    executionProviders: ['wasm'],
    extra: { session: { disable_quant_qdq: '1' } },
  });
  const stride = 3 * size * size;
  run = async () => {
    for (let at = 0; at < pixels.length; at += batch * stride) {
      const part = pixels.subarray(at, at + batch * stride);
      const input = new Tensor('float32', part, [part.length / stride, 3, size, size]);
      await session.run({ pixel_values: input }, ['image_embeds']);
    }
  };
}

function absolute(url: string): string {
  return new URL(url, import.meta.url).href;
}
