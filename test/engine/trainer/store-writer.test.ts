import { expect, test } from 'vitest';
import { memoryStore, type KeyValueStore } from '../../../src/engine/trainer/runs/key-value-store.ts';
import {
  writerStore,
  type WriteAnswer,
  type WriteOrder,
  type WriterWorker,
} from '../../../src/engine/trainer/runs/store-writer.ts';

/** A worker on this thread: messages are copied or moved as a browser does, and answered when the test says. */
class FakeWorker implements WriterWorker {
  onmessage: WriterWorker['onmessage'] = null;
  onerror: WriterWorker['onerror'] = null;
  readonly orders: WriteOrder[] = [];
  terminated = false;

  constructor(private readonly store: KeyValueStore) {}

  postMessage(order: WriteOrder, transfer: Transferable[]): void {
    this.orders.push(structuredClone(order, { transfer }));
  }

  terminate(): void {
    this.terminated = true;
  }

  async answer(failed?: string): Promise<void> {
    const { order, entries } = this.orders.shift()!;
    if (failed === undefined) await this.store.setMany(entries);
    const data: WriteAnswer = failed === undefined ? { order } : { order, failed };
    this.onmessage!.call(undefined as never, new MessageEvent('message', { data }));
  }
}

function open() {
  const direct = memoryStore();
  const worker = new FakeWorker(direct);
  return { direct, worker, store: writerStore('test', { start: () => worker, direct }) };
}

const numbers = () => new Float32Array(1000).fill(7);

test('what is given away is moved to the worker, and not copied', async () => {
  const { store, worker } = open();
  const given = numbers();
  const written = store.setMany([['checkpoint/a', given]], [given.buffer]);
  expect(given.byteLength).toBe(0);
  await worker.answer();
  await written;
  expect(await store.get('checkpoint/a')).toEqual(numbers());
});

test('what is not given away stays whole', async () => {
  const { store, worker } = open();
  const mine = numbers();
  const written = store.setMany([['checkpoint/a', mine]]);
  await worker.answer();
  await written;
  expect(mine).toEqual(numbers());
});

test('a full disk is told by its name', async () => {
  const { store, worker } = open();
  const written = store.setMany([['a', 1]]);
  await worker.answer('QuotaExceededError');
  await expect(written).rejects.toMatchObject({ name: 'QuotaExceededError' });
});

test('when the worker dies what waits fails, and the page writes by itself from then on', async () => {
  const { store, worker, direct } = open();
  const written = store.setMany([['a', 1]]);
  worker.onerror!.call(undefined as never, new Event('error') as ErrorEvent);
  await expect(written).rejects.toMatchObject({ name: 'AbortError' });
  expect(worker.terminated).toBe(true);
  await store.setMany([['a', 2]]);
  expect(await direct.get('a')).toBe(2);
});

test('where no worker can be had the page writes by itself', async () => {
  const direct = memoryStore();
  const start = () => {
    throw new Error('no workers');
  };
  const store = writerStore('test', { start, direct });
  await store.setMany([['a', 3]]);
  expect(await direct.get('a')).toBe(3);
});

test('what is deleted does not come back by a write that was on its way', async () => {
  const { store, worker, direct } = open();
  const written = store.setMany([['a', 1]]);
  const deleted = store.delMany(['a']);
  await worker.answer();
  await Promise.all([written, deleted]);
  expect(await direct.keys()).toEqual([]);
});
