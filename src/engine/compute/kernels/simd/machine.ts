import type { PanelKernel } from '../../panels.ts';
import type { SimdMemory } from './simd-memory.ts';

/** What kernels.as.ts exports; see there for the formulas. Pointers and pitches in bytes, the rest in numbers. */
export interface SimdKernel extends PanelKernel {
  copyRows(from: number, to: number, rows: number, bytes: number, fromPitch: number, toPitch: number): void;
  packPatches(
    padded: number,
    offsets: number,
    target: number,
    positions: number,
    kernelRows: number,
    run: number,
    pitch: number,
  ): void;
  packPatchColumns(
    padded: number,
    offsets: number,
    target: number,
    positions: number,
    kernelRows: number,
    run: number,
    pitch: number,
    first: number,
  ): void;
  addPatches(
    patches: number,
    padded: number,
    offsets: number,
    positions: number,
    kernelRows: number,
    run: number,
    pitch: number,
  ): void;
  addBias(y: number, bias: number, rows: number, n: number, relu: boolean): void;
  reluBackward(y: number, dy: number, length: number): void;
  columnSums(x: number, out: number, totals: number, rows: number, n: number): void;
  groupMeans(x: number, counts: number, y: number, groups: number, size: number, n: number): void;
  groupMeansBackward(dy: number, counts: number, dx: number, groups: number, size: number, n: number): void;
  lookUp(table: number, ids: number, y: number, words: number, rows: number, n: number): void;
  lookUpBackward(dy: number, ids: number, dtable: number, words: number, rows: number, n: number): void;
  normalize(x: number, y: number, norms: number, rows: number, n: number): void;
  normalizeBackward(dy: number, y: number, norms: number, dx: number, rows: number, n: number): void;
  contrastiveMaxima(
    cosines: number,
    diagonal: number,
    rowMaxima: number,
    columnMaxima: number,
    rowCounts: number,
    columnCounts: number,
    n: number,
  ): void;
  contrastiveSums(
    cosines: number,
    rowMaxima: number,
    columnMaxima: number,
    rowSums: number,
    columnSums: number,
    scale: number,
    n: number,
  ): void;
  contrastiveGradient(
    cosines: number,
    dCosines: number,
    diagonal: number,
    rowMaxima: number,
    columnMaxima: number,
    rowSums: number,
    columnSums: number,
    scale: number,
    n: number,
  ): number;
  squaredNorm(x: number, out: number, length: number): void;
  adam(
    parameters: number,
    gradient: number,
    m: number,
    v: number,
    length: number,
    beta1: number,
    rest1: number,
    beta2: number,
    rest2: number,
    rate: number,
    correction: number,
    epsilon: number,
  ): void;
  clamp(x: number, length: number, low: number, high: number): void;
}

/** Compiled kernels and the memory that they work in. */
export interface Machine {
  readonly kernel: SimdKernel;
  readonly memory: SimdMemory;
}

/** Floats in the machine's memory. */
export interface SimdTensor {
  readonly length: number;
  /** In bytes. */
  readonly address: number;
}
