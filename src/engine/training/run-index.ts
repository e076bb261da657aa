import { EngineError } from '../errors.ts';
import { fetchOptionalJson } from '../optional-json.ts';
import type { AssetFile } from './asset-file.ts';

/** The two files of a run. */
export interface RunFiles {
  readonly run: AssetFile;
  readonly vectors: AssetFile;
}

/** A run as the index lists it: enough to choose one before any of its files is fetched. */
export interface ListedRun {
  readonly id: string;
  /** The model that this run trained, or that it is there to be compared with. */
  readonly model: string;
  /** The version of that model as this site serves it. */
  readonly version: string;
  readonly batchSize: number;
  readonly pairs: number;
  /** Both files together. */
  readonly bytes: number;
  readonly files: RunFiles;
}

/** The index as scripts/replays/write-index.mjs writes it: files by their paths from its own folder. */
interface IndexFile {
  readonly runs: readonly (Omit<ListedRun, 'files'> & {
    readonly files: Readonly<Record<keyof RunFiles, Omit<AssetFile, 'url'> & { readonly path: string }>>;
  })[];
}

/**
 * Reads the list of the recorded runs; it is empty where the site has none.
 *
 * @param url of assets/replays/replays.json as served, absolute
 * @throws EngineError `asset-missing` or `asset-damaged`; AbortError when cancelled
 */
export async function loadRunIndex(url: string, signal?: AbortSignal): Promise<readonly ListedRun[]> {
  const index = await fetchOptionalJson(url, signal);
  return index === null ? [] : readRunIndex(index, url);
}

/** @throws EngineError `asset-damaged` */
export function readRunIndex(json: unknown, url: string): readonly ListedRun[] {
  const located = ({ path, bytes, sha256 }: IndexFile['runs'][number]['files']['run']): AssetFile => ({
    url: new URL(path, url).href,
    bytes,
    sha256,
  });
  try {
    return (json as IndexFile).runs.map(({ files, ...run }) => ({
      ...run,
      files: { run: located(files.run), vectors: located(files.vectors) },
    }));
  } catch (cause) {
    throw new EngineError('asset-damaged', { path: url, reason: 'runs' }, { cause });
  }
}
