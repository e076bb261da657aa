import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fileURLToPath } from 'node:url';
import { rolldown } from 'rolldown';

const cache = new URL('../node_modules/.cache/diagonal/', import.meta.url);

/**
 * Imports a TypeScript module with all that it imports: Node 20 does not read TypeScript itself. Packages stay outside the
 * bundle, and ONNX Runtime is taken in its build for Node. The bundle's name holds a hash of its code, so that programs
 * that start at the same time do not write over each other.
 * @param {URL} entry
 */
export async function importTypeScript(entry) {
  const bundle = await rolldown({
    input: fileURLToPath(entry),
    platform: 'node',
    plugins: [{ name: 'packages-outside', resolveId: { filter: { id: /^[^./]/ }, handler: outside } }],
    logLevel: 'warn',
  });
  const { output } = await bundle.generate({ format: 'esm', codeSplitting: false });
  await bundle.close();
  const [{ code }] = output;
  const hash = createHash('sha256').update(code).digest('hex').slice(0, 12);
  const file = new URL(`${basename(entry.pathname, '.ts')}-${hash}.mjs`, cache);
  if (!existsSync(file)) {
    const part = new URL(`${file.href}.${process.pid}`);
    mkdirSync(cache, { recursive: true });
    writeFileSync(part, code);
    renameSync(part, file);
  }
  return await import(file.href);
}

/** @param {string} source */
function outside(source) {
  return { id: source === 'onnxruntime-web/webgpu' ? 'onnxruntime-web' : source, external: true };
}
