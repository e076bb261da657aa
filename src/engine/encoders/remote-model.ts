import { EngineError } from '../errors.ts';
import type { LoadEvent } from './encoder.ts';
import { encoderError } from './error-codes.ts';
import type { CallName, Calls, ErrorFacts, LoadRequest, ModelFacts, WorkerReply } from './protocol.ts';

type Settle = { resolve: (value: never) => void; reject: (error: unknown) => void };

/**
 * The page's side of one worker: one load, then calls. However the worker ends (an error, a crash, terminated by the
 * browser), everything that waits for it rejects with EngineError `worker-died`, and `onLost` is called once.
 */
export class RemoteModel<Load extends { kind: 'load'; lock: string } = LoadRequest> {
  onLost: ((error: EngineError) => void) | null = null;
  private readonly waiting = new Map<number, Settle>();
  private readonly closed = new AbortController();
  private readonly lock = `diagonal-encoder-${Date.now()}-${Math.random()}`;
  private loading: (Settle & { onEvent: (event: LoadEvent) => void }) | null = null;
  private calls = 0;

  constructor(
    private readonly worker = new Worker(new URL('./encoder.worker.ts', import.meta.url), { type: 'module' }),
  ) {
    this.worker.addEventListener('message', ({ data }: MessageEvent<WorkerReply>) => this.receive(data));
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.end(encoderError('worker-died', { reason: event.message ?? 'script' }));
    });
  }

  load(request: Omit<Load, 'kind' | 'lock'>, onEvent: (event: LoadEvent) => void): Promise<ModelFacts> {
    return new Promise<ModelFacts>((resolve, reject) => {
      this.loading = { resolve, reject, onEvent };
      this.post({ kind: 'load', lock: this.lock, ...request });
    });
  }

  call<Name extends CallName>(name: Name, argument: Calls[Name]['argument']): Promise<Calls[Name]['result']> {
    const { signal } = this.closed;
    if (signal.aborted) return Promise.reject(signal.reason as EngineError);
    return new Promise((resolve, reject) => {
      const call = this.calls++;
      this.waiting.set(call, { resolve, reject });
      this.post({ kind: 'call', call, name, argument });
    });
  }

  /** Ends the worker, and with it its downloads and its memory. Whatever waits for it rejects with `error`. */
  close(error: unknown = encoderError('disposed', {})): void {
    if (this.closed.signal.aborted) return;
    this.closed.abort(error);
    this.worker.terminate();
    this.loading?.reject(error);
    this.loading = null;
    for (const { reject } of this.waiting.values()) reject(error);
    this.waiting.clear();
  }

  private receive(reply: WorkerReply): void {
    switch (reply.kind) {
      case 'alive':
        return this.awaitDeath();
      case 'event':
        return this.loading?.onEvent(reply.event);
      case 'notice':
        return this.loading?.onEvent({ kind: 'notice', error: fromFacts(reply.error) });
      case 'ready':
        this.loading?.resolve(reply.facts as never);
        this.loading = null;
        return;
      case 'failed':
        return this.loading?.reject(fromFacts(reply.error));
      case 'lost':
        return this.end(fromFacts(reply.error));
      case 'result':
        this.waiting.get(reply.call)?.resolve(reply.result as never);
        this.waiting.delete(reply.call);
        return;
      case 'error':
        this.waiting.get(reply.call)?.reject(fromFacts(reply.error));
        this.waiting.delete(reply.call);
    }
  }

  /** The worker's lock comes free only when the worker is gone. */
  private awaitDeath(): void {
    const { signal } = this.closed;
    if (signal.aborted) return;
    navigator.locks
      .request(this.lock, { signal }, () => this.end(encoderError('worker-died', { reason: 'terminated' })))
      .catch(() => undefined);
  }

  private end(error: EngineError): void {
    if (this.closed.signal.aborted) return;
    const wasLoading = this.loading !== null;
    this.close(error);
    if (!wasLoading) this.onLost?.(error);
  }

  /** @param request a load, or a call of protocol.ts */
  private post(request: unknown): void {
    this.worker.postMessage(request);
  }
}

function fromFacts({ code, detail }: ErrorFacts): EngineError {
  return new EngineError(code, detail);
}
