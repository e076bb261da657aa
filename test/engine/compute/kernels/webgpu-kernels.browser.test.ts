import { createWebgpuKernels } from '../../../../src/engine/compute/kernels/webgpu/index.ts';
import { describeKernels } from './describe-kernels.ts';

describeKernels('webgpu', createWebgpuKernels);
