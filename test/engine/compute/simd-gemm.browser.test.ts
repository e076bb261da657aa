import { expect, test } from 'vitest';
import { createSimdGemm } from '../../../src/engine/compute/index.ts';
import { describeGemm } from './describe-gemm.ts';

describeGemm('simd', createSimdGemm);

test('the SIMD backend runs in a worker', async () => {
  const worker = new Worker(new URL('./simd-gemm.worker.ts', import.meta.url), { type: 'module' });
  const answer = await new Promise((resolve, reject) => {
    worker.onmessage = ({ data }) => resolve(data);
    worker.onerror = ({ message }) => reject(new Error(message));
  });
  worker.terminate();
  expect(answer).toEqual(Float32Array.of(17, 23, 39, 53));
});
