import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { cardData } from './card-data.mjs';
import { base64, pictureStrip, smallestCosine, vectorsOf } from './reference-file.mjs';
import { embedWithOnnx, embedWithPyTorch, randomizedCopy } from './run-towers.mjs';

/**
 * Installs a trained model as the embedded CLIP:
 *
 *     node scripts/models/install-embedded.mjs <folder> <id>
 *
 * <folder> is what training/export.py wrote: config.json, preprocessor_config.json, tokenizer.json, tokenizer_config.json,
 * onnx/*_quantized.onnx, card.json and reference.json (texts, pictures and what PyTorch made of them in float32). Writes
 * assets/models/<id>/<version>/ with what the model card says of the training (card.json), the record src/engine/encoders/embedded-model.ts and the fixture
 * test/fixtures/encoder-reference.json.
 *
 * The vectors of both self-tests, trained and untrained, are PyTorch's (training/reference/embed.py, from the 8-bit weights).
 * Nothing is installed unless ONNX Runtime's WebAssembly, run by the app's own code, makes the same of the same files.
 */
const [source, id] = process.argv.slice(2);
const root = join(import.meta.dirname, '../..');
const untrainedSeed = 1;
/** 8-bit weights against float32 ones; two programs with the same weights. */
const [quantizationCosine, parityCosine] = [0.999, 0.9999];
const modelFiles = {
  config: 'config.json',
  preprocessor: 'preprocessor_config.json',
  tokenizer: 'tokenizer.json',
  tokenizerConfig: 'tokenizer_config.json',
  text: 'onnx/text_model_quantized.onnx',
  vision: 'onnx/vision_model_quantized.onnx',
};
const testFiles = { selfTest: 'self-test.json', untrainedSelfTest: 'self-test-untrained.json' };

const work = mkdtempSync(join(tmpdir(), 'embedded-'));
const folder = join(work, 'model');
const reference = JSON.parse(readFileSync(join(source, 'reference.json'), 'utf8'));
const config = JSON.parse(readFileSync(join(source, 'config.json'), 'utf8'));
const inputs = {
  texts: reference.texts,
  pictures: reference.pix.map((pixels) => Buffer.from(pixels).toString('base64')),
};

copyModel();
const trained = embedWithPyTorch(folder, inputs);
if (JSON.stringify(trained.ids) !== JSON.stringify(reference.ids)) throw new Error('the tokenizers differ');
check('8-bit weights against float32', trained, reference, quantizationCosine);
await checkParity('trained', folder, trained);
const untrainedFolder = await randomizedCopy(folder, join(work, 'untrained'), untrainedSeed);
const untrained = embedWithPyTorch(untrainedFolder, inputs);
await checkParity('untrained', untrainedFolder, untrained);
writeSelfTest(testFiles.selfTest, trained);
writeSelfTest(testFiles.untrainedSelfTest, untrained);
const version = install();
await writeRecord();
await writeFixture();
await writeCard();
rmSync(work, { recursive: true });
console.log(`assets/models/${id}/${version}`);

function copyModel() {
  for (const path of Object.values(modelFiles)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), readFileSync(join(source, path)));
  }
}

/** The app's tokenizer and graphs must make of the files what PyTorch makes of them. */
async function checkParity(name, ofFolder, expected) {
  const found = await embedWithOnnx(ofFolder, inputs);
  if (JSON.stringify(found.ids) !== JSON.stringify(expected.ids)) throw new Error('the tokenizers differ');
  check(`${name}, WebAssembly against PyTorch`, found, expected, parityCosine);
}

function check(name, found, expected, least) {
  const cosines = ['text', 'image'].map((side) => smallestCosine(found[side], expected[side]));
  console.log(
    `${name}: smallest cosine ${cosines.map((value) => value.toFixed(6)).join(' (texts), ')} (pictures)`,
  );
  if (!(Math.min(...cosines) >= least)) throw new Error(`${name}: below ${least}`);
}

/** One picture and a text in each language: enough to tell a right run from a wrong one, small enough to ship. */
function writeSelfTest(path, { text, image }) {
  const size = config.vision_config.image_size;
  const picture = { width: size, height: size, rgb: inputs.pictures[0] };
  const test = {
    texts: inputs.texts.slice(0, 2),
    text: text.slice(0, 2).map(base64),
    picture,
    image: base64(image[0]),
  };
  writeFileSync(join(folder, path), JSON.stringify(test));
}

function install() {
  const digest = createHash('sha256');
  for (const { sha256 } of records()) digest.update(sha256);
  const name = digest.digest('hex').slice(0, 12);
  const target = join(root, 'assets/models', id);
  rmSync(target, { recursive: true, force: true });
  cpSync(folder, join(target, name), { recursive: true });
  writeFileSync(
    join(target, name, 'manifest.json'),
    JSON.stringify({ id, version: name, files: records() }, null, 1),
  );
  return name;
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

async function writeRecord() {
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
  const fixture = {
    about:
      'What PyTorch made of these texts and pictures (float32, not normalised, base64): with the 8-bit weights that are shipped, and with the float32 weights that they stand for. The pictures are a PNG strip, base64.',
    pictureSize: config.vision_config.image_size,
    logitScale: reference.scale,
    texts: reference.texts,
    ids: reference.ids,
    ...vectorsOf(trained),
    float32: vectorsOf(reference),
    pictures: pictureStrip(reference.pix, config.vision_config.image_size),
  };
  await writeFormatted('test/fixtures/encoder-reference.json', JSON.stringify(fixture));
}

/** What the run says of itself, and what the data's own files say; beside the weights, and no part of their version. */
async function writeCard() {
  const run = JSON.parse(readFileSync(join(source, 'card.json'), 'utf8'));
  const { data, split } = await cardData();
  const card = { network: run.network, data: { ...data, ...run.data }, split, recipe: run.recipe };
  await writeFormatted(`assets/models/${id}/${version}/card.json`, JSON.stringify(card));
}

async function writeFormatted(path, text) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  const options = await resolveConfig(join(root, path));
  writeFileSync(join(root, path), await format(text, { ...options, filepath: path }));
}
