import { createStore, del, entries, set, type UseStore } from 'idb-keyval';
import { EngineError } from '../../engine/errors.ts';
import type { Picture } from '../../engine/pictures/picture.ts';

/** A picture that the reader added. It stays on this machine: in memory as pixels, in IndexedDB as a file. */
export interface ReaderPicture {
  readonly id: string;
  readonly name: string;
  readonly picture: Picture;
  /** An object URL of the stored file, for `<img>`. */
  readonly url: string;
  readonly addedAt: number;
}

interface StoredPicture {
  readonly name: string;
  readonly blob: Blob;
  readonly addedAt: number;
}

/** How pictures become files and back; the environment is a parameter, so that this tests without a codec. */
export interface PictureCodec {
  encode(picture: Picture): Promise<Blob>;
  decode(blob: Blob): Promise<Picture>;
}

export const maxReaderPictures = 200;

/**
 * The reader's own pictures, kept over a reload. Emits `change` when one comes or goes. Where the browser refuses storage
 * (private windows, a full disk) they are kept in memory and `persistent` is false.
 */
export class ReaderPictures extends EventTarget {
  #pictures: readonly ReaderPicture[] = [];
  #store: UseStore | undefined;
  persistent = true;

  constructor(
    private readonly codec: PictureCodec,
    private readonly storeName = 'diagonal-pictures',
  ) {
    super();
  }

  get all(): readonly ReaderPicture[] {
    return this.#pictures;
  }

  /** Reads what an earlier visit stored. A stored file that no longer decodes is left out, not deleted. */
  async restore(): Promise<void> {
    try {
      this.#store = createStore(this.storeName, 'pictures');
      const stored = (await entries<string, StoredPicture>(this.#store)).sort(
        ([, a], [, b]) => a.addedAt - b.addedAt,
      );
      const decoded = await Promise.allSettled(
        stored.map(async ([id, { name, blob, addedAt }]) => {
          return {
            id,
            name,
            addedAt,
            picture: await this.codec.decode(blob),
            url: URL.createObjectURL(blob),
          };
        }),
      );
      const restored = decoded.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
      this.#update([...restored, ...this.#pictures]);
    } catch {
      this.#forgo();
    }
  }

  /** @throws EngineError 'too-many-pictures' when `maxReaderPictures` are there already. */
  async add(name: string, picture: Picture): Promise<ReaderPicture> {
    if (this.#pictures.length >= maxReaderPictures)
      throw new EngineError('too-many-pictures', { max: maxReaderPictures });
    const blob = await this.codec.encode(picture);
    const id = newId();
    const added = { id, name, picture, url: URL.createObjectURL(blob), addedAt: Date.now() };
    this.#update([...this.#pictures, added]);
    if (this.#store) {
      await set(id, { name, blob, addedAt: added.addedAt } satisfies StoredPicture, this.#store).catch(() =>
        this.#forgo(),
      );
    }
    return added;
  }

  async remove(id: string): Promise<void> {
    const picture = this.#pictures.find((candidate) => candidate.id === id);
    if (!picture) return;
    this.#update(this.#pictures.filter((candidate) => candidate !== picture));
    URL.revokeObjectURL(picture.url);
    if (this.#store) await del(id, this.#store).catch(() => this.#forgo());
  }

  #update(pictures: readonly ReaderPicture[]): void {
    this.#pictures = pictures;
    this.dispatchEvent(new Event('change'));
  }

  #forgo(): void {
    this.persistent = false;
    this.#store = undefined;
    this.dispatchEvent(new Event('change'));
  }
}

// Not randomUUID, which is missing on a plain http:// address, such as a teacher's laptop on the school's network.
function newId(): string {
  return `my-${crypto.getRandomValues(new Uint32Array(1))[0].toString(16).padStart(8, '0')}`;
}
