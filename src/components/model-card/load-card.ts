import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { EngineError } from '../../engine/errors.ts';
import { fetchOptionalJson } from '../../engine/optional-json.ts';
import { loadRun, loadRunIndex, type Run } from '../../engine/training/index.ts';
import type { TrainingFacts } from './card-facts.ts';
import type { DrawingSource } from './drawing-sources.ts';
import type { MeasuredFigure } from './measured-figure.ts';

/** What the site holds about a model; null or empty where it holds nothing. */
export interface Card {
  readonly facts: TrainingFacts | null;
  readonly figures: readonly MeasuredFigure[];
  readonly sources: readonly DrawingSource[];
  /** The recorded runs of its training, the largest batch first; without their vectors. */
  readonly runs: readonly Run[];
}

/** The address of a file of the site, under whatever path it is served. */
const url = (path: string): string => new URL(path, document.baseURI).href;

export const sourcesAddress = (): string => url('drawings/sources.json');

/**
 * Fetches what the site holds about a model. The sources are those of the training that card.json records, so
 * without it there are none.
 * Rejects with EngineError `asset-missing`, `asset-cut-off` or `asset-damaged`; AbortError when cancelled.
 */
export async function loadCard(
  { id, version }: Pick<CatalogueEntry, 'id' | 'version'>,
  signal?: AbortSignal,
): Promise<Card> {
  const [facts, figures, runs] = await Promise.all([
    loadObject<TrainingFacts>(url(`models/${id}/${version}/card.json`), signal),
    loadList<MeasuredFigure>(url(`models/${id}/${version}/figures.json`), 'figures', signal),
    loadRuns(id, version, url('replays/replays.json'), signal),
  ]);
  const sources = facts ? await loadList<DrawingSource>(sourcesAddress(), 'styles', signal) : [];
  return { facts, figures, sources, runs };
}

async function loadRuns(
  id: string,
  version: string | undefined,
  url: string,
  signal?: AbortSignal,
): Promise<readonly Run[]> {
  const listed = await loadRunIndex(url, signal);
  const ours = listed.filter((run) => run.model === id && run.version === version);
  const runs = await Promise.all(ours.map(({ files }) => loadRun(files, signal)));
  return runs.sort((a, b) => b.batchSize - a.batchSize);
}

async function loadObject<T>(url: string, signal?: AbortSignal): Promise<T | null> {
  const json = await fetchOptionalJson(url, signal);
  if (typeof json === 'object') return json as T | null;
  throw new EngineError('asset-damaged', { path: url, reason: 'JSON' });
}

/** The list that the file holds under `name`; empty where there is no such file. */
async function loadList<T>(url: string, name: string, signal?: AbortSignal): Promise<readonly T[]> {
  const file = await loadObject<Record<string, unknown>>(url, signal);
  const list = file === null ? [] : file[name];
  if (Array.isArray(list)) return list as T[];
  throw new EngineError('asset-damaged', { path: url, reason: name });
}
