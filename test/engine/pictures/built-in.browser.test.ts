import { expect, it } from 'vitest';
import { readPicture } from '../../../src/components/pictures/reader.ts';
import { resizePicture } from '../../../src/engine/pictures/resize.ts';
import { drawScene } from '../../../src/engine/scenes/draw-scene.ts';
import { loadDrawings, type DrawingIndex, type DrawingSource } from '../../../src/engine/scenes/drawings.ts';
import type { SceneList } from '../../../scripts/pictures/scene-list.ts';
import sceneFile from '../../../scripts/pictures/scenes.json';
import { readServed } from '../scenes/served.ts';

const { scenes } = sceneFile as SceneList;
let opened: Promise<DrawingSource> | undefined;

async function open(): Promise<DrawingSource> {
  const index = JSON.parse(new TextDecoder().decode(await readServed('drawings.json'))) as DrawingIndex;
  const concepts = new Set(
    scenes.flatMap(({ description }) => description.things.map((thing) => thing.concept)),
  );
  return loadDrawings(index, readServed, [...concepts]);
}

/** Mean over all channels of the absolute difference, in levels of 0 to 255. */
function meanDifference(rgba: Uint8ClampedArray, rgb: Uint8Array): number {
  let sum = 0;
  for (let p = 0; p < rgb.length; p++) sum += Math.abs(rgba[Math.floor(p / 3) * 4 + (p % 3)] - rgb[p]);
  return sum / rgb.length;
}

it.each(scenes)('$id, $caption.en: reduced to 64 px it is what the generator draws at 64', async (scene) => {
  opened ??= open();
  const file = await (await fetch(`/pictures/${scene.id}.webp`)).blob();
  const { picture } = await readPicture(file);
  expect([picture.width, picture.height]).toEqual([512, 512]);
  const drawn = drawScene(scene.description, await opened, 64);
  expect(meanDifference(resizePicture(picture, 64, 64).data, drawn)).toBeLessThan(6);
});
