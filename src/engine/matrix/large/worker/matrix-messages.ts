import type { EngineError } from '../../../errors.ts';
import type { MatrixView } from '../../matrix-view.ts';
import type { LargeMatrix, MatrixSummary, MatrixTile, MatrixWindow } from '../large-matrix.ts';
import type { BackendChoice } from '../stores/open-store.ts';
import type { MatrixRequest } from '../stores/matrix-store.ts';

/** An error as it crosses from a worker to the page. */
export type ErrorFacts = Pick<EngineError, 'code' | 'detail'>;

/** What the page asks of the worker of a matrix; calls are numbered. */
export type MatrixCall =
  | {
      readonly kind: 'tile';
      readonly window: MatrixWindow;
      readonly width: number;
      readonly height: number;
      readonly view: MatrixView;
    }
  | { readonly kind: 'rescale'; readonly logitScale: number }
  | { readonly kind: 'reorder'; readonly order: Uint32Array };

export type MatrixMessage =
  | { readonly kind: 'open'; readonly request: MatrixRequest; readonly backend: BackendChoice }
  | { readonly kind: 'cancel' }
  | { readonly kind: 'call'; readonly id: number; readonly call: MatrixCall };

/** What the worker tells. */
export type MatrixReply =
  | {
      readonly kind: 'opened';
      readonly backend: LargeMatrix['backend'];
      /** Why it is another one than before. */
      readonly notice?: ErrorFacts;
    }
  | { readonly kind: 'rows'; readonly rows: number }
  | { readonly kind: 'complete'; readonly summary: MatrixSummary; readonly bytes: number }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly error: ErrorFacts }
  | {
      readonly kind: 'answer';
      readonly id: number;
      readonly tile?: MatrixTile;
      readonly summary?: MatrixSummary;
    }
  /** Without an error: there is nothing to answer with, as the pass was cancelled or has failed. */
  | { readonly kind: 'refusal'; readonly id: number; readonly error?: ErrorFacts };
