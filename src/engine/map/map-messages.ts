import type { EngineError } from '../errors.ts';
import type { PairVectors } from '../matrix/large/large-matrix.ts';
import type { MapPoints, MapQuality, MapRequest, Placement } from './map-points.ts';

/** What the worker of a map is asked. `pairs` come first, once. */
export type MapOrder =
  | { readonly kind: 'pairs'; readonly vectors: PairVectors; readonly captions: readonly string[] }
  | { readonly kind: 'make'; readonly job: number; readonly request: MapRequest }
  | { readonly kind: 'cancel' }
  | {
      readonly kind: 'place';
      readonly job: number;
      readonly vector: Float32Array;
      readonly modality: 'image' | 'text';
    };

/** What it answers. */
export type MapReply =
  | { readonly kind: 'frame' | 'made'; readonly job: number; readonly points: MapPoints }
  | { readonly kind: 'measured'; readonly job: number; readonly quality: MapQuality }
  | { readonly kind: 'placed'; readonly job: number; readonly placement: Placement | null }
  | {
      readonly kind: 'failed';
      readonly job: number;
      readonly code: string;
      readonly detail: EngineError['detail'];
    };
