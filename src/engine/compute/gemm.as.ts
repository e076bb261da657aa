// The matrix product in WebAssembly SIMD. The language is AssemblyScript: `node scripts/build-gemm.mjs`
// compiles this file into gemm.wasm.ts, and TypeScript never sees it. All pointers and strides count bytes.
//
// C is computed in tiles of 4 rows × 8 columns, which stay in eight vector registers while the depth k runs
// by. Both operands are packed first into the order in which a tile reads them: panels of 4 rows of A or 8
// columns of B, depth by depth, filled up with zeros. So one kernel without strides or edges serves every
// layout and every shape.

const TILE_ROWS: usize = 4;
const TILE_COLUMNS: usize = 8;
/** Depths in a block: one panel of A (8 KiB) and one of B (16 KiB) fit into a first-level cache of 32 KiB. */
const BLOCK_DEPTH: usize = 512;

/**
 * Packs lines (rows of A or columns of B) into panels of `width` lines, 4 or 8:
 * target[panel][p][line] = source[line · lineStride + p · depthStride], and 0 past the last line.
 */
export function pack(
  source: usize,
  target: usize,
  lines: isize,
  depth: usize,
  lineStride: usize,
  depthStride: usize,
  width: isize,
): void {
  const paddedLines = ((lines + width - 1) / width) * width;
  for (let first: isize = 0; first < paddedLines; first += 4) {
    const lineInPanel = first % width;
    let from = source + first * lineStride;
    let to = target + (((first - lineInPanel) * depth + lineInPanel) << 2);
    for (let p: usize = 0; p < depth; p++) {
      v128.store(to, gather(from, lineStride, lines - first));
      from += depthStride;
      to += width << 2;
    }
  }
}

/** Four lines at one depth, of which `present` exist. */
function gather(from: usize, lineStride: usize, present: isize): v128 {
  if (lineStride == 4 && present > 3) return v128.load(from);
  let four = f32x4.splat(0);
  if (present > 0) four = v128.load32_zero(from);
  if (present > 1) four = v128.load_lane<f32>(from + lineStride, four, 1);
  if (present > 2) four = v128.load_lane<f32>(from + 2 * lineStride, four, 2);
  if (present > 3) four = v128.load_lane<f32>(from + 3 * lineStride, four, 3);
  return four;
}

/** C = alpha · A · B with A and B packed. C is row-major; m is a multiple of 4 and n of 8, padding included. */
export function multiply(a: usize, b: usize, c: usize, m: usize, n: usize, k: usize, alpha: f32): void {
  const rowStride = n << 2;
  for (let p: usize = 0; p < k; p += BLOCK_DEPTH) {
    const depth = min(BLOCK_DEPTH, k - p);
    for (let j: usize = 0; j < n; j += TILE_COLUMNS) {
      const panelB = b + ((j * k + p * TILE_COLUMNS) << 2);
      for (let i: usize = 0; i < m; i += TILE_ROWS) {
        const panelA = a + ((i * k + p * TILE_ROWS) << 2);
        tile(panelA, panelB, c + i * rowStride + (j << 2), rowStride, depth, alpha, p > 0);
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
