import { EngineError } from '../errors.ts';
import type { CatalogueEntry } from './catalogue.ts';
import { folderListing, modelInFolder, type FolderFiles } from './folder.ts';
import { fetchHubModel, unsupported } from './hub.ts';
import { hubHost } from './hub-host.ts';
import { cachePrefix, ModelCache } from './model-cache.ts';
import { withListing, type Listing } from './model-files.ts';
import { plansFor, type PlanOptions } from './plans.ts';
import type { Probe } from './probe.ts';
import type { FileSource } from './protocol.ts';
import { storedFiles } from './stored-files.ts';

/** Where a hub model's files are from: the hub (or the mirror in its place), or a folder of the reader's. */
export type ModelSource =
  { readonly kind: 'hub'; readonly host?: string } | { readonly kind: 'folder'; readonly files: FolderFiles };

export interface LocateOptions extends PlanOptions {
  signal?: AbortSignal;
  /** For a hub model; by default the hub that `hubHost()` names. */
  source?: ModelSource;
}

/** A model with its source settled: what there is to load, and from where. */
export interface Located {
  readonly entry: CatalogueEntry;
  readonly source: FileSource;
  readonly listing: Listing | null;
  readonly keep: boolean;
}

/** Settles where a model's files come from, and which there are. Rejects with the EngineError of the source. */
export async function locate(entry: CatalogueEntry, probe: Probe, options: LocateOptions): Promise<Located> {
  const { source, signal } = options;
  if (entry.kind !== 'hub') return { entry, source: siteSource(entry), listing: null, keep: true };
  if (source?.kind === 'folder') {
    const files = modelInFolder(source.files);
    const listing = folderListing(files);
    return { entry: withListing(entry, listing), source: { kind: 'folder', files }, listing, keep: false };
  }
  const host = source?.host ?? hubHost();
  const listing = (await keptListing(entry, probe, options)) ?? (await findListing(entry, host, signal));
  const listed = listing ? withListing(entry, listing) : entry;
  if (listed.variants.length === 0) throw unsupported(entry.id);
  return {
    entry: listed,
    source: { kind: 'address', address: `${host}/${entry.id}/resolve/main/` },
    listing,
    keep: true,
  };
}

/** The listing of an earlier download, if the plan to try first needs no other file: then no host is asked. */
async function keptListing(
  entry: CatalogueEntry,
  probe: Probe,
  options: LocateOptions,
): Promise<Listing | null> {
  const { listing, complete } = await storedFiles(entry);
  if (!listing) return null;
  const [plan] = plansFor(withListing(entry, listing), probe, options);
  return plan && complete.has(plan.dtype) ? listing : null;
}

/**
 * The hub's listing, kept for the next time; the kept one when the hub is out of reach, so that a downloaded model loads
 * without a network. null from a mirror that serves the files of a model of our catalogue but no listing.
 */
async function findListing(
  entry: CatalogueEntry,
  host: string,
  signal?: AbortSignal,
): Promise<Listing | null> {
  const cache = await ModelCache.open(cachePrefix(entry));
  try {
    const { listing } = await fetchHubModel(entry.id, host, signal);
    await cache?.writeListing(listing);
    return listing;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    const kept = await cache?.readListing();
    if (kept) return kept;
    const mayServeFiles = error.code === 'not-found' || error.code === 'not-a-model';
    if (mayServeFiles && entry.variants.length > 0) return null;
    throw error;
  }
}

function siteSource({ kind, id, version }: CatalogueEntry): FileSource {
  const folder = kind === 'untrained' ? id.replace(/-untrained$/, '') : id;
  const base = new URL(import.meta.env.BASE_URL, globalThis.location.href);
  return { kind: 'address', address: new URL(`models/${folder}/${version}/`, base).href };
}
