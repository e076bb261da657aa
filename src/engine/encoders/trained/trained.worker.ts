import { holdLock } from '../../hold-lock.ts';
import { networkShape, parameterPlaces } from '../../network/index.ts';
import { openKernels } from '../../trainer/worker/open-kernels.ts';
import type { CallName, Calls, WorkerReply, WorkerRequest } from '../protocol.ts';
import { factsOf } from '../worker/error-facts.ts';
import { TrainedModel } from './trained-model.ts';
import type { TrainedRequest } from './trained-request.ts';

/** One worker holds one trained network. It answers the calls of protocol.ts as encoder.worker.ts does. */
let model: Promise<TrainedModel> | null = null;
let queue: Promise<unknown> = Promise.resolve();

type Call = Exclude<WorkerRequest, { kind: 'load' }>;

self.addEventListener('message', ({ data }: MessageEvent<TrainedRequest | Call>) => {
  if (data.kind === 'load') {
    model = load(data);
    model.catch((error: unknown) => post({ kind: 'failed', error: factsOf(error, 'wasm') }));
    return;
  }
  // A batch uses the memory of the one before.
  queue = queue.then(() => answer(data));
});

async function load({ lock, network }: TrainedRequest): Promise<TrainedModel> {
  await holdLock(lock, () => post({ kind: 'alive' }));
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
    post({ kind: 'error', call, error: factsOf(error, 'wasm') });
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

function post(reply: WorkerReply, transfer: Transferable[] = []): void {
  self.postMessage(reply, { transfer });
}
