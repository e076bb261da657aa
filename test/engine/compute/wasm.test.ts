import { expect, test } from 'vitest';
import { compileWasm, modules } from '../../../scripts/build-wasm.mjs';
import { gemmWasm } from '../../../src/engine/compute/gemm.wasm.ts';
import { kernelsWasm } from '../../../src/engine/compute/kernels/simd/kernels.wasm.ts';
import { passWasm } from '../../../src/engine/compute/pass/pass.wasm.ts';

const committed: Readonly<Record<string, string>> = { gemmWasm, kernelsWasm, passWasm };

test.each(modules)(
  'the committed WebAssembly is what $entry compiles to',
  { timeout: 60_000 },
  async ({ entry, exported }) => {
    expect(Buffer.from(await compileWasm(entry)).toString('base64')).toBe(committed[exported]);
  },
);
