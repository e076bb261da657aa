import type { Encoder } from '../../engine/encoders/encoder.ts';
import type { Picture } from '../../engine/pictures/picture.ts';

/** A picture that may have to be decoded first. */
export interface PictureSource {
  readonly id: string;
  pixels(): Promise<Picture>;
}

/** Pictures that go to the encoder together: few, so that the first answers come soon and a cancel is felt. */
const batchSize = 10;
const keptTexts = 100;

/** The vectors that one encoder has made so far. Nothing is embedded twice. */
export class LiveVectors {
  readonly #images = new Map<string, Float32Array>();
  readonly #texts = new Map<string, Float32Array>();

  constructor(readonly encoder: Encoder) {}

  /** [dim] */
  image(id: string): Float32Array | undefined {
    return this.#images.get(id);
  }

  /** [dim] */
  text(sentence: string): Float32Array | undefined {
    return this.#texts.get(sentence);
  }

  /** Rejects with AbortError, or with the encoder's EngineError. */
  async embedText(sentence: string, signal: AbortSignal): Promise<void> {
    const vector = await this.encoder.embedTexts([sentence], { signal });
    if (this.#texts.size >= keptTexts) this.#texts.delete(this.#texts.keys().next().value!);
    this.#texts.set(sentence, vector);
  }

  /**
   * Embeds the pictures that it does not have yet.
   * @param onBatch called after each batch
   * @returns the ids of the pictures that could not be decoded or embedded; the others go on
   */
  async embedImages(
    sources: readonly PictureSource[],
    signal: AbortSignal,
    onBatch: () => void,
  ): Promise<string[]> {
    const failed: string[] = [];
    const missing = sources.filter(({ id }) => !this.#images.has(id));
    for (let i = 0; i < missing.length; i += batchSize) {
      signal.throwIfAborted();
      const batch = missing.slice(i, i + batchSize);
      const decoded = await Promise.allSettled(batch.map((source) => source.pixels()));
      const usable = batch.flatMap(({ id }, k) => {
        const result = decoded[k];
        if (result.status === 'fulfilled') return [{ id, picture: result.value }];
        failed.push(id);
        return [];
      });
      if (usable.length === 0) continue;
      const vectors = await this.encoder.embedImages(
        usable.map(({ picture }) => picture),
        { signal },
      );
      const { dim } = this.encoder;
      usable.forEach(({ id }, k) => this.#images.set(id, vectors.slice(k * dim, (k + 1) * dim)));
      onBatch();
    }
    return failed;
  }
}

const banks = new WeakMap<Encoder, LiveVectors>();

/** The vectors of an encoder, shared by all figures of the page. */
export function liveVectorsOf(encoder: Encoder): LiveVectors {
  let bank = banks.get(encoder);
  if (!bank) banks.set(encoder, (bank = new LiveVectors(encoder)));
  return bank;
}
