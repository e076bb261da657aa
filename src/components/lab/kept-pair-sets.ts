import { EngineError } from '../../engine/errors.ts';
import type { KeyValueStore } from '../../engine/trainer/runs/key-value-store.ts';
import { writerStore } from '../../engine/trainer/runs/store-writer.ts';
import type { Lang } from '../i18n/locale.ts';
import type { EmbeddedPairs } from './embedded-pairs.ts';
import type { FreshPairs } from './keep-pairs.ts';
import { sheetFromBlob } from './thumbnail-sheet.ts';

/** What a list says of pairs that are kept on this machine. */
export interface KeptPairSet extends Pick<EmbeddedPairs, 'source' | 'model' | 'language' | 'n'> {
  readonly id: string;
  /** What the folder is called; '' of scenes. */
  readonly title: string;
  readonly bytes: number;
  /** Milliseconds since 1970. */
  readonly time: number;
}

type StoredPairs = Omit<EmbeddedPairs, 'sheet'> & { readonly sheet: Blob; readonly side: number };

/** Equal for pairs of the same source in the same language with the same model, however many they are. */
export function pairSetId(model: string, source: string, language: Lang): string {
  return [model, source, language].join('|');
}

const summaryKey = (id: string): string => `summary|${id}`;
const pairsKey = (id: string): string => `pairs|${id}`;

/** Pairs with their vectors, kept in IndexedDB. Emits `change` when some come or go. */
export class KeptPairSets extends EventTarget {
  constructor(private readonly store: KeyValueStore = writerStore('diagonal-lab')) {
    super();
  }

  /** The latest first; empty where the browser keeps nothing. */
  async list(): Promise<readonly KeptPairSet[]> {
    try {
      const keys = (await this.store.keys()).filter((key) => key.startsWith(summaryKey('')));
      const summaries = (await this.store.getMany(keys)) as KeptPairSet[];
      return summaries.sort((a, b) => b.time - a.time);
    } catch {
      return [];
    }
  }

  /** @returns null where nothing is kept under it, or what is kept does not read any more */
  async get(id: string): Promise<EmbeddedPairs | null> {
    try {
      const stored = (await this.store.get(pairsKey(id))) as StoredPairs | undefined;
      return stored ? { ...stored, sheet: await sheetFromBlob(stored.sheet, stored.side) } : null;
    } catch {
      return null;
    }
  }

  /** Rejects with EngineError `vectors-not-kept`. */
  async put(pairs: FreshPairs, title: string): Promise<void> {
    const sheet = await pairs.sheet.toBlob();
    const { source, model, language, n, images, texts } = pairs;
    const id = pairSetId(model.key, source.id, language);
    const bytes = images.byteLength + texts.byteLength + sheet.size;
    const summary: KeptPairSet = { id, source, model, language, n, title, bytes, time: Date.now() };
    // Views of larger arrays would be stored with all of them.
    const stored: StoredPairs = {
      ...pairs,
      images: images.slice(),
      texts: texts.slice(),
      sheet,
      side: pairs.sheet.side,
    };
    const given = [stored.images.buffer, stored.texts.buffer] as ArrayBuffer[];
    try {
      await this.store.setMany(
        [
          [summaryKey(id), summary],
          [pairsKey(id), stored],
        ],
        given,
      );
    } catch (error) {
      throw new EngineError('vectors-not-kept', {
        reason: error instanceof Error ? error.name : String(error),
      });
    }
    this.dispatchEvent(new Event('change'));
  }

  /** Rejects as the store does. */
  async remove(ids: readonly string[]): Promise<void> {
    await this.store.delMany(ids.flatMap((id) => [summaryKey(id), pairsKey(id)]));
    this.dispatchEvent(new Event('change'));
  }
}
