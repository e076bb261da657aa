import { keptRuns } from '../../trainer/runs/kept-runs.ts';
import type { RunSummary } from '../../trainer/training-run.ts';
import { trainerError } from '../../trainer/trainer-errors.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { trainedEntry } from './trained-entry.ts';
import { keptNetwork } from './trained-network.ts';

/** A run that is kept on this machine, as a model that can be chosen. */
export interface KeptModel {
  readonly entry: CatalogueEntry;
  readonly run: RunSummary;
}

/** Every kept run, the latest first. Asks no host. */
export async function keptModels(): Promise<KeptModel[]> {
  return (await keptRuns.summaries()).map((run) => ({ run, entry: entryOf(run) }));
}

/** The model of one run. Rejects with EngineError `run-missing`. */
export async function keptModel(id: string): Promise<CatalogueEntry> {
  const run = (await keptRuns.summaries()).find((each) => each.id === id);
  if (!run) throw trainerError('run-missing', { id });
  return entryOf(run);
}

function entryOf(run: RunSummary): CatalogueEntry {
  return trainedEntry(run, () => keptNetwork(keptRuns, run.id));
}
