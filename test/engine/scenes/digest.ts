import { captionScene, plainCaption } from '../../../src/engine/scenes/caption.ts';
import { catalogueOf } from '../../../src/engine/scenes/catalogue.ts';
import { ConceptDeck } from '../../../src/engine/scenes/concept-deck.ts';
import { drawScene } from '../../../src/engine/scenes/draw-scene.ts';
import { loadDrawings, type DrawingIndex } from '../../../src/engine/scenes/drawings.ts';
import { Random } from '../../../src/engine/scenes/random.ts';
import { sampleScene } from '../../../src/engine/scenes/sample-scene.ts';

/**
 * 100 scenes by chance, each as one line: the first half of the SHA-256 of its picture, then its captions. Whatever differs
 * between two machines shows here.
 * @param read a file of assets/drawings
 */
export async function digestScenes(read: (file: string) => Promise<Uint8Array>): Promise<string[]> {
  const index = JSON.parse(new TextDecoder().decode(await read('drawings.json'))) as DrawingIndex;
  const catalogue = catalogueOf(index, 'train');
  const random = Random.seeded(100);
  const deck = new ConceptDeck(catalogue.concepts, random.fork('concepts'));
  const scenes = Array.from({ length: 100 }, () =>
    sampleScene(random, { catalogue, deal: () => deck.deal() }),
  );
  const concepts = new Set(scenes.flatMap(({ things }) => things.map(({ concept }) => concept)));
  const drawings = await loadDrawings(index, read, [...concepts]);
  const words = random.fork('captions');
  const lines: string[] = [];
  for (const scene of scenes) {
    const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', drawScene(scene, drawings)));
    const digits = [...hash.subarray(0, 16)].map((byte) => byte.toString(16).padStart(2, '0'));
    const captions = (['en', 'zh'] as const).flatMap((language) => [
      plainCaption(scene, language),
      captionScene(scene, language, words),
    ]);
    lines.push([digits.join(''), ...captions].join(' | '));
  }
  return lines;
}
