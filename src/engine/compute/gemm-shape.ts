import { EngineError } from '../errors.ts';
import type { GemmLayout, GemmOptions } from './gemm.ts';

/**
 * Where an operand's numbers lie. A line is a row of A or a column of B; the number at depth p of line i is
 * `i * line + p * depth`. One of the two strides is always 1.
 */
export interface Strides {
  readonly line: number;
  readonly depth: number;
}

export interface GemmShape {
  readonly m: number;
  readonly n: number;
  readonly k: number;
  readonly alpha: number;
  readonly strideA: Strides;
  readonly strideB: Strides;
}

/** Fills in the defaults and turns the layout into strides. @throws EngineError `bad-shape` */
export function gemmShape(a: Float32Array, b: Float32Array, options: GemmOptions): GemmShape {
  const { m, n, k, layout = 'NT', alpha = 1 } = options;
  const sizes = [m, n, k].every((size) => Number.isInteger(size) && size >= 0);
  if (!sizes || a.length !== m * k || b.length !== n * k) {
    throw new EngineError('bad-shape', { m, n, k, layout, a: a.length, b: b.length });
  }
  return { m, n, k, alpha, ...operandStrides(m, n, k, layout) };
}

/** A layout as strides, in numbers. */
export function operandStrides(
  m: number,
  n: number,
  k: number,
  layout: GemmLayout,
): { strideA: Strides; strideB: Strides } {
  return {
    strideA: layout === 'TN' ? { line: 1, depth: m } : { line: k, depth: 1 },
    strideB: layout === 'NT' ? { line: k, depth: 1 } : { line: 1, depth: n },
  };
}
