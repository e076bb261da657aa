import type { EngineError } from '../errors.ts';
import type { TrainerEnvironment, WorkerLike } from './environment.ts';
import { trainerError } from './trainer-errors.ts';
import type { OpenRequest, TrainerReply, TrainerRequest } from './worker/trainer-messages.ts';

/**
 * The page's side of one trainer worker. However the worker ends (an error, a crash, ended by the browser), `onDeath` is
 * called once, save after `close`.
 */
export class RemoteTrainer {
  private readonly worker: WorkerLike;
  private readonly closed = new AbortController();
  private readonly lock = `diagonal-trainer-${Date.now()}-${Math.random()}`;

  constructor(
    private readonly environment: TrainerEnvironment,
    private readonly onReply: (reply: TrainerReply) => void,
    private readonly onDeath: (error: EngineError) => void,
  ) {
    this.worker = environment.createWorker();
    this.worker.addEventListener('message', (event) =>
      this.receive((event as MessageEvent<TrainerReply>).data),
    );
    this.worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.die(event.message ?? 'script');
    });
  }

  open(request: Omit<OpenRequest, 'kind' | 'lock'>): void {
    this.post({ kind: 'open', lock: this.lock, ...request });
  }

  post(request: TrainerRequest): void {
    this.worker.postMessage(request);
  }

  /** Ends the worker, and its scene workers with it. */
  close(): void {
    if (this.closed.signal.aborted) return;
    this.closed.abort();
    this.worker.terminate();
  }

  private receive(reply: TrainerReply): void {
    if (this.closed.signal.aborted) return;
    if (reply.kind !== 'alive') return this.onReply(reply);
    // The worker's lock comes free only when the worker is gone.
    this.environment
      .released(this.lock, this.closed.signal)
      .then(() => this.die('terminated'))
      .catch(() => undefined);
  }

  private die(reason: string): void {
    if (this.closed.signal.aborted) return;
    this.close();
    this.onDeath(trainerError('trainer-died', { reason, step: 0 }));
  }
}
