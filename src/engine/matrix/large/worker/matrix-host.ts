import { assertLogitScale } from '../../../contrastive/logit-scale.ts';
import { EngineError } from '../../../errors.ts';
import { checkVectors } from '../check-vectors.ts';
import { cellOffsets, viewedNumber } from '../cell-view.ts';
import type { MatrixSummary, MatrixTile } from '../large-matrix.ts';
import { matrixError } from '../matrix-errors.ts';
import type { MatrixRequest, MatrixStore } from '../stores/matrix-store.ts';
import type { BackendChoice } from '../stores/open-store.ts';
import { errorFacts } from './error-facts.ts';
import type { MatrixCall, MatrixMessage, MatrixReply } from './matrix-messages.ts';

/** Where a host runs: a worker of the page, or a test. */
export interface MatrixHostTools {
  openStore(request: MatrixRequest, choice: BackendChoice): Promise<MatrixStore>;
  post(reply: MatrixReply, transfer: Transferable[]): void;
  /** Milliseconds. */
  now(): number;
}

type TileCall = Extract<MatrixCall, { kind: 'tile' }>;

/** Milliseconds between two reports of rows: each makes the page draw. */
const reportInterval = 40;

/** Errors of a GPU that WebAssembly does not have. */
const gpuErrors: ReadonlySet<string> = new Set(['device-lost', 'gpu-error', 'out-of-memory', 'too-large']);

/** The worker's side of one matrix. A GPU that fails, whenever it does, gives way to SIMD, which begins anew. */
export class MatrixHost {
  readonly #cancelling = new AbortController();
  #n = 0;
  #request: MatrixRequest | undefined;
  #store: MatrixStore | undefined;
  /** Of the store; a call waits for it. */
  #opening: Promise<unknown> = Promise.resolve();
  #order: Uint32Array | undefined;
  #logitScale = NaN;
  /** For the temperature asked for last; undefined until the pass is complete. */
  #summary: MatrixSummary | undefined;
  /** The pass under way, or the last one; false when it was cancelled or failed. */
  #pass: Promise<boolean> = Promise.resolve(false);
  #lastReport = -Infinity;

  constructor(private readonly tools: MatrixHostTools) {}

  receive(message: MatrixMessage): void {
    if (message.kind === 'cancel') this.#cancelling.abort();
    else if (message.kind === 'open') this.#pass = this.#open(message.request, message.backend);
    else void this.#answer(message.id, message.call);
  }

  async #open(request: MatrixRequest, choice: BackendChoice): Promise<boolean> {
    try {
      this.#n = checkVectors(request.images, request.dim);
      if (checkVectors(request.texts, request.dim) !== this.#n)
        throw new EngineError('bad-shape', { rows: this.#n, columns: request.texts.length / request.dim });
      assertLogitScale(request.logitScale);
    } catch (error) {
      return this.#fail(error);
    }
    this.#request = request;
    this.#logitScale = request.logitScale;
    return this.#compute(choice);
  }

  /** @param left why another backend was left, if one was */
  async #compute(choice: BackendChoice, left?: EngineError): Promise<boolean> {
    let store: MatrixStore | undefined;
    try {
      const opening = this.tools.openStore(this.#request!, choice);
      this.#opening = opening.catch(() => undefined);
      store = this.#store = await opening;
      // Only what is on a GPU can be lost.
      if (store.backend !== 'webgpu') this.#request = undefined;
      if (this.#order) store.reorder(this.#order);
      this.#post({ kind: 'opened', backend: store.backend, ...(left && { notice: errorFacts(left) }) });
      const summary = await store.compute((rows) => this.#report(rows), this.#cancelling.signal);
      this.#summary = summary;
      this.#post({ kind: 'complete', summary, bytes: store.bytes });
      return true;
    } catch (error) {
      if (isGpuFailure(store, error)) return this.#leaveGpu(store, error);
      if (!this.#cancelling.signal.aborted) return this.#fail(error);
      this.#post({ kind: 'cancelled' });
      return false;
    }
  }

  /** Begins anew on the CPU, unless another call that met the same failure already has. @returns the pass */
  #leaveGpu(store: MatrixStore | undefined, error: EngineError): Promise<boolean> {
    if (this.#store !== store) return this.#pass;
    store?.dispose();
    this.#store = this.#summary = undefined;
    const reason = String(error.detail.reason ?? error.detail.message ?? error.code);
    return this.#compute('simd', matrixError('matrix-left-gpu', { reason }, { cause: error }));
  }

  #fail(error: unknown): false {
    const facts = errorFacts(error);
    // Whoever ran out of memory does not know for what.
    const n = this.#n;
    this.#post({
      kind: 'failed',
      error: facts.code === 'out-of-memory' ? { ...facts, detail: { n } } : facts,
    });
    return false;
  }

  #report(rows: number): void {
    const now = this.tools.now();
    if (now - this.#lastReport < reportInterval) return;
    this.#lastReport = now;
    this.#post({ kind: 'rows', rows });
  }

  async #answer(id: number, call: MatrixCall): Promise<void> {
    await this.#opening;
    const store = this.#store;
    try {
      this.#post(await this.#carryOut(id, call));
    } catch (error) {
      if (!isGpuFailure(store, error)) return this.#post({ kind: 'refusal', id, error: errorFacts(error) });
      this.#pass = this.#leaveGpu(store, error);
      await this.#answer(id, call);
    }
  }

  async #carryOut(id: number, call: MatrixCall): Promise<MatrixReply> {
    if (call.kind === 'reorder') {
      this.#order = call.order;
      this.#store?.reorder(call.order);
      return { kind: 'answer', id };
    }
    if (call.kind === 'tile') {
      const tile = this.#store && (await this.#tile(this.#store, call));
      return tile ? { kind: 'answer', id, tile } : { kind: 'refusal', id };
    }
    assertLogitScale(call.logitScale);
    if (!(await this.#pass)) return { kind: 'refusal', id };
    const summary = (this.#summary = await this.#store!.rescale(call.logitScale));
    return { kind: 'answer', id, summary };
  }

  async #tile(store: MatrixStore, { window, width, height, view }: TileCall): Promise<MatrixTile> {
    const summary = this.#summary;
    if (!summary && (view === 'row' || view === 'column'))
      return {
        window,
        width,
        height,
        view,
        values: new Float32Array(width * height).fill(NaN),
        pooled: false,
      };
    const tile = await store.tile(window, width, height, summary && cellOffsets(view, summary));
    const numberOf = viewedNumber(view, summary?.logitScale ?? this.#logitScale);
    return { ...tile, view, values: view === 'cosine' ? tile.values : tile.values.map(numberOf) };
  }

  #post(reply: MatrixReply): void {
    const transfer = reply.kind === 'answer' && reply.tile ? [reply.tile.values.buffer as ArrayBuffer] : [];
    this.tools.post(reply, transfer);
  }
}

function isGpuFailure(store: MatrixStore | undefined, error: unknown): error is EngineError {
  return store?.backend === 'webgpu' && error instanceof EngineError && gpuErrors.has(error.code);
}
