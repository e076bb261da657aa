import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { env } from 'onnxruntime-web/webgpu';
import type { TextInspection } from '../../src/engine/encoders/encoder.ts';
import type { LoadRequest } from '../../src/engine/encoders/protocol.ts';
import { variantFiles, type ModelFile } from '../../src/engine/encoders/model-files.ts';
import { ModelDownload } from '../../src/engine/encoders/worker/download.ts';
import { Model } from '../../src/engine/encoders/worker/model.ts';
import type { Picture } from '../../src/engine/pictures/picture.ts';

/** RGB, 8 bits a channel, row by row: [side, side, 3], as the scene generator draws it. */
export type Rgb = Uint8Array;

/** A dual encoder whose vectors are measured: rows of norm 1, [n, dim]. */
export interface Encoder {
  readonly dim: number;
  readonly logitScale: number;
  images(pictures: readonly Rgb[]): Promise<Float32Array>;
  texts(texts: readonly string[]): Promise<Float32Array>;
  inspect(text: string): TextInspection;
}

export interface OpenOptions {
  readonly threads?: number;
  /** Overwrites the weights with the random ones that a training begins with; null keeps them. */
  readonly seed?: number | null;
}

const both = { text: 'q8', vision: 'q8' } as const;
/** Fewer runs of the graph, and still little memory. */
const batch = 32;

/** The files of a model that a browser downloads, with their paths. */
export const shippedFiles: readonly ModelFile[] = variantFiles(both, 'split', null);

/**
 * Opens the shipped files with the code that the app runs in its worker: the same tokenizer, the same pixels, the same graphs
 * on ONNX Runtime's WebAssembly.
 *
 * @param folder with config.json, preprocessor_config.json, tokenizer.json, tokenizer_config.json and onnx/*_quantized.onnx
 * @throws EngineError as loading a model in the app does
 */
export async function openEncoder(folder: string, options: OpenOptions = {}): Promise<Encoder> {
  const { threads = 2, seed = null } = options;
  useWebAssembly(threads);
  const files = new Map(
    shippedFiles.map(({ path }) => [path, new File([readFileSync(join(folder, path))], path)]),
  );
  const request: LoadRequest = {
    kind: 'load',
    lock: '',
    id: folder,
    files: shippedFiles,
    source: { kind: 'folder', files },
    cachePrefix: null,
    plan: { device: 'wasm', dtype: 'q8', threads },
    jspi: false,
    foldWeights: true,
    seed,
    logitScale: null,
    vocabulary: 'words',
    pairs: [],
    stallSeconds: Infinity,
  };
  const ignore = () => undefined;
  const download = new ModelDownload(shippedFiles, {
    ...{ id: folder, source: request.source, cache: null, stallSeconds: Infinity },
    ...{ onProgress: ignore, onNotKept: ignore },
  });
  await download.fetch(['config', 'preprocessor', 'tokenizer', 'tokenizerConfig', 'text', 'vision']);
  const model = await Model.open(download, request, () => Promise.resolve());
  const { length: dim } = await model.texts(['a']);
  return {
    dim,
    logitScale: model.scale.logitScale,
    images: (pictures) => inBatches(pictures, dim, (some) => model.images(some.map(pictureOf))),
    texts: (texts) => inBatches(texts, dim, (some) => model.texts(some)),
    inspect: (text) => model.inspect(text),
  };
}

/** In Node, ONNX Runtime reads its WebAssembly from the package that the app ships it from. */
function useWebAssembly(threads: number): void {
  const url = (name: string) => import.meta.resolve(`onnxruntime-web/ort-wasm-simd-threaded.${name}`);
  env.wasm.numThreads = threads;
  env.wasm.wasmPaths = { mjs: url('mjs'), wasm: url('wasm') };
  env.wasm.wasmBinary = readFileSync(fileURLToPath(url('wasm'))).buffer;
  env.logLevel = 'error';
}

async function inBatches<T>(
  items: readonly T[],
  dim: number,
  embed: (some: readonly T[]) => Promise<Float32Array>,
): Promise<Float32Array> {
  const vectors = new Float32Array(items.length * dim);
  for (let i = 0; i < items.length; i += batch) vectors.set(await embed(items.slice(i, i + batch)), i * dim);
  return vectors;
}

function pictureOf(rgb: Rgb): Picture {
  const side = Math.sqrt(rgb.length / 3);
  const data = new Uint8ClampedArray(side * side * 4).fill(255);
  for (let i = 0, j = 0; i < rgb.length; i += 3, j += 4) {
    data[j] = rgb[i];
    data[j + 1] = rgb[i + 1];
    data[j + 2] = rgb[i + 2];
  }
  return { width: side, height: side, data };
}
