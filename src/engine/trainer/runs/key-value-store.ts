import { createStore, delMany, get, getMany, keys, setMany } from 'idb-keyval';

/** What runs are kept in. Writes of several entries happen together or not at all. */
export interface KeyValueStore {
  keys(): Promise<string[]>;
  get(key: string): Promise<unknown>;
  getMany(keys: readonly string[]): Promise<unknown[]>;
  /**
   * Rejects with a QuotaExceededError where there is no room.
   * @param given buffers in the entries that the caller will not use again: they may be moved instead of copied
   */
  setMany(entries: readonly (readonly [string, unknown])[], given?: readonly ArrayBuffer[]): Promise<void>;
  delMany(keys: readonly string[]): Promise<void>;
}

/** IndexedDB, opened at the first call. */
export function indexedDbStore(database = trainingDatabase): KeyValueStore {
  let opened: ReturnType<typeof createStore> | undefined;
  const store = () => (opened ??= createStore(database, 'runs'));
  return {
    keys: async () => keys<string>(store()),
    get: async (key) => get<unknown>(key, store()),
    getMany: async (names) => getMany<unknown>([...names], store()),
    setMany: async (entries) =>
      setMany(
        entries.map(([key, value]) => [key, value]),
        store(),
      ),
    delMany: async (names) => delMany([...names], store()),
  };
}

/** The notebook's own. */
export const trainingDatabase = 'diagonal-training';

/** For tests, and as long as the page lives. */
export function memoryStore(): KeyValueStore {
  const kept = new Map<string, unknown>();
  return {
    keys: () => Promise.resolve([...kept.keys()]),
    get: (key) => Promise.resolve(kept.get(key)),
    getMany: (names) => Promise.resolve(names.map((name) => kept.get(name))),
    setMany: (entries, given = []) => {
      const copies = structuredClone(entries, { transfer: [...given] });
      for (const [key, value] of copies) kept.set(key, value);
      return Promise.resolve();
    },
    delMany: (names) => {
      for (const name of names) kept.delete(name);
      return Promise.resolve();
    },
  };
}
