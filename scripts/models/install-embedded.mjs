import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { runnerImport } from 'vite';

/**
 * Installs a trained model as the embedded CLIP:
 *
 *     node scripts/models/install-embedded.mjs <folder> <id>
 *
 * <folder> has config.json, preprocessor_config.json, tokenizer.json, tokenizer_config.json, onnx/*_quantized.onnx and
 * reference.json (texts, pictures and what PyTorch made of them). Writes assets/models/<id>/<version>/, the record
 * src/engine/encoders/embedded-model.ts and the fixture test/fixtures/encoder-reference.json. The vectors of the
 * untrained network come from ONNX Runtime for Python (PYTHON names one that has onnxruntime and numpy).
 */
const [source, id] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const untrainedSeed = 1;
const modelFiles = {
  config: 'config.json',
  preprocessor: 'preprocessor_config.json',
  tokenizer: 'tokenizer.json',
  tokenizerConfig: 'tokenizer_config.json',
  text: 'onnx/text_model_quantized.onnx',
  vision: 'onnx/vision_model_quantized.onnx',
};
const testFiles = { selfTest: 'self-test.json', untrainedSelfTest: 'self-test-untrained.json' };

const folder = mkdtempSync(join(tmpdir(), 'embedded-'));
const reference = JSON.parse(readFileSync(join(source, 'reference.json'), 'utf8'));
const config = JSON.parse(readFileSync(join(source, 'config.json'), 'utf8'));

copyModel();
writeSelfTest(testFiles.selfTest, reference.text, reference.image);
writeSelfTest(testFiles.untrainedSelfTest, ...(await untrainedVectors()));
const version = install();
await writeRecord(version);
await writeFixture();
rmSync(folder, { recursive: true });
console.log(`assets/models/${id}/${version}`);

function copyModel() {
  for (const path of Object.values(modelFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readFileSync(join(source, path)));
  }
  addNormalizers();
  const hint = { 'transformers.js_config': { dtype: 'q8' } };
  writeFileSync(join(folder, modelFiles.config), JSON.stringify({ ...config, ...hint }, null, 1));
}

/** Full-width letters, digits and punctuation, as Chinese input methods write them, become what the vocabulary holds. */
function addNormalizers() {
  const path = join(folder, modelFiles.tokenizer);
  const tokenizer = JSON.parse(readFileSync(path, 'utf8'));
  const replace = (from, content) => ({ type: 'Replace', pattern: { String: from }, content });
  const normalizers = [{ type: 'NFKC' }, replace('。', '.'), replace('、', ','), tokenizer.normalizer];
  writeFileSync(path, JSON.stringify({ ...tokenizer, normalizer: { type: 'Sequence', normalizers } }));
}

/** One picture and two texts: enough to tell a right run from a wrong one, small enough to ship. */
function writeSelfTest(path, text, image) {
  const size = config.vision_config.image_size;
  const texts = [0, 2].map((i) => reference.texts[i]);
  const picture = { width: size, height: size, rgb: Buffer.from(reference.pix[0]).toString('base64') };
  const test = { texts, text: [text[0], text[2]].map(base64), picture, image: base64(image[0]) };
  writeFileSync(join(folder, path), JSON.stringify(test));
}

async function untrainedVectors() {
  const { module } = await runnerImport(join(root, 'src/engine/encoders/worker/untrained.ts'));
  const work = mkdtempSync(join(tmpdir(), 'untrained-'));
  for (const tower of ['text', 'vision']) {
    const bytes = new Uint8Array(readFileSync(join(folder, modelFiles[tower])));
    module.randomizeWeights(bytes, untrainedSeed);
    writeFileSync(join(work, `${tower}.onnx`), bytes);
  }
  cpSync(join(folder, modelFiles.preprocessor), join(work, 'preprocessor_config.json'));
  const { ids, pix } = reference;
  const size = config.vision_config.image_size;
  writeFileSync(
    join(work, 'input.json'),
    JSON.stringify({ ids, pix, size, context: config.text_config.max_position_embeddings }),
  );
  const python = process.env.PYTHON ?? 'python3';
  const output = execFileSync(python, [join(import.meta.dirname, 'run_towers.py'), work], {
    maxBuffer: 2 ** 26,
  });
  rmSync(work, { recursive: true });
  const { text, image } = JSON.parse(output);
  return [text, image];
}

function install() {
  const digest = createHash('sha256');
  for (const { sha256 } of records()) digest.update(sha256);
  const version = digest.digest('hex').slice(0, 12);
  const target = join(root, 'assets/models', id);
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, join(target, version), { recursive: true });
  writeFileSync(
    join(target, version, 'manifest.json'),
    JSON.stringify({ id, version, files: records() }, null, 1),
  );
  return version;
}

function records() {
  return Object.entries({ ...modelFiles, ...testFiles }).map(([role, path]) => ({
    role,
    path,
    bytes: statSync(join(folder, path)).size,
    sha256: createHash('sha256')
      .update(readFileSync(join(folder, path)))
      .digest('hex'),
  }));
}

async function writeRecord(version) {
  const record = {
    id,
    version,
    untrainedSeed,
    dim: config.projection_dim,
    pictureSize: config.vision_config.image_size,
    logitScale: reference.scale,
    files: records(),
  };
  await writeFormatted(
    'src/engine/encoders/embedded-model.ts',
    `/** Written by scripts/models/install-embedded.mjs. */\nexport const embeddedModel = ${JSON.stringify(record)} as const;\n`,
  );
}

async function writeFixture() {
  const pictures = reference.pix.map((pixels) => Buffer.from(pixels).toString('base64'));
  const fixture = {
    about:
      'What PyTorch made of these texts and pictures (float32, not normalised, base64; pictures RGB, row by row).',
    pictureSize: config.vision_config.image_size,
    logitScale: reference.scale,
    texts: reference.texts,
    ids: reference.ids,
    text: reference.text.map(base64),
    pictures,
    image: reference.image.map(base64),
  };
  await writeFormatted('test/fixtures/encoder-reference.json', JSON.stringify(fixture));
}

async function writeFormatted(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const options = await resolveConfig(join(root, path));
  writeFileSync(join(root, path), await format(text, { ...options, filepath: path }));
}

function base64(values) {
  return Buffer.from(Float32Array.from(values).buffer).toString('base64');
}
