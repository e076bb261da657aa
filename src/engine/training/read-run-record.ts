import { EngineError } from '../errors.ts';
import type { ProbeScores, ProbeSet, RunRecord, RunStep } from './run-record.ts';

/**
 * Takes what a run.json holds for a `RunRecord`, after a look at every number of it.
 *
 * @param path names the file in the error
 * @throws EngineError `asset-damaged`, with the field that is wrong as its reason
 */
export function readRunRecord(json: unknown, path: string): RunRecord {
  const damaged = (field: string) => new EngineError('asset-damaged', { path, reason: field });
  const check = (holds: boolean, field: string): void => {
    if (!holds) throw damaged(field);
  };
  const record = json as RunRecord;
  check(isObject(json), 'run');
  check(typeof record.model === 'string' && record.model !== '', 'model');
  check(isCount(record.batchSize) && record.batchSize > 1, 'batchSize');
  check(isCount(record.pairs), 'pairs');
  check(isCount(record.dim) && record.dim > 0, 'dim');
  check(isProbe(record.probe), 'probe');
  check(Array.isArray(record.steps) && record.steps.length > 0, 'steps');
  record.steps.forEach((step, index) => {
    const wrong = wrongField(step) ?? (follows(step, record.steps[index - 1]) ? undefined : 'order');
    check(wrong === undefined, `steps[${index}].${wrong}`);
  });
  return record;
}

function wrongField(step: RunStep): string | undefined {
  if (!isObject(step)) return 'step';
  if (!isCount(step.step)) return 'step';
  if (!isCount(step.pairs)) return 'pairs';
  if (!(Number.isFinite(step.scale) && step.scale > 0)) return 'scale';
  if (step.trainingLoss !== null && !isLoss(step.trainingLoss)) return 'trainingLoss';
  if (step.zh !== undefined && (!isObject(step.zh) || wrongScore(step.zh))) return 'zh';
  return wrongScore(step);
}

function wrongScore(scores: ProbeScores): string | undefined {
  for (const field of ['loss', 'rowLoss', 'columnLoss'] as const) if (!isLoss(scores[field])) return field;
  for (const field of ['rowAccuracy', 'columnAccuracy'] as const) if (!isShare(scores[field])) return field;
  return undefined;
}

function follows(step: RunStep, previous: RunStep | undefined): boolean {
  return !previous || (step.step >= previous.step && step.pairs >= previous.pairs);
}

function isProbe(probe: ProbeSet): boolean {
  if (!isObject(probe) || !Array.isArray(probe.descriptions) || !isObject(probe.captions)) return false;
  const n = probe.descriptions.length;
  const areCaptions = (captions: readonly string[]) =>
    Array.isArray(captions) && captions.length === n && captions.every((text) => typeof text === 'string');
  return (
    n > 1 &&
    probe.descriptions.every(isObject) &&
    areCaptions(probe.captions.en) &&
    areCaptions(probe.captions.zh)
  );
}

const isObject = (value: unknown): boolean => typeof value === 'object' && value !== null;
const isCount = (value: number): boolean => Number.isSafeInteger(value) && value >= 0;
const isLoss = (value: number): boolean => Number.isFinite(value) && value >= 0;
const isShare = (value: number): boolean => Number.isFinite(value) && value >= 0 && value <= 1;
