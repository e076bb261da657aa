import { indexedDbStore, trainingDatabase, type KeyValueStore } from './key-value-store.ts';

/** What the worker is asked to write, in one transaction. */
export interface WriteOrder {
  readonly order: number;
  readonly database: string;
  readonly entries: readonly (readonly [string, unknown])[];
}

/** What it answers; `failed` is the name of an exception. */
export interface WriteAnswer {
  readonly order: number;
  readonly failed?: string;
}

/** The worker, as far as it is used here. */
export interface WriterWorker extends Pick<Worker, 'terminate' | 'onmessage' | 'onerror'> {
  postMessage(order: WriteOrder, transfer: Transferable[]): void;
}

const startWorker = (): WriterWorker =>
  new Worker(new URL('./store-writer.worker.ts', import.meta.url), { type: 'module' });

/** A worker that has not written by then is taken for dead. Milliseconds. */
const patience = 20_000;

/**
 * IndexedDB as `indexedDbStore` has it, but written to by a worker: a checkpoint has megabytes, and to store them from the page
 * makes it miss frames. Where no worker can be had, or it has died, the page writes by itself.
 */
export function writerStore(
  database = trainingDatabase,
  { start = startWorker, direct = indexedDbStore(database) }: WriterOptions = {},
): KeyValueStore {
  const writer = new StoreWriter(database, start);
  return {
    ...direct,
    setMany: (entries, given) => writer.write(entries, given) ?? direct.setMany(entries),
    // What is on its way would else be there again afterwards.
    delMany: async (names) => {
      await writer.settled();
      await direct.delMany(names);
    },
  };
}

interface WriterOptions {
  readonly start?: () => WriterWorker;
  readonly direct?: KeyValueStore;
}

class StoreWriter {
  #worker: WriterWorker | null | undefined;
  #orders = 0;
  #last: Promise<unknown> = Promise.resolve();
  readonly #open = new Map<number, (failed?: string) => void>();

  constructor(
    private readonly database: string,
    private readonly start: () => WriterWorker,
  ) {}

  /** Rejects with a DOMException of the name that the worker met. @returns null where there is no worker */
  write(entries: WriteOrder['entries'], given: readonly ArrayBuffer[] = []): Promise<void> | null {
    const worker = this.#started();
    if (!worker) return null;
    const order = ++this.#orders;
    const written = new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => this.#end('TimeoutError'), patience);
      this.#open.set(order, (failed) => {
        clearTimeout(timer);
        if (failed === undefined) resolve();
        else reject(new DOMException(failed, failed));
      });
    });
    worker.postMessage({ order, database: this.database, entries } satisfies WriteOrder, [...given]);
    this.#last = written.catch(() => undefined);
    return written;
  }

  /** Resolves when nothing is on its way any more. */
  async settled(): Promise<void> {
    await this.#last;
  }

  #started(): WriterWorker | null {
    if (this.#worker !== undefined) return this.#worker;
    try {
      this.#worker = this.start();
    } catch {
      // A page from the disk (file://) may have no workers.
      return (this.#worker = null);
    }
    this.#worker.onmessage = ({ data }: MessageEvent<WriteAnswer>) => this.#settle(data.order, data.failed);
    this.#worker.onerror = () => this.#end('AbortError');
    return this.#worker;
  }

  #settle(order: number, failed?: string): void {
    this.#open.get(order)?.(failed);
    this.#open.delete(order);
  }

  /** From now on the page writes by itself. */
  #end(failed: string): void {
    this.#worker?.terminate();
    this.#worker = null;
    for (const order of [...this.#open.keys()]) this.#settle(order, failed);
  }
}
