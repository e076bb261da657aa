import { expect, test } from 'vitest';
import { createWebgpuKernels } from '../../../../src/engine/compute/kernels/webgpu/index.ts';
import { codeOf } from '../describe-gemm.ts';

test('where there is no WebGPU, as in Node, making the kernels says so', async () => {
  expect(await codeOf(createWebgpuKernels())).toBe('webgpu-unavailable');
});
