import { EngineError } from '../errors.ts';
import type { DecodeReply, DecodeRequest } from './decode-worker.ts';
import { type DecodedPicture, readFile } from './decode.ts';
import { sniff, sniffLength } from './format.ts';

export interface ReadOptions {
  signal?: AbortSignal;
  /** For the error messages; a `File` has its own. */
  name?: string;
}

/** Draws an SVG, which only a document can. */
export type SvgRasterizer = (blob: Blob, name: string, signal?: AbortSignal) => Promise<DecodedPicture>;

/**
 * Reads the reader's picture files, one after the other, in a worker: large photographs neither freeze the page nor stand
 * in memory together. Cancelling the file that is being decoded ends the worker, and its memory with it.
 */
export class PictureReader {
  #worker: Worker | undefined;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(private readonly rasterizeSvg: SvgRasterizer) {}

  /**
   * @throws EngineError with a code of `PictureErrorDetails`; AbortError when cancelled
   */
  read(blob: Blob, options: ReadOptions = {}): Promise<DecodedPicture> {
    const result = this.#queue.then(() => this.#readNow(blob, options));
    this.#queue = result.catch(() => undefined);
    return result;
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
  }

  async #readNow(blob: Blob, { signal, name = fileName(blob) }: ReadOptions): Promise<DecodedPicture> {
    signal?.throwIfAborted();
    const beginning = new Uint8Array(await readFile(blob.slice(0, sniffLength), name));
    const content = sniff(beginning);
    if ('format' in content && content.format === 'svg') return await this.rasterizeSvg(blob, name, signal);
    return await this.#decodeInWorker({ blob, name }, signal);
  }

  #decodeInWorker(request: DecodeRequest, signal?: AbortSignal): Promise<DecodedPicture> {
    const { promise, resolve, reject } = deferred<DecodedPicture>();
    const worker = (this.#worker ??= new Worker(new URL('./decode-worker.ts', import.meta.url), {
      type: 'module',
    }));
    const end = (error: unknown) => {
      this.dispose();
      reject(error as Error);
    };
    const abort = () => end(signal?.reason);
    worker.onmessage = ({ data }: MessageEvent<DecodeReply>) => {
      if ('decoded' in data) resolve(data.decoded);
      else if ('code' in data) reject(new EngineError(data.code, data.detail));
      else reject(new Error(data.failure));
    };
    // The worker did not start, or ran out of memory.
    worker.onerror = ({ message }) => end(new Error(message || 'The picture worker ended'));
    signal?.addEventListener('abort', abort, { once: true });
    worker.postMessage(request);
    return promise.finally(() => signal?.removeEventListener('abort', abort));
  }
}

const fileName = (blob: Blob) => (blob instanceof File ? blob.name : '');

function deferred<T>() {
  let resolve!: (value: T) => void;
  let reject!: (error: Error) => void;
  const promise = new Promise<T>((yes, no) => ([resolve, reject] = [yes, no]));
  return { promise, resolve, reject };
}
