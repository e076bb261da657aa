import type { Language } from './catalogue.ts';
import type { Picture } from '../pictures/picture.ts';
import type { Encoder, LoadEvent, Plan, SelfTest, TextInspection } from './encoder.ts';
import type { FolderFiles } from './folder.ts';
import type { ModelFile } from './model-files.ts';

/** A built-in picture with its own captions: what the self-test of a hub model is made of. */
export interface CaptionedPicture {
  readonly picture: Picture;
  readonly captions: Readonly<Record<Language, string>>;
}

/** Where the worker takes the files from: an address that the paths are added to, or the files themselves. */
export type FileSource =
  | { readonly kind: 'address'; readonly address: string }
  | { readonly kind: 'folder'; readonly files: FolderFiles };

/** All that a worker needs to load a model. */
export interface LoadRequest {
  readonly kind: 'load';
  /** The worker holds a Web Lock of this name for as long as it lives. */
  readonly lock: string;
  readonly id: string;
  readonly files: readonly ModelFile[];
  readonly source: FileSource;
  /** Prefix in the cache; null keeps nothing. */
  readonly cachePrefix: string | null;
  readonly plan: Plan;
  readonly jspi: boolean;
  /** Weight-only 8-bit graph: ONNX Runtime unfolds the weights once, when the session is made. */
  readonly foldWeights: boolean;
  readonly seed: number | null;
  readonly logitScale: number | null;
  readonly vocabulary: 'words' | 'subwords';
  /** For the sanity test; a reference test brings its own in the model's files. */
  readonly pairs: readonly { readonly picture: Picture; readonly caption: string }[];
  /** Give up when no byte has come for so long. */
  readonly stallSeconds: number;
}

/** What the loaded model turned out to be. */
export interface ModelFacts {
  readonly dim: number;
  readonly logitScale: number;
  readonly logitScaleSource: NonNullable<Encoder['logitScaleSource']>;
  readonly adapter?: string;
  readonly selfTest: SelfTest;
  /** The number of pictures to send at a time. */
  readonly pictureBatch: number;
  readonly textBatch: number;
}

export interface Calls {
  images: { argument: readonly Picture[]; result: Float32Array<ArrayBuffer> };
  texts: { argument: readonly string[]; result: Float32Array<ArrayBuffer> };
  inspect: { argument: string; result: TextInspection };
  see: { argument: Picture; result: Picture };
}

export type CallName = keyof Calls;

export type WorkerRequest =
  | LoadRequest
  | {
      [Name in CallName]: { kind: 'call'; call: number; name: Name; argument: Calls[Name]['argument'] };
    }[CallName];

export interface ErrorFacts {
  readonly code: string;
  readonly detail: Readonly<Record<string, string | number>>;
}

export type WorkerReply =
  | { kind: 'alive' }
  | { kind: 'event'; event: Exclude<LoadEvent, { kind: 'plan' | 'rejected' | 'notice' }> }
  | { kind: 'notice'; error: ErrorFacts }
  | { kind: 'ready'; facts: ModelFacts }
  | { kind: 'failed'; error: ErrorFacts }
  | { kind: 'lost'; error: ErrorFacts }
  | { kind: 'result'; call: number; result: Calls[CallName]['result'] }
  | { kind: 'error'; call: number; error: ErrorFacts };
