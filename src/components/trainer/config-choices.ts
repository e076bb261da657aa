import { conceptOrder } from '../../engine/trainer/concept-order.ts';

// What the controls offer. A link may carry any other value within the trainer's limits.
export const batchSizes = [8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256, 384, 512, 768, 1024] as const;
export const learningRates = [0.0001, 0.0002, 0.0005, 0.001, 0.002, 0.003, 0.005, 0.01] as const;
export const widths = [8, 16, 24, 32, 48, 64] as const;
export const conceptCounts = [4, 8, 16, 32, 48, 64, 96, 128, 192, conceptOrder.length] as const;
export const sceneCounts = [
  256, 512, 1024, 2048, 4096, 8192, 16_384, 32_768, 65_536, 131_072, 262_144, 524_288, 1_048_576,
] as const;
export const budgets = [
  10_000, 20_000, 40_000, 60_000, 80_000, 100_000, 150_000, 200_000, 300_000, 400_000, 800_000, 1_600_000,
] as const;
export const fixedTemperatures = [1, 0.5, 0.2, 0.1, 0.07, 0.05, 0.02, 0.01] as const;

/** The place in a list whose value is nearest, by ratio. */
export function nearestPlace(values: readonly number[], value: number): number {
  const distance = (other: number) => Math.abs(Math.log(other / value));
  return values.reduce((best, other, i) => (distance(other) < distance(values[best]) ? i : best), 0);
}
