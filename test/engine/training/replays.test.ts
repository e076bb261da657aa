import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { chanceLoss } from '../../../src/engine/contrastive/index.ts';
import { embeddedEntry } from '../../../src/engine/encoders/catalogue.ts';
import {
  loadReplay,
  loadRun,
  matrixAt,
  probeSize,
  readRunIndex,
  type AssetFile,
  type RunFiles,
} from '../../../src/engine/training/index.ts';
import { filesOf, recordRun, scoresOf } from './recorded-run.ts';

const folder = join(import.meta.dirname, '../../../assets/replays');
const indexFile = join(folder, 'replays.json');
const listed = existsSync(indexFile)
  ? readRunIndex(JSON.parse(readFileSync(indexFile, 'utf8')), pathToFileURL(indexFile).href)
  : [];

// What 8 bits lose: a cosine of two stored vectors of 128 numbers is off by about 0.001, a logit by 0.05 at a scale of 50.
// Over 128 rows that averages out to less than a hundredth of a nat, and few rows are so close that another cell wins.
const nats = 0.01;
const pictures = 4;

const onDisk = ({ url, ...file }: AssetFile): AssetFile => ({
  ...file,
  url: URL.createObjectURL(new Blob([readFileSync(fileURLToPath(url))])),
});
const runs: [string, RunFiles][] = [
  ['a run recorded by this test', await filesOf(recordRun({ n: 64, dim: 32, learningRate: 8 }))],
  ...listed.map(({ id, files }): [string, RunFiles] => [
    id,
    { run: onDisk(files.run), vectors: onDisk(files.vectors) },
  ]),
];

test('every run in assets/replays is listed, for the model that is installed', () => {
  const folders = existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
    : [];
  expect(listed.map(({ id }) => id).sort()).toEqual(folders.map(({ name }) => name).sort());
  for (const { model, version, bytes, files } of listed) {
    expect({ model, version }).toEqual({ model: embeddedEntry.id, version: embeddedEntry.version });
    expect(bytes).toBe(files.run.bytes + files.vectors.bytes);
  }
});

describe.each(runs)('%s', (id, files) => {
  test('has the losses and accuracies that its own vectors give', { timeout: 120_000 }, async () => {
    const replay = await loadReplay(await loadRun(files));
    const n = probeSize(replay);
    replay.steps.forEach((step, k) => {
      for (const [language, stored] of [
        ['en', step],
        ['zh', step.zh],
      ] as const) {
        if (!stored) continue;
        const computed = scoresOf(matrixAt(replay, k, language).cosines, n, step.scale);
        for (const loss of ['loss', 'rowLoss', 'columnLoss'] as const)
          expect(Math.abs(computed[loss] - stored[loss]), `${language} ${loss} ${step.step}`).toBeLessThan(
            nats,
          );
        for (const accuracy of ['rowAccuracy', 'columnAccuracy'] as const)
          expect(Math.abs(computed[accuracy] - stored[accuracy]) * n, `${language} ${accuracy} ${step.step}`)
            .toBeLessThan(pictures + 0.5); // prettier-ignore
      }
    });
  });

  test('runs from an untrained network to one that knows more than guessing', async () => {
    const { steps, probe, batchSize, pairs } = await loadRun(files);
    const chance = chanceLoss(probe.descriptions.length);
    expect(steps[0].pairs).toBe(0);
    expect(steps[0].loss).toBeGreaterThan(0.9 * chance);
    expect(steps.at(-1)!.loss).toBeLessThan(0.7 * chance);
    expect(steps.at(-1)!.pairs - pairs).toBeLessThan(batchSize);
    expect(steps.at(-1)!.pairs).toBeGreaterThanOrEqual(pairs);
    const entry = listed.find((run) => run.id === id);
    if (entry) expect({ batchSize, pairs }).toEqual({ batchSize: entry.batchSize, pairs: entry.pairs });
  });
});
