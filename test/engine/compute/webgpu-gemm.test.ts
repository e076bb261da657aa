import { expect, test } from 'vitest';
import { createWebgpuGemm } from '../../../src/engine/compute/index.ts';
import { codeOf } from './describe-gemm.ts';

test('where there is no WebGPU, as in Node, creating the backend says so', async () => {
  expect(await codeOf(createWebgpuGemm())).toBe('webgpu-unavailable');
});
