import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Encoder, TextInspection } from '../../engine/encoders/encoder.ts';

/** What the running model's tokenizer makes of a sentence. It updates its host when the answer comes. */
export class InspectionController implements ReactiveController {
  #encoder: Encoder | null = null;
  #sentence = '';
  #inspection?: TextInspection;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#encoder = null;
    this.#inspection = undefined;
  }

  /** @returns undefined while there is no model, and until it has answered for this very sentence */
  of(sentence: string, encoder: Encoder | null): TextInspection | undefined {
    if (encoder !== this.#encoder || sentence !== this.#sentence) {
      this.#encoder = encoder;
      this.#sentence = sentence;
      this.#inspection = undefined;
      if (encoder) void this.#ask(encoder, sentence);
    }
    return this.#inspection;
  }

  async #ask(encoder: Encoder, sentence: string): Promise<void> {
    try {
      const inspection = await encoder.inspectText(sentence);
      if (encoder !== this.#encoder || sentence !== this.#sentence) return;
      this.#inspection = inspection;
      this.host.requestUpdate();
    } catch {
      // The tokens are lost with the worker; the session tells about that.
    }
  }
}
