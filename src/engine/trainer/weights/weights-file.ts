import {
  networkShape,
  parameterLength,
  parameterPlaces,
  vocabularyOf,
  type NetworkShape,
} from '../../network/index.ts';
import { readTrainingConfig } from '../read-training-config.ts';
import type { Checkpoint } from '../runs/checkpoint.ts';
import { trainerError } from '../trainer-errors.ts';
import type { ConfigChange, TrainingConfig, TrainingDevice } from '../training-config.ts';
import type { TrainingRun } from '../training-run.ts';
import { readSafetensors, writeSafetensors, type NamedTensor } from './safetensors.ts';

const format = 'diagonal-dual-encoder';

/** A network trained in a tab, as a file holds it. */
export interface TrainedWeights {
  readonly config: TrainingConfig;
  readonly changes: readonly ConfigChange[];
  readonly device: TrainingDevice;
  readonly shape: NetworkShape;
  readonly started: number;
  readonly step: number;
  readonly pairs: number;
  /** s = exp(t), which the last probe was scored with. */
  readonly scale: number;
  /** Flat, as `parameterPlaces(shape)` says. */
  readonly parameters: Float32Array<ArrayBuffer>;
  /** Vectors of the config's held-out pairs (probe-pairs.ts), [64, dim], to test a loaded network against. */
  readonly probe: { readonly pictures: Float32Array; readonly captions: Float32Array };
  /** What Adam goes on from; null in a file without it, as the first version of this page wrote them. */
  readonly adam: AdamState | null;
}

/** Adam's running means of the gradient and of its square, as long as the parameters, and the step before its first. */
export type AdamState = Pick<Checkpoint, 'm' | 'v' | 'adamStart'>;

/**
 * A network as a safetensors file: one tensor for each parameter, the vectors of the held-out pairs as `probe.pictures` and
 * `probe.captions`, Adam's running means as `adam.m` and `adam.v` (flat, in the order of the parameters, so that the run can
 * go on exactly where it was), and the metadata `format`, `version`, `run` and `words` (JSON), the last one in the order of the rows of
 * `text.tokens`.
 */
export function writeWeights(run: TrainingRun, checkpoint: Checkpoint): Uint8Array<ArrayBuffer> {
  const { config, changes, device, started } = run;
  const { step, pairs, parameters, m, v, adamStart, probe } = checkpoint;
  const shape = networkShape(config);
  const { scale } = probe;
  const facts = { config, changes, device, shape, started, step, pairs, scale, adamStart };
  const rows = probe.pictures.length / shape.dim;
  return writeSafetensors({
    metadata: {
      format,
      version: '1',
      run: JSON.stringify(facts),
      words: JSON.stringify(wordsOf(config)),
    },
    tensors: [
      ...parameterPlaces(shape).map(({ name, shape: sizes, start, length }): NamedTensor => ({
        name,
        shape: sizes,
        values: parameters.subarray(start, start + length),
      })),
      { name: 'probe.pictures', shape: [rows, shape.dim], values: probe.pictures },
      { name: 'probe.captions', shape: [rows, shape.dim], values: probe.captions },
      { name: 'adam.m', shape: [m.length], values: m },
      { name: 'adam.v', shape: [v.length], values: v },
    ],
  });
}

/** @throws EngineError `weights-damaged`, `weights-foreign` */
export function readWeights(bytes: Uint8Array): TrainedWeights {
  const { metadata, tensors } = readSafetensors(bytes);
  if (metadata.format !== format || metadata.version !== '1') throw foreign(metadata.format ?? 'format');
  const { config: written, ...facts } = parse(metadata.run);
  const config = readTrainingConfig(written);
  const shape = networkShape(config);
  if (JSON.stringify(shape) !== JSON.stringify(facts.shape)) throw foreign('shape');
  if (metadata.words !== JSON.stringify(wordsOf(config))) throw foreign('words');
  const named = new Map(tensors.map((tensor) => [tensor.name, tensor]));
  const values = (name: string, length: number): Float32Array => {
    const found = named.get(name)?.values;
    if (found?.length !== length) throw foreign(name);
    if (!found.every(Number.isFinite)) throw trainerError('weights-damaged', { reason: name });
    return found;
  };
  const parameters = new Float32Array(parameterLength(shape));
  for (const { name, start, length } of parameterPlaces(shape)) parameters.set(values(name, length), start);
  const rows = (named.get('probe.pictures')?.values.length ?? 0) / shape.dim;
  const probe = {
    pictures: values('probe.pictures', rows * shape.dim),
    captions: values('probe.captions', rows * shape.dim),
  };
  const means = (name: string) => Float32Array.from(values(name, parameters.length));
  const { adamStart = 0, ...others } = facts;
  const adam = named.has('adam.m') ? { m: means('adam.m'), v: means('adam.v'), adamStart } : null;
  return { ...others, config, shape, parameters, probe, adam };
}

type Facts = Omit<TrainedWeights, 'parameters' | 'probe' | 'adam'> & Partial<Pick<AdamState, 'adamStart'>>;

function parse(text: string | undefined): Facts {
  let facts: Partial<Facts> | null = null;
  try {
    facts = JSON.parse(text ?? '') as Partial<Facts> | null;
  } catch {
    // Falls through: not JSON.
  }
  const { config, changes, device, started, step, pairs, scale, shape, adamStart = 0 } = facts ?? {};
  const counts = [started, step, pairs, adamStart].every(
    (count) => Number.isSafeInteger(count) && count! >= 0,
  );
  const whole = counts && Number.isFinite(scale) && config && device && shape && Array.isArray(changes);
  if (!whole) throw trainerError('weights-damaged', { reason: 'run' });
  return facts as Facts;
}

function wordsOf({ language }: Pick<TrainingConfig, 'language'>): string[] {
  return [...vocabularyOf(language).ids.keys()];
}

function foreign(reason: string) {
  return trainerError('weights-foreign', { reason });
}
