import type { Encoder, TextInspection } from '../../engine/encoders/encoder.ts';
import { liveVectorsOf, type LiveVectors } from '../embeddings/live-vectors.ts';
import type { PictureSource } from '../embeddings/picture-source.ts';

/**
 * Asks the running model: for the last sentence, after a pause in the typing, and for every picture that it has not seen.
 * What comes too late is dropped.
 */
export class LiveSearch {
  /** What the tokenizer makes of the sentence; the one before it until the answer comes. */
  inspection?: TextInspection;

  #vectors: LiveVectors | null = null;
  #sentence = '';
  #typing?: number;
  #texts: readonly string[] = [];
  #pictures: readonly PictureSource[] = [];

  /** @param onChange called whenever a vector, an inspection or an error came */
  constructor(private readonly onChange: () => void) {}

  get encoder(): Encoder | null {
    return this.#vectors?.encoder ?? null;
  }

  set encoder(encoder: Encoder | null) {
    if (encoder === this.encoder) return;
    clearTimeout(this.#typing);
    this.#vectors?.release(this);
    this.#vectors?.removeEventListener('change', this.onChange);
    this.#vectors = encoder && liveVectorsOf(encoder);
    this.#vectors?.addEventListener('change', this.onChange);
    this.#texts = [];
    this.inspection = undefined;
  }

  /** Why the sentence could not be embedded, or else one of the pictures. */
  get error(): unknown {
    const vectors = this.#vectors;
    return (
      vectors?.textFailure(this.#sentence) ??
      this.#pictures.map(({ id }) => vectors?.imageFailure(id)).find((error) => error !== undefined)
    );
  }

  /** [dim] */
  text(sentence: string): Float32Array | undefined {
    return this.#vectors?.text(sentence);
  }

  /** [dim] */
  image(id: string): Float32Array | undefined {
    return this.#vectors?.image(id);
  }

  /** Whether a picture's vector is still to come. */
  awaits(id: string): boolean {
    return this.#vectors !== null && !this.image(id) && this.#vectors.imageFailure(id) === undefined;
  }

  /** @param delay milliseconds to wait for another sentence */
  ask(sentence: string, delay: number): void {
    clearTimeout(this.#typing);
    this.#sentence = sentence;
    if (!this.#vectors) return;
    void this.#inspect(this.#vectors.encoder, sentence);
    this.#typing = window.setTimeout(() => {
      this.#texts = [sentence];
      this.#want();
    }, delay);
  }

  /** Embeds those of the pictures that have no vector yet. */
  see(sources: readonly PictureSource[]): void {
    this.#pictures = sources;
    if (sources.some(({ id }) => this.awaits(id))) this.#want();
  }

  #want(): void {
    this.#vectors?.want(this, { texts: this.#texts, pictures: this.#pictures });
  }

  async #inspect(encoder: Encoder, sentence: string): Promise<void> {
    try {
      const inspection = await encoder.inspectText(sentence);
      if (sentence !== this.#sentence || encoder !== this.encoder) return;
      this.inspection = inspection;
      this.onChange();
    } catch {
      // The marks are lost with the worker; the session tells about that.
    }
  }
}
