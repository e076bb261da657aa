import type { CatalogueEntry } from '../../../src/engine/encoders/catalogue.ts';
import type { EmbedOptions, Encoder } from '../../../src/engine/encoders/encoder.ts';
import type { EncoderSession } from '../../../src/engine/encoders/session.ts';
import type { Picture } from '../../../src/engine/pictures/picture.ts';
import { memoryStore } from '../../../src/engine/trainer/runs/key-value-store.ts';
import { KeptPairSets } from '../../../src/components/lab/kept-pair-sets.ts';
import { PairSetDesk } from '../../../src/components/lab/pair-set-desk.ts';
import type { WantedPairs } from '../../../src/components/lab/pair-target.ts';
import { FakeEncoder, FakeSession } from '../search/search-page.ts';

/** Counts what it embeds, and waits after each call as long as the test says. */
export class CountingEncoder extends FakeEncoder {
  pictures = 0;
  /** Called before each batch of pictures. */
  before: () => Promise<void> | void = () => undefined;

  override async embedImages(
    pictures: readonly Picture[],
    { signal }: EmbedOptions = {},
  ): Promise<Float32Array> {
    await this.before();
    signal?.throwIfAborted();
    this.pictures += pictures.length;
    return super.embedImages(pictures);
  }
}

export const scenes: WantedPairs = { kind: 'scenes', n: 24, seed: 3, folder: '', language: 'en' };

export function openDesk(
  encoder: Encoder | null,
  kept = new KeptPairSets(memoryStore()),
  entry?: CatalogueEntry,
) {
  if (!document.querySelector('base'))
    document.head.append(Object.assign(document.createElement('base'), { href: '/' }));
  const session = new FakeSession();
  if (encoder) session.ready(encoder, entry);
  const desk = new PairSetDesk(session as unknown as EncoderSession, kept);
  const until = async (test: () => unknown): Promise<void> => {
    for (let i = 0; i < 2500; i++) {
      if (await test()) return;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`Never true: ${test.toString()}; ${JSON.stringify(desk.state)}`);
  };
  const ready = (): Promise<void> => until(() => desk.state.status === 'ready');
  return { desk, session, kept, until, ready };
}
