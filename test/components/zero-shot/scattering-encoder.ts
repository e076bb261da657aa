import type { EmbedOptions } from '../../../src/engine/encoders/encoder.ts';
import { FakeEncoder, unitVector } from '../search/search-page.ts';

/** Made-up unit vectors that differ for any two sentences, however long: no two labels tie. */
export class ScatteringEncoder extends FakeEncoder {
  override embedTexts(texts: readonly string[], { signal }: EmbedOptions = {}): Promise<Float32Array> {
    signal?.throwIfAborted();
    return Promise.resolve(Float32Array.from(texts.flatMap((text) => [...unitVector(seedOf(text))])));
  }
}

const seedOf = (text: string): number =>
  [...text].reduce((sum, character) => (sum * 31 + character.codePointAt(0)!) % 999_983, 7);
