import { trainerError } from '../../trainer/trainer-errors.ts';
import type { KeptRun, RunStore } from '../../trainer/runs/run-store.ts';
import type { TrainingConfig } from '../../trainer/training-config.ts';

/** A network trained in the tab, with vectors to test it against when it is loaded. */
export interface TrainedNetwork {
  readonly config: TrainingConfig;
  /** Flat, as `parameterPlaces(networkShape(config))` says. */
  readonly parameters: Float32Array;
  readonly reference: ReferencePairs;
}

/** The held-out pairs, and the vectors [n, dim] that the training made of them with these parameters. */
export interface ReferencePairs {
  readonly captions: readonly string[];
  /** RGB [n, size, size, 3] */
  readonly pictures: Uint8Array;
  readonly captionVectors: Float32Array;
  readonly pictureVectors: Float32Array;
}

/** The network of a run as it stands at its checkpoint. */
export function networkOf({ run, checkpoint }: KeptRun): TrainedNetwork {
  const { config, captions, pictures } = run;
  const { parameters, probe } = checkpoint;
  const vectors = { captionVectors: probe.captions, pictureVectors: probe.pictures };
  return { config, parameters, reference: { captions, pictures, ...vectors } };
}

/** The network of a run that is kept on this machine. Rejects with EngineError `run-missing`. */
export async function keptNetwork(store: Pick<RunStore, 'read'>, id: string): Promise<TrainedNetwork> {
  const kept = await store.read(id);
  if (!kept) throw trainerError('run-missing', { id });
  return networkOf(kept);
}
