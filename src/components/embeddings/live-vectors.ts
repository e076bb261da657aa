import type { Encoder } from '../../engine/encoders/encoder.ts';
import type { PictureSource } from './picture-source.ts';

/** Sentences and pictures that go to the encoder together: few, so that the first answers come soon. */
const textBatch = 32;
const pictureBatch = 10;

/** What somebody wants embedded, the most urgent first. */
export interface Wanted {
  readonly texts: readonly string[];
  readonly pictures: readonly PictureSource[];
}

/**
 * The vectors that one encoder has made so far, shared by all figures of the page: nothing is embedded twice. Emits `change`
 * after every batch. What nobody wants any more is not begun.
 */
export class LiveVectors extends EventTarget {
  readonly #images = new Map<string, Float32Array>();
  readonly #texts = new Map<string, Float32Array>();
  readonly #failures = new Map<string, unknown>();
  readonly #wanted = new Map<object, Wanted>();
  #working = false;

  constructor(readonly encoder: Encoder) {
    super();
  }

  /** [dim] */
  image(id: string): Float32Array | undefined {
    return this.#images.get(id);
  }

  /** [dim] */
  text(sentence: string): Float32Array | undefined {
    return this.#texts.get(sentence);
  }

  /** Why a picture (by id) or a sentence could not be decoded or embedded; it is not tried again until `retry`. */
  imageFailure(id: string): unknown {
    return this.#failures.get(imageKey(id));
  }

  textFailure(sentence: string): unknown {
    return this.#failures.get(textKey(sentence));
  }

  /** Takes the place of what the same owner wanted before. */
  want(owner: object, wanted: Wanted): void {
    this.#wanted.set(owner, wanted);
    void this.#work();
  }

  release(owner: object): void {
    this.#wanted.delete(owner);
  }

  retry(): void {
    this.#failures.clear();
    void this.#work();
  }

  async #work(): Promise<void> {
    if (this.#working) return;
    this.#working = true;
    for (let batch = this.#next(); batch; batch = this.#next()) {
      await batch();
      this.dispatchEvent(new Event('change'));
    }
    this.#working = false;
  }

  #next(): (() => Promise<void>) | undefined {
    const all = [...this.#wanted.values()];
    const texts = new Set(all.flatMap((wanted) => wanted.texts.filter((text) => this.#lacksText(text))));
    if (texts.size > 0) return () => this.#embedTexts([...texts].slice(0, textBatch));
    const pictures = new Map(
      all
        .flatMap((wanted) => wanted.pictures)
        .filter(({ id }) => this.#lacksImage(id))
        .map((source) => [source.id, source]),
    );
    if (pictures.size > 0) return () => this.#embedImages([...pictures.values()].slice(0, pictureBatch));
    return undefined;
  }

  #lacksText(text: string): boolean {
    return !this.#texts.has(text) && !this.#failures.has(textKey(text));
  }

  #lacksImage(id: string): boolean {
    return !this.#images.has(id) && !this.#failures.has(imageKey(id));
  }

  async #embedTexts(texts: readonly string[]): Promise<void> {
    try {
      const rows = this.#rows(await this.encoder.embedTexts(texts));
      texts.forEach((text, i) => this.#texts.set(text, rows[i]));
    } catch (error) {
      texts.forEach((text) => this.#failures.set(textKey(text), error));
    }
  }

  async #embedImages(sources: readonly PictureSource[]): Promise<void> {
    const decoded = await Promise.allSettled(sources.map((source) => source.pixels()));
    const usable = sources.flatMap(({ id }, i) => {
      const result = decoded[i];
      if (result.status === 'fulfilled') return [{ id, picture: result.value }];
      this.#failures.set(imageKey(id), result.reason);
      return [];
    });
    if (usable.length === 0) return;
    try {
      const rows = this.#rows(await this.encoder.embedImages(usable.map(({ picture }) => picture)));
      usable.forEach(({ id }, i) => this.#images.set(id, rows[i]));
    } catch (error) {
      usable.forEach(({ id }) => this.#failures.set(imageKey(id), error));
    }
  }

  /** [n, dim] → n rows [dim], each a copy, so that one kept vector does not keep its whole batch. */
  #rows(vectors: Float32Array): Float32Array[] {
    const { dim } = this.encoder;
    return Array.from({ length: vectors.length / dim }, (_, i) => vectors.slice(i * dim, (i + 1) * dim));
  }
}

const textKey = (text: string) => `text ${text}`;
const imageKey = (id: string) => `image ${id}`;

const banks = new WeakMap<Encoder, LiveVectors>();

/** The vectors of an encoder, one bank for the whole page. */
export function liveVectorsOf(encoder: Encoder): LiveVectors {
  let bank = banks.get(encoder);
  if (!bank) banks.set(encoder, (bank = new LiveVectors(encoder)));
  return bank;
}
