import { readTrainingConfig } from './read-training-config.ts';
import type { ConfigChange, TrainingConfig } from './training-config.ts';

/** What can change while a run goes on. */
export type ConfigPatch = Omit<ConfigChange, 'step' | 'device'>;

const changeable = ['batchSize', 'learningRate', 'temperature', 'pairs'] as const;

/** The config that step number `step` (1 for the first) is computed with: every change before it counts. */
export function configAt(
  config: TrainingConfig,
  changes: readonly ConfigChange[],
  step = Infinity,
): TrainingConfig {
  let current = config;
  for (const { step: after, device: _, ...patch } of changes)
    if (after < step) current = { ...current, ...patch };
  return current;
}

/**
 * The part of a patch that really changes `current`, within the limits; null where nothing does. A batch never becomes
 * larger than the set of scenes, for the scenes stay.
 */
export function readConfigPatch(current: TrainingConfig, patch: ConfigPatch): ConfigPatch | null {
  const { batchSize = current.batchSize } = patch;
  const wanted = { ...current, ...patch, batchSize: Math.min(batchSize, current.scenes) };
  const next = readTrainingConfig(wanted, current);
  const changed = changeable.filter((name) => next[name] !== current[name] && patch[name] !== undefined);
  return changed.length > 0 ? Object.fromEntries(changed.map((name) => [name, next[name]])) : null;
}

/** The list with one more. What was changed at later steps, which a run that went back to a checkpoint has yet to do, gives way. */
export function withChange(changes: readonly ConfigChange[], change: ConfigChange): ConfigChange[] {
  return [...changes.filter(({ step }) => step <= change.step), change];
}
