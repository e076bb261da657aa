import type { SceneDescription } from '../../scenes/description.ts';
import { drawScene } from '../../scenes/draw-scene.ts';
import type { DrawingSource } from '../../scenes/drawings.ts';

/** Draws scenes: in a worker of its own (WorkerDrawer), or on this thread (`drawHere`). */
export interface SceneDrawer {
  /**
   * @returns RGB, [scenes, size, size, 3]
   * Rejects with EngineError `asset-missing`, `asset-damaged` or `trainer-died`.
   */
  draw(scenes: readonly SceneDescription[]): Promise<Uint8Array<ArrayBuffer>>;
  dispose(): void;
}

export function drawScenes(
  scenes: readonly SceneDescription[],
  drawings: DrawingSource,
  size: number,
): Uint8Array<ArrayBuffer> {
  const picture = size * size * 3;
  const pictures = new Uint8Array(scenes.length * picture);
  scenes.forEach((scene, i) => pictures.set(drawScene(scene, drawings, size), i * picture));
  return pictures;
}

export function drawHere(drawings: DrawingSource, size: number): SceneDrawer {
  return {
    draw: (scenes) => Promise.resolve(drawScenes(scenes, drawings, size)),
    dispose: () => undefined,
  };
}
