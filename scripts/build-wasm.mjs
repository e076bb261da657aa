import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

// Compiles the SIMD kernels, the .as.ts files, into the committed .wasm.ts files:  node scripts/build-wasm.mjs

const root = fileURLToPath(new URL('../src/engine/compute/', import.meta.url));

/** What is compiled, each into a .wasm.ts file beside it, and the name that the file exports. */
export const modules = [
  { entry: 'gemm.as.ts', exported: 'gemmWasm' },
  { entry: 'kernels/simd/kernels.as.ts', exported: 'kernelsWasm' },
  { entry: 'pass/pass.as.ts', exported: 'passWasm' },
];

/**
 * @param {string} entry an .as.ts file in src/engine/compute
 * @param {Record<string, string>} sources texts in place of files of that name
 * @returns {Promise<Uint8Array>} the WebAssembly module that it compiles to
 */
export async function compileWasm(entry, sources = {}) {
  let binary;
  const { error, stderr } = await asc.main(
    [
      entry,
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--importMemory',
      '--enable',
      'simd',
      '--outFile',
      'module.wasm',
    ],
    {
      // The compiler also asks for files that may not be there.
      readFile: (name) => sources[name] ?? readFile(path.join(root, name), 'utf8').catch(() => null),
      writeFile: (_name, contents) => (binary = contents),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(stderr.toString(), { cause: error });
  return binary;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  for (const { entry, exported } of modules) {
    const base64 = Buffer.from(await compileWasm(entry)).toString('base64');
    await writeFile(
      path.join(root, entry.replace('.as.ts', '.wasm.ts')),
      `/** Compiled from ${path.basename(entry)} by \`node scripts/build-wasm.mjs\`. In base64, so that it loads wherever a module does. */
export const ${exported} =
  '${base64}';
`,
    );
  }
}
