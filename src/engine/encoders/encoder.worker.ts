import { env } from 'onnxruntime-web/webgpu';
import { holdLock } from '../hold-lock.ts';
import type { SelfTest } from './encoder.ts';
import { encoderError } from './error-codes.ts';
import { ModelCache } from './model-cache.ts';
import { describeAdapter } from './probe.ts';
import type { CallName, Calls, LoadRequest, WorkerReply, WorkerRequest } from './protocol.ts';
import { ModelDownload } from './worker/download.ts';
import { factsOf } from './worker/error-facts.ts';
import { Model } from './worker/model.ts';
import { loadRuntime } from './worker/runtime.ts';
import { referenceTest, sanityTest, type ReferenceFile } from './worker/self-test.ts';

/**
 * One worker loads one model on one plan, once: after a failed load, or a failed run on some devices, a runtime is of no
 * use for anything else. The page then ends the worker and starts a fresh one for the next plan.
 */
let model: Promise<Model> | null = null;
let queue: Promise<unknown> = Promise.resolve();

self.addEventListener('message', ({ data }: MessageEvent<WorkerRequest>) => {
  if (data.kind === 'load') {
    model = load(data);
    model.catch((error: unknown) => post({ kind: 'failed', error: factsOf(error, data.plan.device) }));
    return;
  }
  // ONNX Runtime runs one graph at a time.
  queue = queue.then(() => answer(data.call, data.name, data.argument));
});

async function load(request: LoadRequest): Promise<Model> {
  await holdLock(request.lock, () => post({ kind: 'alive' }));
  const adapter = request.plan.device === 'webgpu' ? await useAdapter() : undefined;
  const runtime = loadRuntime(request.plan, request.jspi);
  // Awaited below; until then a failure must not count as unhandled.
  runtime.catch(() => undefined);
  const download = new ModelDownload(request.files, {
    id: request.id,
    source: request.source,
    stallSeconds: request.stallSeconds,
    cache: request.cachePrefix === null ? null : await ModelCache.open(request.cachePrefix),
    onProgress: (state) => post({ kind: 'event', event: { kind: 'download', ...state } }),
    onNotKept: (error) => post({ kind: 'notice', error: factsOf(error) }),
  });
  await download.fetch(['config', 'preprocessor', 'tokenizer', 'tokenizerConfig', 'selfTest']);
  const loaded = await Model.open(download, request, async () => {
    await download.fetch(['text', 'vision', 'joint']);
    post({ kind: 'event', event: { kind: 'runtime' } });
    await runtime;
    post({ kind: 'event', event: { kind: 'warm-up' } });
  });
  const dim = await warmUp(loaded);
  post({ kind: 'event', event: { kind: 'self-test' } });
  const selfTest = await test(loaded, download, request);
  if (request.plan.device === 'webgpu') void watchDevice();
  const facts = { dim, ...loaded.scale, adapter, selfTest, ...loaded.batchSizes(request.plan.device) };
  post({ kind: 'ready', facts });
  return loaded;
}

/** One input a tower compiles the kernels, and shows whether both towers end in the same space. */
async function warmUp(loaded: Model): Promise<number> {
  const grey = new Uint8ClampedArray([128, 128, 128, 255]);
  const image = await loaded.images([{ width: 1, height: 1, data: grey }]);
  const text = await loaded.texts(['a']);
  if (image.length === text.length) return image.length;
  throw encoderError('unsupported-model', {
    model: `${text.length} ≠ ${image.length}`,
    reason: 'dimensions',
  });
}

async function test(loaded: Model, download: ModelDownload, { pairs }: LoadRequest): Promise<SelfTest> {
  if (!download.has('selfTest')) return sanityTest(loaded, pairs);
  return referenceTest(loaded, await download.takeJson<ReferenceFile>('selfTest'));
}

async function answer(call: number, name: CallName, argument: Calls[CallName]['argument']): Promise<void> {
  try {
    const result = await calls[name](await model!, argument as never);
    post({ kind: 'result', call, result }, result instanceof Float32Array ? [result.buffer] : []);
  } catch (error) {
    post({ kind: 'error', call, error: factsOf(error) });
  }
}

const calls: {
  [Name in CallName]: (loaded: Model, argument: Calls[Name]['argument']) => Promise<Calls[Name]['result']>;
} = {
  images: (loaded, pictures) => loaded.images(pictures),
  texts: (loaded, texts) => loaded.texts(texts),
  inspect: (loaded, text) => Promise.resolve(loaded.inspect(text)),
  see: (loaded, picture) => Promise.resolve(loaded.see(picture)),
};

/** Asks for the adapter before anything is downloaded: a GPU that is refused should cost no bytes. */
async function useAdapter(): Promise<string> {
  try {
    const adapter = await navigator.gpu?.requestAdapter({ powerPreference: 'high-performance' });
    if (!adapter) throw new Error('no adapter');
    env.webgpu.powerPreference = 'high-performance';
    return describeAdapter(adapter).description;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw encoderError('webgpu-unavailable', { reason }, { cause: error });
  }
}

async function watchDevice(): Promise<void> {
  const device = (await env.webgpu.device) as GPUDevice | undefined;
  const info = await device?.lost;
  if (info)
    post({
      kind: 'lost',
      error: factsOf(encoderError('device-lost', { reason: info.message || info.reason })),
    });
}

function post(reply: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
