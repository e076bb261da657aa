import { createSimdKernels } from '../../../../src/engine/compute/kernels/index.ts';
import { describeKernels } from './describe-kernels.ts';

describeKernels('simd', createSimdKernels);
