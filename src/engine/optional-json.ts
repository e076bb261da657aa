import { EngineError } from './errors.ts';
import { fetchAsset } from './pictures/built-in.ts';

/**
 * Fetches a JSON file of the notebook that may not be there.
 *
 * @param url as served, absolute or relative to the page
 * @returns null where the site has no such file: it answers 404, or with its page, as sites of one page do
 * @throws EngineError `asset-missing` when the network is away or the server fails, `asset-damaged` when the file holds
 * no JSON; AbortError when cancelled
 */
export async function fetchOptionalJson(url: string, signal?: AbortSignal): Promise<unknown> {
  const response = await fetchAsset(url, signal).catch((error: unknown) => {
    if (error instanceof EngineError && error.detail.reason === '404') return null;
    throw error;
  });
  if (!response || /^text\/html/i.test(response.headers.get('content-type') ?? '')) return null;
  return response.json().catch((cause: unknown) => {
    throw signal?.aborted ? cause : new EngineError('asset-damaged', { path: url, reason: 'JSON' });
  });
}
