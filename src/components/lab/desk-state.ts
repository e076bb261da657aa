import type { EmbeddingProgress } from './pair-embedding.ts';

/** How far the wanted pairs are. */
export type DeskState =
  /** `folder`: the reader has to choose the files, because none are here or another model has to see them. */
  | { readonly status: 'waiting'; readonly for: 'model' | 'folder' }
  | { readonly status: 'looking' | 'ready' }
  /** Enough to take a while: the reader says when. */
  | { readonly status: 'offered'; readonly count: number }
  | { readonly status: 'embedding' | 'paused'; readonly progress: EmbeddingProgress }
  | { readonly status: 'failed'; readonly error: unknown };
