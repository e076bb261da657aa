import type { SceneDescription } from '../../scenes/description.ts';
import type { ErrorFacts } from '../trainer-errors.ts';

/** What a scene worker is to draw from. It comes first, once. */
export interface SceneWorkerSetup {
  readonly folder: string;
  readonly concepts: readonly string[];
  readonly size: number;
}

export type SceneRequest =
  | ({ readonly kind: 'setup' } & SceneWorkerSetup)
  | { readonly kind: 'draw'; readonly job: number; readonly scenes: readonly SceneDescription[] };

export type SceneReply =
  | { readonly kind: 'drawn'; readonly job: number; readonly pictures: Uint8Array<ArrayBuffer> }
  | { readonly kind: 'error'; readonly job: number; readonly error: ErrorFacts };
