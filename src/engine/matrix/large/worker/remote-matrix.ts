import type { MatrixView } from '../../matrix-view.ts';
import type {
  LargeMatrix,
  LargeMatrixState,
  MatrixSummary,
  MatrixTile,
  MatrixWindow,
} from '../large-matrix.ts';
import { matrixError } from '../matrix-errors.ts';
import type { MatrixRequest } from '../stores/matrix-store.ts';
import type { BackendChoice } from '../stores/open-store.ts';
import { fromErrorFacts } from './error-facts.ts';
import { LatestCall, replaced } from './latest-call.ts';
import type { MatrixCall, MatrixMessage, MatrixReply } from './matrix-messages.ts';

/** The part of a Worker that a matrix uses. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

type Answer = Extract<MatrixReply, { kind: 'answer' }>;
type CallKind = MatrixCall['kind'];

/** The page's side of the worker of a matrix. */
export class RemoteMatrix extends EventTarget implements LargeMatrix {
  readonly n: number;
  #state: LargeMatrixState = { status: 'computing', rows: 0 };
  #backend: LargeMatrix['backend'];
  #notice: Error | null = null;
  #summary: MatrixSummary | null = null;
  #bytes = NaN;
  #calls = 0;
  /** Which kind of call each number was. */
  readonly #kinds = new Map<number, CallKind>();
  readonly #latest: Readonly<Record<CallKind, LatestCall<MatrixCall, Answer>>>;
  #disposed = false;

  constructor(
    private readonly worker: WorkerLike,
    request: MatrixRequest,
    backend: BackendChoice,
  ) {
    super();
    this.n = request.images.length / request.dim;
    this.#backend = backend === 'auto' ? 'simd' : backend;
    const latest = () => new LatestCall<MatrixCall, Answer>((call) => this.#send(call));
    this.#latest = { tile: latest(), rescale: latest(), reorder: latest() };
    worker.addEventListener('message', (event) => this.#receive((event as MessageEvent<MatrixReply>).data));
    worker.addEventListener('error', (event) => {
      event.preventDefault();
      this.#die(event.message || 'script');
    });
    this.#post({ kind: 'open', request, backend });
  }

  get state(): LargeMatrixState {
    return this.#state;
  }

  get backend(): LargeMatrix['backend'] {
    return this.#backend;
  }

  get notice(): Error | null {
    return this.#notice;
  }

  get summary(): MatrixSummary | null {
    return this.#summary;
  }

  get bytes(): number {
    return this.#bytes;
  }

  async tile(
    window: MatrixWindow,
    width: number,
    height: number,
    view: MatrixView = 'cosine',
  ): Promise<MatrixTile> {
    const { tile } = await this.#latest.tile.ask({ kind: 'tile', window, width, height, view });
    return tile!;
  }

  async rescale(logitScale: number): Promise<void> {
    const { summary } = await this.#latest.rescale.ask({ kind: 'rescale', logitScale });
    this.#summary = summary!;
    this.#changed();
  }

  async reorder(order: Uint32Array): Promise<void> {
    await this.#latest.reorder.ask({ kind: 'reorder', order });
    this.#changed();
  }

  cancel(): void {
    if (this.#state.status === 'computing') this.#post({ kind: 'cancel' });
  }

  dispose(): void {
    this.#disposed = true;
    this.worker.terminate();
    for (const latest of Object.values(this.#latest)) latest.end();
  }

  #send(call: MatrixCall): void {
    const id = this.#calls++;
    this.#kinds.set(id, call.kind);
    this.#post({ kind: 'call', id, call });
  }

  #post(message: MatrixMessage): void {
    this.worker.postMessage(message);
  }

  #receive(reply: MatrixReply): void {
    if (this.#disposed || this.#state.status === 'failed') return;
    if (reply.kind === 'answer' || reply.kind === 'refusal') return this.#settle(reply);
    if (reply.kind === 'opened') {
      this.#backend = reply.backend;
      if (reply.notice) this.#notice = fromErrorFacts(reply.notice);
      this.#state = { status: 'computing', rows: 0 };
    } else if (reply.kind === 'rows') {
      this.#state = { status: 'computing', rows: reply.rows };
    } else if (reply.kind === 'complete') {
      this.#summary = reply.summary;
      this.#bytes = reply.bytes;
      this.#state = { status: 'complete' };
    } else if (reply.kind === 'cancelled') {
      this.#state = { status: 'cancelled' };
    } else {
      return this.#fail(fromErrorFacts(reply.error));
    }
    this.#changed();
  }

  #settle(reply: Extract<MatrixReply, { id: number }>): void {
    const latest = this.#latest[this.#kinds.get(reply.id)!];
    this.#kinds.delete(reply.id);
    if (reply.kind === 'answer') latest.settle(reply);
    else latest.refuse(reply.error ? fromErrorFacts(reply.error) : replaced());
  }

  #die(reason: string): void {
    if (this.#disposed || this.#state.status === 'failed') return;
    this.worker.terminate();
    this.#fail(matrixError('matrix-worker-died', { reason }));
  }

  #fail(error: Error): void {
    this.#state = { status: 'failed', error };
    for (const latest of Object.values(this.#latest)) latest.end();
    this.#changed();
  }

  #changed(): void {
    this.dispatchEvent(new Event('change'));
  }
}
