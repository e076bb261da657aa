// C is computed in tiles of 4 rows × 8 columns, which stay in eight vector registers while the depth k runs by. Both
// operands are packed first into the order in which a tile reads them: panels of 4 rows of A or 8 columns of B, depth
// by depth, filled up past the last line. So one kernel without strides serves every layout and every shape.

const TILE_ROWS: usize = 4;
const TILE_COLUMNS: usize = 8;
/** Depths in a block: one panel of A (8 KiB) and one of B (16 KiB) fit into a first-level cache of 32 KiB. */
const BLOCK_DEPTH: usize = 512;
/** A tile that reaches over the edge of C is computed here. */
const EDGE: usize = memory.data(128);

/**
 * C = alpha · A · B, or C + alpha · A · B to accumulate, with A and B packed. C [m, n] has rows of rowStride bytes;
 * k is at least 1.
 */
export function multiply(
  a: usize,
  b: usize,
  c: usize,
  m: usize,
  n: usize,
  k: usize,
  rowStride: usize,
  alpha: f32,
  accumulate: bool,
): void {
  const blocks = (k + BLOCK_DEPTH - 1) / BLOCK_DEPTH;
  const blockDepth = (k + blocks - 1) / blocks;
  for (let p: usize = 0; p < k; p += blockDepth) {
    const depth = min(blockDepth, k - p);
    const add = accumulate || p > 0;
    for (let j: usize = 0; j < n; j += TILE_COLUMNS) {
      const panelB = b + ((j * k + p * TILE_COLUMNS) << 2);
      for (let i: usize = 0; i < m; i += TILE_ROWS) {
        const panelA = a + ((i * k + p * TILE_ROWS) << 2);
        const to = c + i * rowStride + (j << 2);
        const isWhole = m - i >= TILE_ROWS && n - j >= TILE_COLUMNS;
        if (isWhole) tile(panelA, panelB, to, rowStride, depth, alpha, add);
        else {
          tile(panelA, panelB, EDGE, TILE_COLUMNS << 2, depth, alpha, false);
          copyEdge(to, rowStride, min(TILE_ROWS, m - i), min(TILE_COLUMNS, n - j), add);
        }
      }
    }
  }
}

/** One 4 × 8 tile of C over one block of the depth; `accumulate` adds it to what earlier blocks have left. */
function tile(
  a: usize,
  b: usize,
  c: usize,
  rowStride: usize,
  depth: usize,
  alpha: f32,
  accumulate: bool,
): void {
  let c00 = f32x4.splat(0);
  let c01 = f32x4.splat(0);
  let c10 = f32x4.splat(0);
  let c11 = f32x4.splat(0);
  let c20 = f32x4.splat(0);
  let c21 = f32x4.splat(0);
  let c30 = f32x4.splat(0);
  let c31 = f32x4.splat(0);
  const end = a + (depth << 4);
  while (a < end) {
    const b0 = v128.load(b);
    const b1 = v128.load(b, 16);
    const a0 = v128.load_splat<f32>(a);
    c00 = f32x4.add(c00, f32x4.mul(a0, b0));
    c01 = f32x4.add(c01, f32x4.mul(a0, b1));
    const a1 = v128.load_splat<f32>(a, 4);
    c10 = f32x4.add(c10, f32x4.mul(a1, b0));
    c11 = f32x4.add(c11, f32x4.mul(a1, b1));
    const a2 = v128.load_splat<f32>(a, 8);
    c20 = f32x4.add(c20, f32x4.mul(a2, b0));
    c21 = f32x4.add(c21, f32x4.mul(a2, b1));
    const a3 = v128.load_splat<f32>(a, 12);
    c30 = f32x4.add(c30, f32x4.mul(a3, b0));
    c31 = f32x4.add(c31, f32x4.mul(a3, b1));
    a += 16;
    b += 32;
  }
  write(c, c00, c01, alpha, accumulate);
  write(c + rowStride, c10, c11, alpha, accumulate);
  write(c + 2 * rowStride, c20, c21, alpha, accumulate);
  write(c + 3 * rowStride, c30, c31, alpha, accumulate);
}

/** One row of a tile. */
function write(c: usize, left: v128, right: v128, alpha: f32, accumulate: bool): void {
  const factor = f32x4.splat(alpha);
  left = f32x4.mul(left, factor);
  right = f32x4.mul(right, factor);
  if (accumulate) {
    left = f32x4.add(left, v128.load(c));
    right = f32x4.add(right, v128.load(c, 16));
  }
  v128.store(c, left);
  v128.store(c, right, 16);
}

/** The part of the tile at EDGE that lies in C. */
function copyEdge(c: usize, rowStride: usize, rows: usize, columns: usize, accumulate: bool): void {
  for (let i: usize = 0; i < rows; i++) {
    for (let j: usize = 0; j < columns; j++) {
      const to = c + i * rowStride + (j << 2);
      const value = load<f32>(EDGE + i * (TILE_COLUMNS << 2) + (j << 2));
      store<f32>(to, accumulate ? load<f32>(to) + value : value);
    }
  }
}
