import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { runnerImport } from 'vite';

/**
 * Lists the recorded training runs for the notebook:
 *
 *     node scripts/replays/write-index.mjs
 *
 * Every folder of assets/replays with a run.json and a vectors.bin goes into assets/replays/replays.json with the size and
 * the SHA-256 of both. The runs belong to the model that is installed (src/engine/encoders/embedded-model.ts): they
 * trained it, or are there to be compared with that training. So this comes after scripts/models/install-embedded.mjs.
 */
const root = join(import.meta.dirname, '../..');
const folder = join(root, 'assets/replays');
const { module } = await runnerImport(join(root, 'src/engine/encoders/embedded-model.ts'));
const { id: model, version } = module.embeddedModel;

const runs = readdirSync(folder)
  .filter((id) => existsSync(join(folder, id, 'run.json')) && existsSync(join(folder, id, 'vectors.bin')))
  .map(listed)
  .sort((a, b) => b.batchSize - a.batchSize);
writeFileSync(join(folder, 'replays.json'), JSON.stringify({ runs }, null, 1) + '\n');
console.log(runs.map(({ id, bytes }) => `${id}: ${bytes} bytes`).join('\n'));

function listed(id) {
  const { batchSize, pairs } = JSON.parse(readFileSync(join(folder, id, 'run.json'), 'utf8'));
  const files = { run: described(`${id}/run.json`), vectors: described(`${id}/vectors.bin`) };
  return { id, model, version, batchSize, pairs, bytes: files.run.bytes + files.vectors.bytes, files };
}

function described(path) {
  const bytes = statSync(join(folder, path)).size;
  const sha256 = createHash('sha256')
    .update(readFileSync(join(folder, path)))
    .digest('hex');
  return { path, bytes, sha256 };
}
