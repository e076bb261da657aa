import { cosineMatrix } from '../../src/engine/contrastive/index.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';
import { drawScene } from '../../src/engine/scenes/draw-scene.ts';
import type { Random } from '../../src/engine/scenes/random.ts';
import type { Encoder } from './encoder.ts';
import type { Drawing, World } from './world.ts';

/** What each part of the evaluation works with. */
export interface Context {
  readonly encoder: Encoder;
  readonly world: World;
  /** each part forks its own stream off it: none depends on what another draws */
  readonly random: Random;
  /** @returns how many cases to measure: `count`, or a tenth of it in a quick run */
  readonly cases: (count: number) => number;
}

/** The side of a picture as the network reads it, in pixels. */
const side = 64;
/** pictures drawn at a time: all at once would take memory for nothing */
const block = 256;

/** Draws scenes and embeds them: [n, dim], rows of norm 1. */
export async function embedScenes(
  { encoder, world }: Context,
  scenes: readonly SceneDescription[],
): Promise<Float32Array> {
  const vectors = new Float32Array(scenes.length * encoder.dim);
  for (let i = 0; i < scenes.length; i += block) {
    const pictures = scenes.slice(i, i + block).map((scene) => drawScene(scene, world.source, side));
    vectors.set(await encoder.images(pictures), i * encoder.dim);
  }
  return vectors;
}

/** The cosine of each picture with each text: [pictures, texts]. */
export async function textScores(
  { encoder }: Context,
  pictures: Float32Array,
  texts: readonly string[],
): Promise<Float64Array> {
  return cosineMatrix(pictures, await encoder.texts(texts), encoder.dim);
}

/** The cosine of each picture with its own text, in order: [n]. */
export async function ownScores(
  { encoder }: Context,
  pictures: Float32Array,
  texts: readonly string[],
): Promise<Float64Array> {
  const { dim } = encoder;
  const vectors = await encoder.texts(texts);
  return Float64Array.from(texts, (_, i) => {
    let sum = 0;
    for (let k = i * dim; k < (i + 1) * dim; k++) sum += pictures[k] * vectors[k];
    return sum;
  });
}

/** Drawings by concept. */
export function byConcept(drawings: readonly Drawing[]): ReadonlyMap<string, readonly Drawing[]> {
  const groups = new Map<string, Drawing[]>();
  for (const drawing of drawings) {
    const group = groups.get(drawing.concept);
    if (group) group.push(drawing);
    else groups.set(drawing.concept, [drawing]);
  }
  return groups;
}

/** A few of a list, by chance, in the list's order; all of them if it is short. */
export function some<T>(random: Random, list: readonly T[], count: number): readonly T[] {
  if (list.length <= count) return list;
  const kept = new Set(random.shuffle(list.map((_, i) => i)).slice(0, count));
  return list.filter((_, i) => kept.has(i));
}
