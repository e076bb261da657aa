import type { EngineError } from '../errors.ts';
import type { Picture } from '../pictures/picture.ts';

export type Device = 'webgpu' | 'wasm';
export type Dtype = 'fp32' | 'fp16' | 'q8';
export type EncoderKind = 'embedded' | 'untrained' | 'hub' | 'trained';

/** How an encoder runs on this machine. */
export interface Runtime {
  readonly device: Device;
  readonly dtype: Dtype;
  /** WebAssembly threads; 1 on WebGPU. */
  readonly threads: number;
  /** The adapter's own description, on WebGPU. */
  readonly adapter?: string;
}

/** What the self-test after loading found. */
export interface SelfTest {
  /**
   * `reference`: vectors compared with stored ones. `sanity`: no stored vectors exist for this model, so the built-in
   * pictures were matched with their own captions.
   */
  readonly kind: 'reference' | 'sanity';
  readonly passed: boolean;
  /** `reference`: the smallest cosine to a stored vector. `sanity`: the share of pictures that find their own caption. */
  readonly value: number;
  /** The number of vectors compared, or of pictures matched. */
  readonly count: number;
}

export interface EmbedOptions {
  signal?: AbortSignal;
  /** Called with the number of inputs embedded so far. */
  onProgress?: (done: number, total: number) => void;
}

/** A token as the model sees it. */
export interface TextToken {
  readonly id: number;
  readonly text: string;
}

/** A word of the sentence that the vocabulary does not hold as a whole. Offsets count UTF-16 units of the input. */
export interface UnknownWord {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What the tokenizer makes of a sentence. */
export interface TextInspection {
  readonly tokens: readonly TextToken[];
  readonly unknownWords: readonly UnknownWord[];
  /** The number of tokens that did not fit; 0 when the sentence is whole. The end token is always kept. */
  readonly droppedTokens: number;
  /** The most tokens the model reads, start and end token included. */
  readonly contextLength: number;
}

/**
 * A dual encoder, loaded and tested. Every lesson runs on every encoder: nothing may assume a dimension, a scale or a
 * language.
 */
export interface Encoder {
  readonly id: string;
  readonly kind: EncoderKind;
  readonly dim: number;
  /** exp of the learned temperature parameter: logits = logitScale · cosine. */
  readonly logitScale: number;
  /**
   * Where the scale is from: the catalogue, the model's own config.json, or `assumed` (100, the clamp at which released
   * CLIPs end) for a hub model whose config.json holds only the value that training began with.
   */
  readonly logitScaleSource?: 'catalogue' | 'config' | 'assumed';
  readonly runtime: Runtime;
  readonly selfTest: SelfTest;
  /** @returns [n, dim], each row of L2 norm 1. Rejects with AbortError when cancelled, EngineError otherwise. */
  embedImages(pictures: readonly Picture[], options?: EmbedOptions): Promise<Float32Array>;
  /** @returns [n, dim], each row of L2 norm 1. Rejects with AbortError when cancelled, EngineError otherwise. */
  embedTexts(texts: readonly string[], options?: EmbedOptions): Promise<Float32Array>;
  inspectText(text: string): Promise<TextInspection>;
  /** The picture as the image tower reads it: resized and cut to the network's own size. */
  inspectPicture(picture: Picture): Promise<Picture>;
  /** Called once if the worker dies afterwards; every pending and later call rejects with that error. */
  onLost: ((error: EngineError) => void) | null;
  dispose(): void;
}

/** One way to run a model here, tried in order. */
export interface Plan {
  readonly device: Device;
  readonly dtype: Dtype;
  readonly threads: number;
}

/**
 * What happens while an encoder loads, in order. `download` counts the model's files as one total; `runtime` waits for
 * ONNX Runtime, which loads at the same time; `warm-up` builds the graphs and runs them once; `rejected` closes a plan that failed, and `notice` tells of something that
 * did not stop the load (the browser would not keep the files: 'storage-full').
 */
export type LoadEvent =
  | { kind: 'plan'; plan: Plan; index: number; count: number }
  | { kind: 'download'; loaded: number; total: number; fromCache: boolean }
  | { kind: 'runtime' }
  | { kind: 'warm-up' }
  | { kind: 'self-test' }
  | { kind: 'notice'; error: EngineError }
  | { kind: 'rejected'; plan: Plan; error: EngineError };
