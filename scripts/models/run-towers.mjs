import { execFileSync } from 'node:child_process';
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { importTypeScript } from '../../training/import-typescript.mjs';
import { pythonPath } from '../python.mjs';
import { floats } from './reference-file.mjs';

const root = new URL('../../', import.meta.url);
const graphs = ['onnx/text_model_quantized.onnx', 'onnx/vision_model_quantized.onnx'];

/**
 * @param {{ texts: string[], pictures: string[] }} inputs pictures: RGB, base64
 * @returns token ids, and a vector a text and a picture, not normalised
 */
export function embedWithPyTorch(folder, inputs) {
  const python = pythonPath();
  if (!python)
    throw new Error('Needs Python 3 with torch, numpy and onnx: install them or name one in PYTHON.');
  const script = new URL('training/reference/embed.py', root).pathname;
  const output = execFileSync(python, [script, folder], {
    input: JSON.stringify(inputs),
    maxBuffer: 2 ** 26,
  });
  const { ids, text, image } = JSON.parse(output);
  return { ids, text: text.map(floats), image: image.map(floats) };
}

/** The same by the code that the app runs, on ONNX Runtime's WebAssembly; the vectors have norm 1. */
export async function embedWithOnnx(folder, { texts, pictures }) {
  const { openEncoder } = await importTypeScript(new URL('training/evaluate/encoder.ts', root));
  const encoder = await openEncoder(folder);
  const rows = (vectors) =>
    Array.from({ length: vectors.length / encoder.dim }, (_, i) =>
      vectors.subarray(i * encoder.dim, (i + 1) * encoder.dim),
    );
  return {
    ids: texts.map((text) => encoder.inspect(text).tokens.map(({ id }) => id)),
    text: rows(await encoder.texts(texts)),
    image: rows(await encoder.images(pictures.map((rgb) => Uint8Array.from(Buffer.from(rgb, 'base64'))))),
  };
}

/** Copies a model folder and gives the copy random weights, as a training begins. @returns the copy's path */
export async function randomizedCopy(folder, copy, seed) {
  const { randomizeWeights } = await importTypeScript(
    new URL('src/engine/encoders/worker/untrained.ts', root),
  );
  cpSync(folder, copy, { recursive: true });
  for (const path of graphs) {
    const bytes = new Uint8Array(readFileSync(join(copy, path)));
    randomizeWeights(bytes, seed);
    writeFileSync(join(copy, path), bytes);
  }
  return copy;
}
