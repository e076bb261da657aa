import { chanceRecall, cosineMatrix, diagonalRanks, recallAtK } from '../../src/engine/contrastive/index.ts';
import { plainCaption } from '../../src/engine/scenes/caption.ts';
import { embedScenes, type Context } from './context.ts';
import { distinctScenes, type Pairs } from './distinct-scenes.ts';
import { languages, share, type Figure } from './figure.ts';
import { matchedMatrix } from './matched-matrix.ts';

const scenesMeasured = 1000;
const sets: readonly { name: string; pairs: Pairs; how: string }[] = [
  {
    name: 'retrieval',
    pairs: 'any',
    how: 'scenes of held-out drawings and their plain captions, all different',
  },
  {
    name: 'retrieval-held-out',
    pairs: 'held-out',
    how: 'the same with pairs of object and place that training never showed',
  },
];

/**
 * A thousand scenes find their captions and the captions their scenes: R@1, R@5 and R@10. The first 64 are also looked at
 * as a matrix.
 */
export async function retrieval(context: Context): Promise<Figure[]> {
  const { dim } = context.encoder;
  const n = context.cases(scenesMeasured);
  const figures: Figure[] = [];
  for (const { name, pairs, how } of sets) {
    const scenes = distinctScenes(context.world, context.random.fork(name), pairs, n);
    const pictures = await embedScenes(context, scenes);
    for (const language of languages) {
      const texts = await context.encoder.texts(scenes.map((scene) => plainCaption(scene, language)));
      const { imageToText, textToImage } = diagonalRanks(cosineMatrix(pictures, texts, dim), n);
      for (const [direction, ranks] of Object.entries({
        'image-to-text': imageToText,
        'text-to-image': textToImage,
      })) {
        for (const k of [1, 5, 10]) {
          const value = [recallAtK(ranks, k), chanceRecall(n, k)] as const;
          figures.push(share(`${name}/${direction}/r${k}`, language, value, n, how));
        }
      }
      if (pairs === 'any') figures.push(...matchedMatrix({ pictures, texts, dim }, language));
    }
  }
  return figures;
}
