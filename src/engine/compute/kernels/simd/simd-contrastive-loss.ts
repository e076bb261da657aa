import type { Machine, SimdTensor } from './machine.ts';

/** The symmetric loss: see reference/contrastive-loss.ts and contrastive-loss.as.ts. */
export function contrastiveLoss(
  { kernel, memory }: Machine,
  cosines: SimdTensor,
  logScale: SimdTensor,
  dCosines: SimdTensor,
  dLogScale: SimdTensor,
  scores: SimdTensor,
  n: number,
): void {
  const scale = Math.exp(memory.floats(logScale.address, 1)[0]);
  const lines = Array.from({ length: 7 }, () => n);
  memory.withScratch(
    lines,
    ([diagonal, rowMaxima, columnMaxima, rowCounts, columnCounts, rowSums, columnSums]) => {
      const at = cosines.address;
      kernel.contrastiveMaxima(at, diagonal, rowMaxima, columnMaxima, rowCounts, columnCounts, n);
      kernel.contrastiveSums(at, rowMaxima, columnMaxima, rowSums, columnSums, scale, n);
      const gradient = kernel.contrastiveGradient(
        at,
        dCosines.address,
        diagonal,
        rowMaxima,
        columnMaxima,
        rowSums,
        columnSums,
        scale,
        n,
      );
      memory.floats(dLogScale.address, 1)[0] = gradient;
      const own = memory.floats(diagonal, n);
      /** The mean of −ln softmax on the diagonal. */
      const loss = (maxima: number, sums: number) => {
        const [largest, sum] = [memory.floats(maxima, n), memory.floats(sums, n)];
        return own.reduce((total, c, i) => total + Math.log(sum[i]) + scale * (largest[i] - c), 0) / n;
      };
      /** The share of lines in which only the diagonal reaches the diagonal. */
      const accuracy = (counts: number) =>
        memory.floats(counts, n).reduce((right, count) => (count === 1 ? right + 1 : right), 0) / n;
      memory
        .floats(scores.address, 4)
        .set([
          loss(rowMaxima, rowSums),
          loss(columnMaxima, columnSums),
          accuracy(rowCounts),
          accuracy(columnCounts),
        ]);
    },
  );
}
