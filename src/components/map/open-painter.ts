import { createCanvasPainter } from './canvas-painter.ts';
import { createGLPainter } from './gl-painter.ts';
import type { MapPainter } from './map-scene.ts';

/** Opens what draws the points of a map. */
export type OpenPainter = (canvas: HTMLCanvasElement) => MapPainter;

/** WebGL where there is one, else the 2-D canvas. A canvas that has been asked for WebGL in vain still gives 2-D. */
export const openPainter: OpenPainter = (canvas) => createGLPainter(canvas) ?? createCanvasPainter(canvas);
