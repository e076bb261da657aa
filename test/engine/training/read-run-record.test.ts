import { expect, test } from 'vitest';
import { EngineError } from '../../../src/engine/errors.ts';
import { readRunRecord } from '../../../src/engine/training/index.ts';
import { recordRun } from './recorded-run.ts';

const { record } = recordRun({ n: 4, dim: 6, at: [0, 1, 2] });
/** The record as parsed from a file, with one thing in it changed. */
function changed(change: (record: Loose) => unknown): unknown {
  const copy = JSON.parse(JSON.stringify(record)) as Loose;
  change(copy);
  return copy;
}
type Fields = Record<string, unknown>;
type Loose = Fields & { probe: { captions: { zh: string[] } }; steps: (Fields & { zh: Fields })[] };

test('a whole record is taken as it is', () => {
  expect(readRunRecord(JSON.parse(JSON.stringify(record)), 'run.json')).toEqual(record);
});

test.each<[string, (record: Loose) => unknown]>([
  ['model', (run) => (run.model = '')],
  ['batchSize', (run) => (run.batchSize = 1)],
  ['pairs', (run) => (run.pairs = 0.5)],
  ['dim', (run) => (run.dim = 0)],
  ['probe', (run) => run.probe.captions.zh.pop()],
  ['probe', (run) => ((run as Fields).probe = null)],
  ['steps', (run) => (run.steps = [])],
  ['steps[0].pairs', (run) => (run.steps[0].pairs = -1)],
  ['steps[1].scale', (run) => (run.steps[1].scale = 0)],
  ['steps[1].loss', (run) => delete run.steps[1].loss],
  ['steps[2].columnLoss', (run) => (run.steps[2].columnLoss = null)],
  ['steps[2].rowAccuracy', (run) => (run.steps[2].rowAccuracy = 97)],
  ['steps[2].trainingLoss', (run) => (run.steps[2].trainingLoss = 'low')],
  ['steps[1].zh', (run) => delete run.steps[1].zh.loss],
  ['steps[1].order', (run) => run.steps.reverse()],
])('%s is looked at', (field, change) => {
  const read = () => readRunRecord(changed(change), 'main/run.json');
  expect(read).toThrow(new EngineError('asset-damaged', { path: 'main/run.json', reason: field }));
});

test.each([null, 7, 'run', []])('%j is no record', (json) => {
  expect(() => readRunRecord(json, 'run.json')).toThrow('asset-damaged');
});

test('Chinese scores may be missing', () => {
  const english = changed((run) => run.steps.forEach((step) => delete (step as Fields).zh));
  expect(readRunRecord(english, 'run.json').steps[0].zh).toBeUndefined();
});
