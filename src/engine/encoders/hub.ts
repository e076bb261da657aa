import type { EngineError } from '../errors.ts';
import type { CatalogueEntry, Language } from './catalogue.ts';
import { hubEntry } from './catalogue.ts';
import { encoderError } from './error-codes.ts';
import { hubHost } from './hub-host.ts';
import { withListing, type Listing } from './model-files.ts';

/** What the hub tells about a model. */
export interface HubModel {
  readonly listing: Listing;
  readonly licence: string | null;
  readonly languages: readonly Language[];
}

interface ModelAnswer {
  siblings?: { rfilename: string; size?: number; lfs?: { size?: number; sha256?: string } }[];
  cardData?: { license?: string; license_name?: string; language?: string | string[] };
  tags?: string[];
}

/**
 * Asks the hub about a model: the entry with its licence, languages and the real size of each variant.
 * Only to be called when the reader asks. Rejects with EngineError `invalid-hub-id`, `not-found`, `hub-unreachable`,
 * `not-a-model` or `unsupported-model`, and with AbortError.
 */
export async function lookUpHub(id: string, signal?: AbortSignal, host = hubHost()): Promise<CatalogueEntry> {
  const entry = hubEntry(id);
  const model = await fetchHubModel(entry.id, host, signal);
  const found = withListing(entry, model.listing);
  if (found.variants.length === 0) throw unsupported(entry.id);
  return {
    ...found,
    licence: entry.licence ?? model.licence,
    languages: entry.languages.length > 0 ? entry.languages : model.languages,
  };
}

/** One request: `api/models/<id>/revision/main?blobs=true` lists every file with its size, and its SHA-256 if it is large. */
export async function fetchHubModel(id: string, host: string, signal?: AbortSignal): Promise<HubModel> {
  const path = `api/models/${id}/revision/main?blobs=true`;
  const response = await fetch(`${host}/${path}`, { signal }).catch((error: unknown) => {
    if (signal?.aborted) throw error;
    throw encoderError('hub-unreachable', { host }, { cause: error });
  });
  const { status } = response;
  if ([401, 403, 404].includes(status)) throw encoderError('not-found', { id, path, status });
  if (!response.ok) throw encoderError('hub-unreachable', { host, status });
  const answer = await readAnswer(response, signal);
  if (!answer?.siblings) throw encoderError('not-a-model', { path });
  return {
    listing: new Map(
      answer.siblings.map(({ rfilename, size, lfs }) => [
        rfilename,
        { bytes: lfs?.size ?? size, sha256: lfs?.sha256 },
      ]),
    ),
    licence: licenceOf(answer),
    languages: [answer.cardData?.language ?? []].flat().filter((name) => name === 'en' || name === 'zh'),
  };
}

export function unsupported(id: string): EngineError {
  return encoderError('unsupported-model', {
    model: id,
    reason: 'no onnx/text_model + onnx/vision_model or onnx/model',
  });
}

async function readAnswer(response: Response, signal?: AbortSignal): Promise<ModelAnswer | null> {
  try {
    return (await response.json()) as ModelAnswer | null;
  } catch (error) {
    if (signal?.aborted) throw error;
    return null;
  }
}

/** `other` has its name in a field of its own. */
function licenceOf({ cardData, tags }: ModelAnswer): string | null {
  const tag = tags?.find((one) => one.startsWith('license:'))?.slice('license:'.length);
  const licence = cardData?.license ?? tag ?? null;
  return licence === 'other' ? (cardData?.license_name ?? licence) : licence;
}
