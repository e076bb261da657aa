import { networkShape, parameterLength, parameterPlaces } from '../../network/index.ts';
import { readWeights } from '../../trainer/weights/weights-file.ts';
import type { CatalogueEntry } from '../catalogue.ts';

/** A kept run, as `Trainer.weights` and `Trainer.exportRun` give it. */
export interface TrainedRun {
  readonly id: string;
  /** A safetensors file. */
  readonly weights: Uint8Array;
  /** Captions of its held-out pairs. */
  readonly captions: readonly string[];
}

/**
 * The entry of a model that was trained in the tab. It carries the network, so that it can be loaded again as long as the
 * page lives, whatever becomes of the run.
 * @throws EngineError `weights-damaged`, `weights-foreign`
 */
export function trainedEntry({ id, weights, captions }: TrainedRun): CatalogueEntry {
  const { config, parameters, probe } = readWeights(weights);
  const { batchSize, width, seed, language } = config;
  const shape = networkShape(config);
  const towers = { text: 'fp32', vision: 'fp32' } as const;
  return {
    id: `trained-${id}`,
    name: `N = ${batchSize}, w = ${width}, #${seed}`,
    kind: 'trained',
    licence: null,
    researchOnly: false,
    languages: [language],
    dim: shape.dim,
    pictureSize: shape.pictureSize,
    variants: [{ dtype: 'fp32', towers, bytes: parameterLength(shape) * 4, approximate: false }],
    layout: null,
    logitScale: Math.exp(
      parameters[parameterPlaces(shape).find((place) => place.name === 'logScale')!.start],
    ),
    vocabulary: 'words',
    network: { config, parameters, reference: { captions, vectors: probe.captions } },
  };
}
