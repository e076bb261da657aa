import { EngineError } from '../errors.ts';
import { fetchAsset } from '../pictures/built-in.ts';
import { sha256 } from '../sha256.ts';

/** A file that comes with the notebook, and what it has to be. */
export interface AssetFile {
  /** As served, absolute or relative to the page. */
  readonly url: string;
  readonly bytes: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

/**
 * Fetches a whole file and compares it with its size and checksum (the latter only in a secure context).
 * Rejects with EngineError `asset-missing` (the network is away, or the file), `asset-cut-off` (another size) or
 * `asset-damaged` (other bytes); AbortError when cancelled.
 */
export async function fetchAssetFile(
  file: AssetFile,
  signal?: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const { url: path } = file;
  const response = await fetchAsset(path, signal);
  const buffer = await response.arrayBuffer().catch((cause: unknown) => {
    throw signal?.aborted ? cause : new EngineError('asset-missing', { path, reason: String(cause) });
  });
  const bytes = new Uint8Array(buffer);
  if (bytes.length !== file.bytes)
    throw new EngineError('asset-cut-off', { path, loaded: bytes.length, total: file.bytes });
  const digest = await sha256(bytes);
  if (digest && digest !== file.sha256) throw new EngineError('asset-damaged', { path, reason: 'SHA-256' });
  return bytes;
}
