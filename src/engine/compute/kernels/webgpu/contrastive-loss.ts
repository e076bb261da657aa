import {
  columnLoss,
  cosineGradient,
  lineQuantities,
  linesPerGroup,
  lossScores,
  rowLoss,
} from './contrastive-loss.wgsl.ts';
import type { WebgpuContext } from './webgpu-context.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

export function contrastiveLoss(
  context: WebgpuContext,
  cosines: WebgpuTensor,
  logScale: WebgpuTensor,
  dCosines: WebgpuTensor,
  dLogScale: WebgpuTensor,
  scores: WebgpuTensor,
  n: number,
): void {
  if (n === 0) return;
  const side = lineQuantities.length * n;
  const lines = context.memory.scratch('lines of the loss', 2 * side);
  const groups = Math.ceil(n / linesPerGroup);
  context.run(rowLoss, { n, begin: 0 }, { cosines, logScale, lines }, groups);
  context.run(columnLoss, { n, begin: side }, { cosines, logScale, lines }, groups);
  context.forEach(cosineGradient, n * n, { n }, { cosines, logScale, lines, dCosines });
  context.run(lossScores, { n }, { lines, scores, dLogScale }, 1);
}
