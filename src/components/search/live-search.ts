import type { Encoder, TextInspection } from '../../engine/encoders/encoder.ts';
import { liveVectorsOf, type LiveVectors, type PictureSource } from './live-vectors.ts';

/**
 * Asks the running model: for the last sentence, after a pause in the typing, and for every picture that it has not seen.
 * What comes too late is dropped.
 */
export class LiveSearch {
  /** What the tokenizer makes of the sentence; the one before it until the answer comes. */
  inspection?: TextInspection;
  /** Why the sentence or the pictures could not be embedded. */
  error?: unknown;

  #vectors: LiveVectors | null = null;
  #text?: AbortController;
  #images?: AbortController;
  /** Pictures that failed with this model; they are not asked for again. */
  #failed = new Set<string>();

  /** @param onChange called whenever a vector, an inspection or an error came */
  constructor(private readonly onChange: () => void) {}

  get encoder(): Encoder | null {
    return this.#vectors?.encoder ?? null;
  }

  set encoder(encoder: Encoder | null) {
    if (encoder === this.encoder) return;
    this.stop();
    this.#vectors = encoder && liveVectorsOf(encoder);
    this.#failed.clear();
    this.inspection = undefined;
    this.error = undefined;
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
    return this.#vectors !== null && !this.image(id) && !this.#failed.has(id);
  }

  /** @param delay milliseconds to wait for another sentence */
  ask(sentence: string, delay: number): void {
    this.#text?.abort();
    this.error = undefined;
    const vectors = this.#vectors;
    if (!vectors) return;
    const { signal } = (this.#text = new AbortController());
    void this.#inspect(vectors.encoder, sentence, signal);
    if (!vectors.text(sentence)) setTimeout(() => void this.#embedText(vectors, sentence, signal), delay);
  }

  /** Embeds those of the pictures that have no vector yet; while it is at work, a call does nothing. */
  see(sources: readonly PictureSource[]): void {
    const vectors = this.#vectors;
    const missing = sources.filter(({ id }) => this.awaits(id));
    if (!vectors || this.#images || missing.length === 0) return;
    const controller = (this.#images = new AbortController());
    const { signal } = controller;
    vectors
      .embedImages(missing, signal, this.onChange)
      .then((failed) => failed.forEach((id) => this.#failed.add(id)))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        missing.forEach(({ id }) => this.#failed.add(id));
        this.error = error;
      })
      .finally(() => {
        if (this.#images === controller) this.#images = undefined;
        this.onChange();
      });
  }

  stop(): void {
    this.#text?.abort();
    this.#images?.abort();
    this.#images = undefined;
  }

  async #inspect(encoder: Encoder, sentence: string, signal: AbortSignal): Promise<void> {
    try {
      const inspection = await encoder.inspectText(sentence);
      if (signal.aborted) return;
      this.inspection = inspection;
      this.onChange();
    } catch {
      // The marks are lost with the worker; the session tells about that.
    }
  }

  async #embedText(vectors: LiveVectors, sentence: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      await vectors.embedText(sentence, signal);
    } catch (error) {
      if (!signal.aborted) this.error = error;
    }
    if (!signal.aborted) this.onChange();
  }
}
