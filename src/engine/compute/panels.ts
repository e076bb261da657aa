/** What pack.as.ts and tile.as.ts export. Pointers and strides in bytes, the rest in numbers. */
export interface PanelKernel {
  /** Packs rows of A into panels of 4, or columns of B into panels of 8. */
  pack(
    source: number,
    target: number,
    lines: number,
    depth: number,
    lineStride: number,
    depthStride: number,
    width: number,
  ): void;
  /** C [m, n] = alpha · A · B, or C + alpha · A · B, of packed operands */
  multiply(
    a: number,
    b: number,
    c: number,
    m: number,
    n: number,
    k: number,
    rowStride: number,
    alpha: number,
    accumulate: boolean,
  ): void;
}

/** The kernel's tile: 4 rows × 8 columns. */
export const [tileRows, tileColumns] = [4, 8];
/** Rows of A in a band. Packed, at k = 512, they take 128 KiB and stay in a second-level cache. */
export const bandRows = 64;

export function roundUp(value: number, multiple: number): number {
  return Math.ceil(value / multiple) * multiple;
}
