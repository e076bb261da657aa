import type { ThumbnailSheet } from '../lab/pair-set.ts';
import type { MapColors } from './map-colors.ts';
import type { StageSize, Transform } from './map-view.ts';

/** Everything that one picture of a map is drawn from. */
export interface MapScene {
  readonly size: StageSize;
  /** Device pixels in a CSS pixel. */
  readonly density: number;
  readonly transform: Transform;
  /** [2n, 2]: n pictures, then n captions */
  readonly coordinates: Float32Array;
  readonly n: number;
  /** [n] 1 where the pair stands out: all are 1 where none is picked */
  readonly shown: Uint8Array;
  /** Whether the pairs are tied by lines. */
  readonly ties: boolean;
  /** CSS pixels: the diameter of a point. */
  readonly dot: number;
  /** The pairs whose pictures have room for a thumbnail, wherever they lie. */
  readonly roomy: Uint32Array;
  /** Those of them that are in view. */
  readonly thumbnails: Uint32Array;
  /** CSS pixels: the side of a thumbnail. */
  readonly side: number;
  readonly sheet: ThumbnailSheet;
  readonly colors: MapColors;
}

/** Draws the points, ties and thumbnails of a map: by WebGL, or on a 2-D canvas where there is none. */
export interface MapPainter {
  readonly kind: 'webgl' | 'canvas';
  readonly canvas: HTMLCanvasElement;
  paint(scene: MapScene): void;
  dispose(): void;
}

/** How much of a point, and of a line, is seen where others are picked. */
export const faded = 0.18;
/** How much of a tie is seen: many of them cover each other. */
export const tieOpacity = (n: number): number => Math.max(0.06, Math.min(0.4, 30 / n));
