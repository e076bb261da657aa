import { createReferenceGemm } from '../../../src/engine/compute/index.ts';
import { describeGemm } from './describe-gemm.ts';

describeGemm('reference', createReferenceGemm);
