import type { CatalogueEntry } from './catalogue.ts';
import type { Dtype } from './encoder.ts';
import { cachePrefix, ModelCache } from './model-cache.ts';
import { variantFiles, withListing, type Listing } from './model-files.ts';

/** What this browser keeps of a model. */
export interface StoredFiles {
  /** Everything that deleting would free. */
  readonly bytes: number;
  /** The variants whose every file is there, so that they load without asking any host. */
  readonly complete: ReadonlySet<Dtype>;
  /** The hub's listing of the model, as of the download. */
  readonly listing: Listing | null;
}

export const nothingStored: StoredFiles = { bytes: 0, complete: new Set(), listing: null };

/** Looks into the browser's cache; asks no host. Never rejects: where nothing can be kept, nothing is. */
export async function storedFiles(entry: CatalogueEntry): Promise<StoredFiles> {
  try {
    const cache = await ModelCache.open(cachePrefix(entry));
    const bytes = (await cache?.bytes()) ?? 0;
    if (!cache || bytes === 0) return nothingStored;
    const listing = entry.kind === 'hub' ? await cache.readListing() : null;
    const { files, layout, variants } = listing ? withListing(entry, listing) : entry;
    const complete = new Set<Dtype>();
    for (const { dtype, towers } of variants) {
      const needed = files ?? (layout ? variantFiles(towers, layout, listing) : []);
      const sizes = await Promise.all(needed.map(({ path }) => cache.has(path)));
      if (needed.length > 0 && sizes.every((size) => size !== null)) complete.add(dtype);
    }
    return { bytes, complete, listing };
  } catch {
    return nothingStored;
  }
}
