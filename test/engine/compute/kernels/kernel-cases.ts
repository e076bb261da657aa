import { convolutionCases } from './convolution-cases.ts';
import type { KernelCase } from './kernel-case.ts';
import { layerCases } from './layer-cases.ts';
import { lossCases } from './loss-cases.ts';
import { optimizerCases } from './optimizer-cases.ts';
import { productCases } from './product-cases.ts';

/** Every kernel at ordinary and awkward sizes. */
export const kernelCases: readonly KernelCase[] = [
  ...productCases,
  ...convolutionCases,
  ...layerCases,
  ...lossCases,
  ...optimizerCases,
];
