import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Encoder, UnknownWord } from '../../engine/encoders/encoder.ts';

const none: ReadonlyMap<string, readonly UnknownWord[]> = new Map();

/** Which words of some texts the running model's vocabulary does not hold. Each text is looked at once a model. */
export class UnknownWordsController implements ReactiveController {
  #encoder: Encoder | null = null;
  #words: ReadonlyMap<string, readonly UnknownWord[]> = none;
  #asked = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#follow(null);
  }

  /** The unknown words by text, as far as they have been found: a new map whenever more of them are. */
  of(texts: readonly string[], encoder: Encoder | null): ReadonlyMap<string, readonly UnknownWord[]> {
    this.#follow(encoder);
    for (const text of texts) {
      if (!encoder || this.#asked.has(text)) continue;
      this.#asked.add(text);
      void this.#inspect(text, encoder);
    }
    return this.#words;
  }

  #follow(encoder: Encoder | null): void {
    if (encoder === this.#encoder) return;
    this.#encoder = encoder;
    this.#words = none;
    this.#asked = new Set();
  }

  async #inspect(text: string, encoder: Encoder): Promise<void> {
    try {
      const { unknownWords } = await encoder.inspectText(text);
      if (encoder !== this.#encoder || unknownWords.length === 0) return;
      this.#words = new Map([...this.#words, [text, unknownWords]]);
      this.host.requestUpdate();
    } catch {
      // The marks are lost with the worker; the session tells about that.
    }
  }
}
