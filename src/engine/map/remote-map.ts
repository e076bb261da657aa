import { EngineError } from '../errors.ts';
import type { PairVectors } from '../matrix/large/large-matrix.ts';
import type { MapOrder, MapReply } from './map-messages.ts';
import type { MapPoints, MapQuality, MapRequest, Placement } from './map-points.ts';

/** A worker, as far as it is used here. */
export type MapWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage' | 'onerror'>;

const startWorker = (): MapWorker =>
  new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' });

interface Making {
  readonly job: number;
  readonly onPoints: (points: MapPoints, settled: boolean) => void;
  readonly resolve: (quality: MapQuality) => void;
  readonly reject: (error: unknown) => void;
}

interface Placing {
  readonly resolve: (placement: Placement | null) => void;
  readonly reject: (error: unknown) => void;
}

/** Maps of one set of pairs, made in a worker of its own. */
export class RemoteMap {
  readonly #worker: MapWorker;
  #jobs = 0;
  #making?: Making;
  readonly #placing = new Map<number, Placing>();

  /** @param captions [n] of the pairs */
  constructor(vectors: PairVectors, captions: readonly string[], start: () => MapWorker = startWorker) {
    this.#worker = start();
    this.#worker.onmessage = ({ data }: MessageEvent<MapReply>) => this.#receive(data);
    this.#worker.onerror = (event) => {
      if (event instanceof Event) event.preventDefault();
      this.#fail(new EngineError('map-failed', { reason: messageOf(event) }));
    };
    this.#post({ kind: 'pairs', vectors, captions });
  }

  /**
   * Makes a map and measures it. A later call ends this one.
   *
   * @param onPoints called with the map as it settles, and with the settled one
   * @throws EngineError `bad-shape`, `not-finite`, `out-of-memory`, `map-failed`; AbortError when another map was asked for,
   * or `dispose` called
   */
  make(request: MapRequest, onPoints: Making['onPoints']): Promise<MapQuality> {
    this.#making?.reject(aborted());
    const job = ++this.#jobs;
    return new Promise((resolve, reject) => {
      this.#making = { job, onPoints, resolve, reject };
      this.#post({ kind: 'make', job, request });
    });
  }

  /**
   * Puts a new picture or caption on the map made last; null while there is none.
   *
   * @param vector [dim] of length 1
   */
  place(vector: Float32Array, modality: 'image' | 'text'): Promise<Placement | null> {
    const job = ++this.#jobs;
    return new Promise((resolve, reject) => {
      this.#placing.set(job, { resolve, reject });
      this.#post({ kind: 'place', job, vector, modality });
    });
  }

  dispose(): void {
    this.#worker.terminate();
    this.#fail(aborted());
  }

  #receive(reply: MapReply): void {
    const making = this.#making?.job === reply.job ? this.#making : undefined;
    const placing = this.#placing.get(reply.job);
    this.#placing.delete(reply.job);
    if (reply.kind === 'failed') {
      const error = new EngineError(reply.code, reply.detail);
      making?.reject(error);
      placing?.reject(error);
    } else if (reply.kind === 'placed') placing?.resolve(reply.placement);
    else if (reply.kind === 'measured') making?.resolve(reply.quality);
    else making?.onPoints(reply.points, reply.kind === 'made');
  }

  #fail(error: unknown): void {
    this.#making?.reject(error);
    this.#making = undefined;
    for (const { reject } of this.#placing.values()) reject(error);
    this.#placing.clear();
  }

  #post(order: MapOrder): void {
    this.#worker.postMessage(order);
  }
}

const aborted = (): DOMException => new DOMException('Another map was asked for', 'AbortError');

function messageOf(event: unknown): string {
  return (event as Partial<ErrorEvent>).message ?? 'worker';
}
