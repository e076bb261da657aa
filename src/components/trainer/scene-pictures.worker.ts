import { EngineError } from '../../engine/errors.ts';
import type { SceneDescription } from '../../engine/scenes/description.ts';
import { drawScene } from '../../engine/scenes/draw-scene.ts';
import type { DrawingIndex } from '../../engine/scenes/drawings.ts';
import { PairStream } from '../../engine/trainer/pair-stream.ts';
import { probePairs } from '../../engine/trainer/probe-pairs.ts';
import { loadConceptDrawings, loadDrawingIndex } from '../../engine/trainer/scenes/load-drawings.ts';
import type { PairsAnswer, PairsOrder } from './scene-pictures.ts';

self.onmessage = ({ data }: MessageEvent<PairsOrder>): void => {
  void answerTo(data).then((answer) => self.postMessage(answer));
};

/** Draws pairs for the page to show: the very scenes of a training, at its size. */
async function answerTo(asked: PairsOrder): Promise<PairsAnswer> {
  const { order, config, drawings } = asked;
  try {
    const pairs = pairsOf(asked, await loadDrawingIndex(drawings));
    const concepts = new Set(pairs.flatMap(({ scene }) => scene.things.map(({ concept }) => concept)));
    const source = await loadConceptDrawings(drawings, [...concepts]);
    return {
      order,
      pairs: await Promise.all(
        pairs.map(async ({ scene, caption }) => ({
          picture: await png(drawScene(scene, source, config.pictureSize), config.pictureSize),
          caption,
        })),
      ),
    };
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    const { code, detail = {} } = error instanceof EngineError ? error : {};
    return { order, failed: { code, detail, message } };
  }
}

function pairsOf(
  { config, set, count }: PairsOrder,
  index: DrawingIndex,
): { scene: SceneDescription; caption: string }[] {
  if (set === 'held-out') {
    const { scenes, captions } = probePairs(config, index);
    return scenes.slice(0, count).map((scene, i) => ({ scene, caption: captions[i] }));
  }
  const stream = new PairStream(config, index);
  return stream
    .places(0, count)
    .map((place) => ({ scene: stream.scene(place.scene), caption: stream.caption(place) }));
}

async function png(rgb: Uint8Array, size: number): Promise<Blob> {
  const canvas = new OffscreenCanvas(size, size);
  const context = canvas.getContext('2d')!;
  const image = context.createImageData(size, size);
  for (let pixel = 0; pixel < size * size; pixel++) {
    image.data.set(rgb.subarray(3 * pixel, 3 * pixel + 3), 4 * pixel);
    image.data[4 * pixel + 3] = 255;
  }
  context.putImageData(image, 0, 0);
  return canvas.convertToBlob();
}
