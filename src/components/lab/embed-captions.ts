import { EngineError } from '../../engine/errors.ts';
import type { Encoder } from '../../engine/encoders/encoder.ts';

/** Sentences that go to the encoder together: short ones, so that a cancel is soon heard. */
const chunk = 128;

export interface EmbeddedCaptions {
  readonly captions: readonly string[];
  /** [n, dim]; 0 where a caption was skipped */
  readonly texts: Float32Array;
  /** Captions that hold nothing the model can read, by their place. */
  readonly skipped: ReadonlyMap<number, unknown>;
}

/** Embeds captions, equal ones once. Rejects as the encoder does, but for a single caption that it cannot read. */
export async function embedCaptions(
  captions: readonly string[],
  encoder: Encoder,
  signal: AbortSignal,
  onProgress: (done: number, total: number) => void,
): Promise<EmbeddedCaptions> {
  const { dim } = encoder;
  const places = new Map<string, number[]>();
  captions.forEach((caption, i) => {
    const known = places.get(caption);
    if (known) known.push(i);
    else places.set(caption, [i]);
  });
  const different = [...places.keys()];
  const texts = new Float32Array(captions.length * dim);
  const skipped = new Map<number, unknown>();
  for (let from = 0; from < different.length; from += chunk) {
    onProgress(from, different.length);
    const rows = await readable(different.slice(from, from + chunk), encoder, signal);
    for (const [caption, row] of rows) {
      for (const i of places.get(caption)!) {
        if (row instanceof Float32Array) texts.set(row, i * dim);
        else skipped.set(i, row);
      }
    }
  }
  return { captions, texts, skipped };
}

/** The vector of each sentence, or why it has none. */
async function readable(
  sentences: readonly string[],
  encoder: Encoder,
  signal: AbortSignal,
): Promise<[string, Float32Array | EngineError][]> {
  const rest = [...sentences];
  const unreadable: [string, EngineError][] = [];
  while (rest.length > 0) {
    try {
      const rows = await encoder.embedTexts(rest, { signal });
      const { dim } = encoder;
      return [
        ...unreadable,
        ...rest.map((sentence, k): [string, Float32Array] => [
          sentence,
          rows.subarray(k * dim, (k + 1) * dim),
        ]),
      ];
    } catch (error) {
      if (!(error instanceof EngineError) || error.code !== 'empty-text') throw error;
      const [sentence] = rest.splice(Number(error.detail.index), 1);
      unreadable.push([sentence, error]);
    }
  }
  return unreadable;
}
