import type { SceneDescription } from '../../engine/scenes/description.ts';
import { sceneDrawings } from './scene-drawings.ts';

/** Twice what a thumbnail takes in CSS pixels. */
const side = 112;

/** A scene as the address of a small picture, for `<img>`. Rejects as `SceneDrawings.draw` does. */
export async function sceneThumbnail(description: SceneDescription): Promise<string> {
  const { width, height, data } = await (await sceneDrawings()).draw(description, side);
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width, height];
  canvas.getContext('2d')!.putImageData(new ImageData(data, width, height), 0, 0);
  return canvas.toDataURL();
}
