import { EngineError } from '../errors.ts';

/**
 * Every error that the live encoders give to the reader, with the facts in its `detail`. The components write the
 * sentence for each code, in each language, and a test holds that none is missing.
 */
export interface EncoderErrorDetails {
  /** Nothing answered, the answer was a server error (`status`), or no byte came for `seconds`. */
  'hub-unreachable': { host: string; status?: number; seconds?: number };
  /** The hub answers, but has no such model or will not show it (404, 401 and 403 look alike from outside). */
  'not-found': { id: string; path: string; status: number };
  /** A page of HTML stands where a model file should be: a wrong address, a captive portal, a fallback page. */
  'not-a-model': { path: string };
  /** The connection broke in mid-file, or the file is shorter than the hub's own listing says. */
  'cut-off': { path: string; loaded: number; total?: number };
  /** The file is whole and is not what it should be: wrong checksum, broken JSON, an ONNX file that does not parse. */
  'corrupt-file': { path: string; reason?: string };
  /** The files are fine, but this notebook cannot run this architecture. */
  'unsupported-model': { model: string; reason?: string };
  /** The folder, or the hub's listing, lacks `files` (comma-separated). */
  'missing-files': { files: string; count: number };
  /** What the reader typed is not of the form owner/name. */
  'invalid-hub-id': { id: string };
  /** What the reader typed is not an http(s) address. */
  'invalid-hub-host': { host: string };
  'out-of-memory': { device: string };
  /** The GPU was refused or is not there. */
  'webgpu-unavailable': { reason: string };
  /** The GPU was taken away while the model ran on it. */
  'device-lost': { reason: string };
  /** ONNX Runtime itself did not load. */
  'runtime-failed': { device: string; reason: string };
  /** The graph could not be built or run on this device. */
  'model-failed': { device: string; reason: string };
  /** The worker ended without a word: the browser or the system killed it. */
  'worker-died': { reason: string };
  /** The worker did not finish starting in `seconds`. */
  'timed-out': { device: string; seconds: number };
  /** `reference`: `value` is the smallest cosine to a stored vector. `sanity`: the share of pictures that find their caption. */
  'self-test-failed': { device: string; kind: string; value: number; count: number };
  /** Every plan failed; `last` is the code of the last failure, and the rejections before it carry the others. */
  'no-plan-left': { plans: number; last: string };
  /** The model runs, but the browser had no room to keep its files. */
  'storage-full': { path: string };
  /** Input `index` is empty, or holds nothing that the tokenizer keeps. */
  'empty-text': { index: number };
  /** Input `index` is no picture: no pixels, or fewer than its size says. */
  'invalid-picture': { index: number };
  /** The encoder was disposed. */
  disposed: Record<never, never>;
}

export type EncoderErrorCode = keyof EncoderErrorDetails;

/** An `EngineError` whose detail fits its code. */
export function encoderError<Code extends EncoderErrorCode>(
  code: Code,
  detail: EncoderErrorDetails[Code],
  options?: ErrorOptions,
): EngineError {
  const facts = Object.entries(detail).filter(
    (entry): entry is [string, string | number] => entry[1] !== undefined,
  );
  return new EngineError(code, Object.fromEntries(facts), options);
}

/** The codes that lie with the files and not with the machine: another plan would meet them again. */
const sourceErrors: ReadonlySet<string> = new Set<EncoderErrorCode>([
  'hub-unreachable',
  'not-found',
  'not-a-model',
  'cut-off',
  'corrupt-file',
  'unsupported-model',
]);

export function isSourceError(error: EngineError): boolean {
  return sourceErrors.has(error.code);
}
