import { indexedDbStore, type KeyValueStore } from './key-value-store.ts';
import type { WriteAnswer, WriteOrder } from './store-writer.ts';

/** Writes what the page hands over, one order after the other. */
const stores = new Map<string, KeyValueStore>();
let queue: Promise<void> = Promise.resolve();

self.onmessage = ({ data }: MessageEvent<WriteOrder>): void => {
  queue = queue.then(async () => self.postMessage(await write(data)));
};

async function write({ order, database, entries }: WriteOrder): Promise<WriteAnswer> {
  const store = stores.get(database) ?? indexedDbStore(database);
  stores.set(database, store);
  try {
    await store.setMany(entries);
    return { order };
  } catch (error) {
    return { order, failed: error instanceof Error ? error.name : String(error) };
  }
}
