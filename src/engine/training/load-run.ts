import { EngineError } from '../errors.ts';
import { fetchAssetFile } from './asset-file.ts';
import { readRunRecord } from './read-run-record.ts';
import type { RunFiles } from './run-index.ts';
import { probeSize, type RunRecord } from './run-record.ts';

/** A recorded training run whose scores are here; its vectors can be fetched. */
export interface Run extends RunRecord {
  readonly files: RunFiles;
}

/** A run with its vectors: all that the figures of training are drawn from. */
export interface Replay extends Run {
  /**
   * [steps, 3, n, dim]: of each step the pictures, the English and the Chinese captions. Only directions are stored:
   * a vector v is round(127 · v / max |v|), and its length is to be made 1 again.
   */
  readonly directions: Int8Array;
}

/**
 * Fetches the record of a run, not its vectors.
 * Rejects with EngineError `asset-missing`, `asset-cut-off` or `asset-damaged`; AbortError when cancelled.
 */
export async function loadRun(files: RunFiles, signal?: AbortSignal): Promise<Run> {
  const bytes = await fetchAssetFile(files.run, signal);
  return { ...readRunRecord(parse(bytes, files.run.url), files.run.url), files };
}

/**
 * Fetches the vectors of a run (megabytes) and returns the run with them.
 * Rejects as `loadRun` does.
 */
export async function loadReplay(run: Run, signal?: AbortSignal): Promise<Replay> {
  const { url, bytes } = run.files.vectors;
  const numbers = run.steps.length * 3 * probeSize(run) * run.dim;
  if (bytes !== numbers) throw new EngineError('asset-cut-off', { path: url, loaded: bytes, total: numbers });
  const file = await fetchAssetFile(run.files.vectors, signal);
  return { ...run, directions: new Int8Array(file.buffer) };
}

function parse(bytes: Uint8Array, path: string): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes));
  } catch (cause) {
    throw new EngineError('asset-damaged', { path, reason: 'JSON' }, { cause });
  }
}
