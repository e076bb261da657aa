import { plainCaption } from '../../src/engine/scenes/caption.ts';
import { catalogueOf } from '../../src/engine/scenes/catalogue.ts';
import { ConceptDeck } from '../../src/engine/scenes/concept-deck.ts';
import type { SceneDescription } from '../../src/engine/scenes/description.ts';
import type { Random } from '../../src/engine/scenes/random.ts';
import { sampleScene, type SampleOptions } from '../../src/engine/scenes/sample-scene.ts';
import { languages } from './figure.ts';
import type { World } from './world.ts';

/** Which combinations of concept and place: those that training shows, those held out from it, or both. */
export type Pairs = NonNullable<SampleOptions['pairs']>;

/** Scenes of held-out drawings, as the sampler makes them, no two with the same plain caption in either language. */
export function distinctScenes(
  { index }: World,
  random: Random,
  pairs: Pairs,
  count: number,
): SceneDescription[] {
  const catalogue = catalogueOf(index, 'test');
  const deck = new ConceptDeck(catalogue.concepts, random.fork('concepts'));
  const seen = new Set<string>();
  const scenes: SceneDescription[] = [];
  while (scenes.length < count) {
    const scene = sampleScene(random, { catalogue, deal: () => deck.deal(), pairs });
    const captions = languages.map((language) => plainCaption(scene, language));
    if (scene.things.length === 0 || captions.some((caption) => seen.has(caption))) continue;
    for (const caption of captions) seen.add(caption);
    scenes.push(scene);
  }
  return scenes;
}
