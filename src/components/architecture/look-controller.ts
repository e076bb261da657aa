import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Encoder, TextInspection } from '../../engine/encoders/encoder.ts';
import type { Picture } from '../../engine/pictures/picture.ts';
import type { PictureSource } from '../embeddings/picture-source.ts';

/**
 * How the running model reads its inputs: sentences as tokens, pictures at the size of its network. Each is asked for once;
 * its host is updated when an answer comes.
 */
export class LookController implements ReactiveController {
  #encoder: Encoder | null = null;
  #tokens = new Map<string, TextInspection | null>();
  #pictures = new Map<string, Picture | null>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.encoder = null;
  }

  set encoder(encoder: Encoder | null) {
    if (encoder === this.#encoder) return;
    this.#encoder = encoder;
    this.#tokens = new Map();
    this.#pictures = new Map();
  }

  /** @returns undefined while there is no model or no answer */
  tokens(sentence: string): TextInspection | undefined {
    const encoder = this.#encoder;
    return this.#ask(this.#tokens, sentence, encoder ? () => encoder.inspectText(sentence) : undefined);
  }

  /** The picture as the network reads it. @returns undefined while there is no model or no answer */
  picture(source: PictureSource): Picture | undefined {
    const encoder = this.#encoder;
    return this.#ask(
      this.#pictures,
      source.id,
      encoder ? async () => encoder.inspectPicture(await source.pixels()) : undefined,
    );
  }

  #ask<Answer>(
    answers: Map<string, Answer | null>,
    key: string,
    ask: (() => Promise<Answer>) | undefined,
  ): Answer | undefined {
    const known = answers.get(key);
    if (known !== undefined || !ask) return known ?? undefined;
    answers.set(key, null);
    ask().then(
      (answer) => {
        answers.set(key, answer);
        this.host.requestUpdate();
      },
      // What cannot be read is told about by the vector that does not come either.
      () => undefined,
    );
    return undefined;
  }
}

/** Marks of the tokenizer's own, such as start and end; an unknown word ([UNK]) is none of them. */
export function isMark(token: string): boolean {
  return /^(<.*>|\[(PAD|CLS|SEP)\])$/.test(token);
}
