import type { BuiltInPicture, Language } from '../../engine/pictures/built-in.ts';
import { Random } from '../../engine/scenes/random.ts';
import { scenePairs, type ScenePair } from '../../engine/scenes/scene-pairs.ts';
import { takingTurns } from '../../engine/compute/turns.ts';
import { pictureURL } from '../embeddings/assets.ts';
import { builtInSource, type PictureSource } from '../embeddings/picture-source.ts';
import { sceneDrawings } from '../scene-pairs/scene-drawings.ts';
import { sceneThumbnail } from '../scene-pairs/scene-thumbnail.ts';

/** A picture and its caption, as a batch holds them. */
export interface BatchPair {
  readonly id: string;
  readonly concept?: string;
  readonly caption: Readonly<Record<Language, string>>;
  /** For readers who do not see the picture. */
  readonly alt: Readonly<Record<Language, string>>;
  readonly source: PictureSource;
  /** The address of the picture where it is a file of the notebook. */
  readonly file?: string;
  /** The address of a small picture; a scene is drawn for it. */
  thumbnail(): string | Promise<string>;
}

/** The pairs of a batch from a set: the first n of it, or n drawn from it by the number of the draw. */
export function drawBatch<T>(set: readonly T[], n: number, draw: number): readonly T[] {
  return (draw === 0 ? set : Random.seeded(draw).shuffle(set)).slice(0, n);
}

export function builtInPair(picture: BuiltInPicture): BatchPair {
  const { id, concept, caption, alt } = picture;
  const file = pictureURL(picture.file);
  return { id, concept, caption, alt, source: builtInSource(picture), file, thumbnail: () => file };
}

/** What the encoder is given; a larger picture would show no more of a drawing. */
const sceneSize = 128;

function scenePairOf({ id, concept, caption, description }: ScenePair): BatchPair {
  let thumbnail: Promise<string> | undefined;
  return {
    ...{ id, concept, caption },
    alt: caption,
    source: { id, pixels: async () => (await sceneDrawings()).draw(description, sceneSize) },
    thumbnail: () =>
      (thumbnail ??= sceneThumbnail(description).catch(() => {
        thumbnail = undefined;
        return '';
      })),
  };
}

const series = new Map<number, (i: number) => BatchPair>();

/**
 * Scenes of the notebook's own generator, from drawings on which the embedded model was not trained: they come after the
 * built-in pictures when a batch is larger than those.
 *
 * Rejects with EngineError `asset-missing` when the drawings cannot be had; AbortError when cancelled.
 */
export async function sceneBatch(draw: number, count: number, signal: AbortSignal): Promise<BatchPair[]> {
  const { heldOut } = await sceneDrawings();
  const turn = takingTurns(signal);
  const pair = series.get(draw) ?? remembered(scenePairs(heldOut, draw));
  series.set(draw, pair);
  const pairs: BatchPair[] = [];
  for (let i = 0; i < count; i++) {
    await turn();
    pairs.push(pair(i));
  }
  return pairs;
}

/** One object a pair: figures tell by it whether anything changed. */
function remembered(pair: (i: number) => ScenePair): (i: number) => BatchPair {
  const made = new Map<number, BatchPair>();
  return (i) => {
    const one = made.get(i) ?? scenePairOf(pair(i));
    made.set(i, one);
    return one;
  };
}
