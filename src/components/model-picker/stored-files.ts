import type { CatalogueEntry, Variant } from '../../engine/encoders/catalogue.ts';
import type { Dtype } from '../../engine/encoders/encoder.ts';
import { cachedBytes, cachePrefix, ModelCache } from '../../engine/encoders/model-cache.ts';
import { variantFiles } from '../../engine/encoders/model-files.ts';

/** What this browser keeps of a model. */
export interface StoredFiles {
  /** Everything that deleting would free. */
  readonly bytes: number;
  /** The variants whose every file is there, so that they load without a network. */
  readonly complete: ReadonlySet<Dtype>;
}

export const nothingStored: StoredFiles = { bytes: 0, complete: new Set() };

/** Looks into the browser's cache; asks no host. Never rejects: where nothing can be kept, nothing is. */
export async function storedFiles(entry: CatalogueEntry): Promise<StoredFiles> {
  try {
    const [bytes, cache] = await Promise.all([cachedBytes(entry), ModelCache.open(cachePrefix(entry))]);
    if (!bytes || !cache) return nothingStored;
    const complete = new Set<Dtype>();
    for (const variant of entry.variants)
      if (await isComplete(cache, entry, variant)) complete.add(variant.dtype);
    return { bytes, complete };
  } catch {
    return nothingStored;
  }
}

async function isComplete(cache: ModelCache, entry: CatalogueEntry, variant: Variant): Promise<boolean> {
  const files = entry.files ?? (entry.layout ? variantFiles(variant.towers, entry.layout, null) : []);
  const sizes = await Promise.all(files.map(({ path }) => cache.has(path)));
  return files.length > 0 && sizes.every((size) => size !== null);
}
