import { EngineError } from '../../errors.ts';
import { networkShape, parameterPlaces } from '../../network/index.ts';
import { openKernels } from '../../trainer/worker/open-kernels.ts';
import { encoderError } from '../error-codes.ts';
import type { CallName, Calls, ErrorFacts, WorkerReply, WorkerRequest } from '../protocol.ts';
import { TrainedModel } from './trained-model.ts';
import type { TrainedNetwork } from './trained-network.ts';
import type { TrainedRequest } from './trained-request.ts';

/** One worker holds one trained network. It answers the calls of protocol.ts as encoder.worker.ts does. */
let model: Promise<TrainedModel> | null = null;
let queue: Promise<unknown> = Promise.resolve();

type Call = Exclude<WorkerRequest, { kind: 'load' }>;

self.addEventListener('message', ({ data }: MessageEvent<TrainedRequest | Call>) => {
  if (data.kind === 'load') {
    holdLock(data.lock);
    model = load(data.network);
    model.catch((error: unknown) => post({ kind: 'failed', error: factsOf(error) }));
    return;
  }
  // A batch uses the memory of the one before.
  queue = queue.then(() => answer(data));
});

async function load(network: TrainedNetwork): Promise<TrainedModel> {
  post({ kind: 'event', event: { kind: 'warm-up' } });
  const { kernels } = await openKernels('cpu');
  const loaded = new TrainedModel(kernels, network);
  post({ kind: 'event', event: { kind: 'self-test' } });
  const selfTest = await loaded.test();
  const logScale = parameterPlaces(networkShape(network.config)).find(({ name }) => name === 'logScale')!;
  const logitScale = Math.exp(network.parameters[logScale.start]);
  const batches = { pictureBatch: 16, textBatch: 64 };
  post({
    kind: 'ready',
    facts: { dim: loaded.dim, logitScale, logitScaleSource: 'config', selfTest, ...batches },
  });
  return loaded;
}

async function answer({ call, name, argument }: Call): Promise<void> {
  try {
    const result = await calls[name](await model!, argument as never);
    post({ kind: 'result', call, result }, result instanceof Float32Array ? [result.buffer] : []);
  } catch (error) {
    post({ kind: 'error', call, error: factsOf(error) });
  }
}

type Result<Name extends CallName> = Calls[Name]['result'];

const calls: {
  [Name in CallName]: (
    loaded: TrainedModel,
    argument: Calls[Name]['argument'],
  ) => Result<Name> | Promise<Result<Name>>;
} = {
  images: (loaded, pictures) => loaded.images(pictures),
  texts: (loaded, texts) => loaded.texts(texts),
  inspect: (loaded, text) => loaded.inspect(text),
  see: (loaded, picture) => loaded.see(picture),
};

/** Held until this worker ends, however it ends: the page waits for the same lock. */
function holdLock(name: string): void {
  void navigator.locks?.request(name, () => {
    post({ kind: 'alive' });
    return new Promise<never>(() => undefined);
  });
}

function factsOf(error: unknown): ErrorFacts {
  if (error instanceof EngineError) return { code: error.code, detail: error.detail };
  const reason = error instanceof Error ? error.message : String(error);
  const device = 'wasm';
  const { code, detail } =
    error instanceof RangeError
      ? encoderError('out-of-memory', { device })
      : encoderError('model-failed', { device, reason: reason.slice(0, 300) });
  return { code, detail };
}

function post(reply: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
