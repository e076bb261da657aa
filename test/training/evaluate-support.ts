import { drawScene } from '../../src/engine/scenes/draw-scene.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';
import { Random } from '../../src/engine/scenes/random.ts';
import type { Context } from '../../training/evaluate/context.ts';
import type { Encoder } from '../../training/evaluate/encoder.ts';
import { openWorld, type World } from '../../training/evaluate/world.ts';

const dim = 64;
const dictionary = new Map<string, Float32Array>();

/** A direction of its own for each text or picture, by chance: two of them are nearly at right angles. */
function direction(key: string): Float32Array {
  let vector = dictionary.get(key);
  if (!vector) {
    const random = Random.seeded(1).fork(key);
    // The sum of twelve uniform numbers is nearly normal.
    const normal = () => Array.from({ length: 12 }, () => random.float()).reduce((a, b) => a + b, -6);
    const values = Array.from({ length: dim }, normal);
    vector = Float32Array.from(values, (value) => value / Math.hypot(...values));
    dictionary.set(key, vector);
  }
  return vector;
}

function rows(keys: readonly string[]): Promise<Float32Array> {
  const vectors = new Float32Array(keys.length * dim);
  keys.forEach((key, i) => vectors.set(direction(key), i * dim));
  return Promise.resolve(vectors);
}

const keyOf = (picture: Uint8Array) => Buffer.from(picture).toString('base64');

/** An encoder that knows nothing: each text and each picture has a direction by chance. */
export const randomEncoder: Encoder = encoder((picture) => picture);

/** An encoder that knows some pictures by heart: their vector is their text's. */
export function oracle(world: World, known: Iterable<readonly [SceneDescription, string]>): Encoder {
  const texts = new Map<string, string>();
  for (const [scene, text] of known) texts.set(keyOf(drawScene(scene, world.source)), text);
  return encoder((picture) => texts.get(picture) ?? picture);
}

function encoder(textOf: (picture: string) => string): Encoder {
  return {
    dim,
    logitScale: 1,
    images: (pictures) => rows(pictures.map((picture) => textOf(keyOf(picture)))),
    texts: (texts) => rows(texts),
    inspect: () => ({ tokens: [], unknownWords: [], droppedTokens: 0, contextLength: 24 }),
  };
}

export const world = await openWorld('assets');

/** A context with a share of the cases. */
export function contextOf(of: Encoder, share = 1): Context {
  return { encoder: of, world, random: Random.seeded(5), cases: (count) => Math.ceil(count * share) };
}
