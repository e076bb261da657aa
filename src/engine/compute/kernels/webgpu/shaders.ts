import * as convolutions from './convolutions.wgsl.ts';
import { columnLoss, cosineGradient, lossScores, rowLoss } from './contrastive-loss.wgsl.ts';
import * as layers from './layers.wgsl.ts';
import { lookUp, lookUpBackward } from './look-up.wgsl.ts';
import { normalize, normalizeBackward } from './normalize.wgsl.ts';
import { productLayouts } from './products.ts';
import type { Shader } from './shader.ts';
import { columnSums, squaredSums } from './sums.wgsl.ts';

/** All of them. */
export const shaders: readonly Shader[] = [
  ...Object.values(productLayouts),
  ...Object.values(convolutions),
  ...Object.values(layers),
  ...[lookUp, lookUpBackward, normalize, normalizeBackward, columnSums, squaredSums],
  ...[rowLoss, columnLoss, cosineGradient, lossScores],
];
