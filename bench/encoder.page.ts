import { embeddedEntry } from '../src/engine/encoders/catalogue.ts';
import { loadEncoder } from '../src/engine/encoders/load.ts';
import type { Picture } from '../src/engine/pictures/picture.ts';

/** Seconds for all pictures, one entry a round. */
export interface EncoderTimes {
  ours: number[];
  bare: number[];
}

const size = embeddedEntry.pictureSize!;

/**
 * The embedded CLIP on WASM (one thread) over the same pictures, in turns: through our encoder (worker, pixels, unit vectors,
 * messages) and through a bare ONNX Runtime loop in a worker of its own, in the same batches.
 */
export async function timeEncoder(count: number, rounds: number): Promise<EncoderTimes> {
  const pictures = Array.from({ length: count }, (_, i) => noise(i + 1));
  const encoder = await loadEncoder(embeddedEntry, { device: 'wasm' });
  const worker = new Worker(new URL('./encoder.bare.worker.ts', import.meta.url), { type: 'module' });
  const folder = new URL(`/models/${embeddedEntry.id}/${embeddedEntry.version}/`, location.href).href;
  await ask(worker, { graph: `${folder}onnx/vision_model_quantized.onnx`, pixels: pixels(pictures), size });
  const times: EncoderTimes = { ours: [], bare: [] };
  for (let round = 0; round <= rounds; round++) {
    times.bare.push(await seconds(() => ask(worker, 'run')));
    times.ours.push(await seconds(() => encoder.embedImages(pictures)));
  }
  encoder.dispose();
  worker.terminate();
  // The first round warms both up.
  return { ours: times.ours.slice(1), bare: times.bare.slice(1) };
}

function ask(worker: Worker, message: unknown): Promise<void> {
  return new Promise((resolve, reject) => {
    worker.onmessage = () => resolve();
    worker.onerror = (event) => reject(new Error(event.message));
    worker.postMessage(message);
  });
}

async function seconds(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}

function noise(seed: number): Picture {
  const data = new Uint8ClampedArray(size * size * 4);
  let state = seed * 2654435761;
  for (let i = 0; i < data.length; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    data[i] = i % 4 === 3 ? 255 : state >>> 24;
  }
  return { width: size, height: size, data };
}

/** [n, 3, size, size] as the model wants it: made once, so that the bare loop does nothing but run. */
function pixels(pictures: readonly Picture[]): Float32Array<ArrayBuffer> {
  const plane = size * size;
  const out = new Float32Array(pictures.length * 3 * plane);
  pictures.forEach(({ data }, n) => {
    for (let c = 0; c < 3; c++) {
      for (let i = 0; i < plane; i++) out[(n * 3 + c) * plane + i] = (data[4 * i + c] / 255 - 0.5) / 0.28;
    }
  });
  return out;
}
