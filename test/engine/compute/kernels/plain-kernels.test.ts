import { createPlainKernels } from '../../../../src/engine/compute/kernels/index.ts';
import { describeKernels } from './describe-kernels.ts';

describeKernels('plain', createPlainKernels);
