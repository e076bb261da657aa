import { networkShape, parameterLength } from '../../network/index.ts';
import type { TrainingConfig } from '../../trainer/training-config.ts';
import type { CatalogueEntry } from '../catalogue.ts';
import { trainedIdOf } from './trained-id.ts';
import type { TrainedNetwork } from './trained-network.ts';

/** A run by its settings (the batch size that it began with, the width and the seed), and how far it had come. */
export interface NamedRun {
  readonly id: string;
  readonly config: TrainingConfig;
  readonly step: number;
}

/**
 * The entry of a model that was trained in the tab.
 * @param network reads it, whenever the model is loaded
 */
export function trainedEntry(
  { id, config, step }: NamedRun,
  network: () => Promise<TrainedNetwork>,
): CatalogueEntry {
  const { batchSize, width, seed, language } = config;
  const shape = networkShape(config);
  const towers = { text: 'fp32', vision: 'fp32' } as const;
  return {
    id: trainedIdOf(id),
    name: `N = ${batchSize}, w = ${width}, #${seed}`,
    kind: 'trained',
    licence: null,
    researchOnly: false,
    languages: [language],
    dim: shape.dim,
    pictureSize: shape.pictureSize,
    variants: [{ dtype: 'fp32', towers, bytes: parameterLength(shape) * 4, approximate: false }],
    layout: null,
    logitScale: null,
    vocabulary: 'words',
    // A run that goes on becomes another model.
    version: String(step),
    network,
  };
}
