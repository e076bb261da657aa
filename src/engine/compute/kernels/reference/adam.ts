import type { AdamStep } from '../kernels.ts';
import type { FloatArray } from './float-array.ts';

/**
 * m = β₁ m + (1 − β₁) g, v = β₂ v + (1 − β₂) g²,
 * parameter = parameter − learningRate · (m / (1 − β₁ᵗ)) / (√(v / (1 − β₂ᵗ)) + ε)
 */
export function adam(
  parameters: FloatArray,
  gradient: FloatArray,
  m: FloatArray,
  v: FloatArray,
  { learningRate, beta1, beta2, epsilon, step }: AdamStep,
): void {
  const correction1 = 1 - beta1 ** step;
  const correction2 = 1 - beta2 ** step;
  for (let i = 0; i < parameters.length; i++) {
    const g = gradient[i];
    m[i] = beta1 * m[i] + (1 - beta1) * g;
    v[i] = beta2 * v[i] + (1 - beta2) * g * g;
    parameters[i] -= (learningRate * (m[i] / correction1)) / (Math.sqrt(v[i] / correction2) + epsilon);
  }
}

/** Σ x² */
export function squaredNorm(x: FloatArray, out: FloatArray): void {
  let sum = 0;
  for (const value of x) sum += value * value;
  out[0] = sum;
}

/** x = min(max(x, low), high) */
export function clamp(x: FloatArray, low: number, high: number): void {
  for (let i = 0; i < x.length; i++) x[i] = Math.min(Math.max(x[i], low), high);
}
