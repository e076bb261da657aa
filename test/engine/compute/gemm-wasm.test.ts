import { expect, test } from 'vitest';
import { compileGemm } from '../../../scripts/build-gemm.mjs';
import { gemmWasm } from '../../../src/engine/compute/gemm.wasm.ts';

test('the committed WebAssembly is what gemm.as.ts compiles to', { timeout: 60_000 }, async () => {
  expect(Buffer.from(await compileGemm()).toString('base64')).toBe(gemmWasm);
});
