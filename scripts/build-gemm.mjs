import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import asc from 'assemblyscript/asc';

// Compiles the SIMD kernel into the committed src/engine/compute/gemm.wasm.ts:  node scripts/build-gemm.mjs

const source = new URL('../src/engine/compute/gemm.as.ts', import.meta.url);
const target = new URL('../src/engine/compute/gemm.wasm.ts', import.meta.url);

/** @returns {Promise<Uint8Array>} the WebAssembly module that gemm.as.ts compiles to */
export async function compileGemm() {
  const text = await readFile(source, 'utf8');
  let binary;
  const { error, stderr } = await asc.main(
    [
      'gemm.ts',
      '-O3',
      '--noAssert',
      '--runtime',
      'stub',
      '--importMemory',
      '--enable',
      'simd',
      '--outFile',
      'gemm.wasm',
    ],
    {
      readFile: (name) => (name === 'gemm.ts' ? text : null),
      writeFile: (_name, contents) => (binary = contents),
      listFiles: () => [],
    },
  );
  if (error) throw new Error(stderr.toString(), { cause: error });
  return binary;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const base64 = Buffer.from(await compileGemm()).toString('base64');
  await writeFile(
    target,
    `/** Compiled from gemm.as.ts by \`node scripts/build-gemm.mjs\`. In base64, so that it loads wherever a module does. */
export const gemmWasm =
  '${base64}';
`,
  );
}
