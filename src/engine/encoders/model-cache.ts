import type { CatalogueEntry } from './catalogue.ts';
import type { Listing } from './model-files.ts';

/**
 * The files of models that this browser keeps (Cache API). Keys do not hold the host, so that a model fetched from a
 * mirror is found again when the mirror has changed. Only whole and verified files are put in. Without a secure context
 * (http:// on a local network) there is no Cache API: nothing is kept, and everything still works.
 */
const cacheName = 'diagonal-models-1';
const root = '/~models/';
const listingFile = '.listing.json';

/** `site/<id>/<version>/` for a model of this site, `hub/<owner>/<name>/` for the others. The untrained network shares the embedded one's. */
export function cachePrefix(entry: Pick<CatalogueEntry, 'id' | 'kind' | 'version'>): string {
  return entry.kind === 'hub' ? `hub/${entry.id}/` : `site/${entry.version}/`;
}

export class ModelCache {
  private constructor(
    private readonly cache: Cache,
    readonly prefix: string,
  ) {}

  /** @returns null where the browser keeps nothing. */
  static async open(prefix: string): Promise<ModelCache | null> {
    try {
      return 'caches' in globalThis ? new ModelCache(await caches.open(cacheName), prefix) : null;
    } catch {
      return null;
    }
  }

  async read(path: string): Promise<Uint8Array<ArrayBuffer> | null> {
    try {
      const response = await this.cache.match(this.key(path));
      return response ? new Uint8Array(await response.arrayBuffer()) : null;
    } catch {
      return null;
    }
  }

  async has(path: string): Promise<number | null> {
    const response = await this.cache.match(this.key(path)).catch(() => undefined);
    return response ? bytesOf(response) : null;
  }

  /** Rejects when there is no room (QuotaExceededError). */
  async write(path: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
    await this.cache.put(
      this.key(path),
      new Response(bytes, { headers: { 'content-length': `${bytes.length}` } }),
    );
  }

  async delete(path: string): Promise<void> {
    await this.cache.delete(this.key(path));
  }

  /** The hub's listing of this model, kept so that a cached model loads without a network. */
  async readListing(): Promise<Listing | null> {
    const bytes = await this.read(listingFile);
    return bytes && new Map(JSON.parse(new TextDecoder().decode(bytes)) as [string, { bytes?: number }][]);
  }

  async writeListing(listing: Listing): Promise<void> {
    await this.write(listingFile, new TextEncoder().encode(JSON.stringify([...listing]))).catch(
      () => undefined,
    );
  }

  async bytes(): Promise<number> {
    const sizes = (await this.keys()).map(async (key) => bytesOf((await this.cache.match(key))!));
    return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
  }

  async clear(): Promise<void> {
    await Promise.all((await this.keys()).map((key) => this.cache.delete(key)));
  }

  private async keys(): Promise<readonly Request[]> {
    const start = this.key('');
    return (await this.cache.keys()).filter(({ url }) => url.startsWith(start));
  }

  private key(path: string): string {
    return new URL(root + this.prefix + path, globalThis.location.origin).href;
  }
}

/** The bytes of this model that the browser keeps. */
export async function cachedBytes(entry: CatalogueEntry): Promise<number> {
  return (await (await ModelCache.open(cachePrefix(entry)))?.bytes()) ?? 0;
}

/** Forgets this model's files. */
export async function deleteFromCache(entry: CatalogueEntry): Promise<void> {
  await (await ModelCache.open(cachePrefix(entry)))?.clear();
}

/** Forgets the earlier versions of the site's own model. */
export async function deleteOldVersions(entry: CatalogueEntry): Promise<void> {
  if (entry.kind === 'hub' || !('caches' in globalThis)) return;
  const cache = await caches.open(cacheName);
  const [all, current] = ['site/', cachePrefix(entry)].map(
    (p) => new URL(root + p, globalThis.location.origin).href,
  );
  const old = (await cache.keys()).filter(({ url }) => url.startsWith(all) && !url.startsWith(current));
  await Promise.all(old.map((key) => cache.delete(key)));
}

function bytesOf(response: Response): number {
  return Number(response.headers.get('content-length') ?? 0);
}
