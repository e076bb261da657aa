import { plainCaption } from '../scenes/caption.ts';
import type { SceneDescription } from '../scenes/description.ts';
import type { DrawingIndex } from '../scenes/drawings.ts';
import { Random } from '../scenes/random.ts';
import { dealtScene, trainedCatalogue } from './pair-stream.ts';
import type { TrainingConfig } from './training-config.ts';

/** Held-out pairs that a training is measured on: chance is ln 64 and 1/64. */
export const probeCount = 64;

/** Held-out pairs: scene i belongs to caption i, and no caption fits two of them word for word. */
export interface ProbePairs {
  readonly scenes: readonly SceneDescription[];
  readonly captions: readonly string[];
}

/**
 * The held-out pairs of a config: scenes of the same concepts with drawings that no training shows (the `test` split),
 * each with its plain caption, all captions different, none an empty place. They do not depend on the seed, so that runs of
 * several seeds are measured on the same pairs.
 */
export function probePairs(
  { language, concepts }: Pick<TrainingConfig, 'language' | 'concepts'>,
  index: DrawingIndex,
): ProbePairs {
  const random = Random.seeded(64).fork('held-out');
  const catalogue = trainedCatalogue(index, 'test', concepts);
  const pairs = new Map<string, SceneDescription>();
  for (let i = 0; pairs.size < probeCount; i++) {
    const scene = dealtScene(random, catalogue, i);
    const caption = plainCaption(scene, language);
    if (scene.things.length > 0 && !pairs.has(caption)) pairs.set(caption, scene);
  }
  return { scenes: [...pairs.values()], captions: [...pairs.keys()] };
}
