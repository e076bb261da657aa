/** Rows and columns of C that one workgroup computes. */
export const workgroupTile = 64;

/**
 * The tiled product for WebGPU. A workgroup of 16 × 16 invocations computes a 64 × 64 tile of C, each
 * invocation 4 × 4 cells of it in registers. For every 16 depths the workgroup first copies 64 lines of A and
 * 64 of B into its shared memory, so that each number is read from the buffers once per tile and not once per
 * cell. Lines and depths past the edge are zeros.
 */
export const gemmShader = /* wgsl */ `
struct Shape {
  m: u32, n: u32, k: u32, alpha: f32,
  lineA: u32, depthA: u32, lineB: u32, depthB: u32, // strides, in numbers
}

@group(0) @binding(0) var<uniform> shape: Shape;
@group(0) @binding(1) var<storage, read> a: array<f32>;
@group(0) @binding(2) var<storage, read> b: array<f32>;
@group(0) @binding(3) var<storage, read_write> c: array<f32>;

const tile = ${workgroupTile}u;
const depthStep = 16u;
const fours = tile / 4u;

// [depth][four lines]
var<workgroup> tileA: array<vec4f, depthStep * fours>;
var<workgroup> tileB: array<vec4f, depthStep * fours>;

fn readA(line: u32, depth: u32) -> f32 {
  if (line >= shape.m || depth >= shape.k) { return 0.0; }
  return a[line * shape.lineA + depth * shape.depthA];
}

fn readB(line: u32, depth: u32) -> f32 {
  if (line >= shape.n || depth >= shape.k) { return 0.0; }
  return b[line * shape.lineB + depth * shape.depthB];
}

fn writeRow(row: u32, column: u32, sums: vec4f) {
  if (row >= shape.m) { return; }
  for (var q = 0u; q < 4u; q++) {
    if (column + q < shape.n) { c[row * shape.n + column + q] = shape.alpha * sums[q]; }
  }
}

@compute @workgroup_size(16, 16)
fn main(
  @builtin(workgroup_id) group: vec3u,
  @builtin(local_invocation_id) local: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let firstRow = group.y * tile;
  let firstColumn = group.x * tile;
  // Neighbouring invocations load neighbouring depths.
  let loadDepth = index % depthStep;
  let loadFour = index / depthStep;
  let lineA = firstRow + 4u * loadFour;
  let lineB = firstColumn + 4u * loadFour;

  var row0 = vec4f();
  var row1 = vec4f();
  var row2 = vec4f();
  var row3 = vec4f();
  for (var first = 0u; first < shape.k; first += depthStep) {
    let p = first + loadDepth;
    tileA[loadDepth * fours + loadFour] =
      vec4f(readA(lineA, p), readA(lineA + 1u, p), readA(lineA + 2u, p), readA(lineA + 3u, p));
    tileB[loadDepth * fours + loadFour] =
      vec4f(readB(lineB, p), readB(lineB + 1u, p), readB(lineB + 2u, p), readB(lineB + 3u, p));
    workgroupBarrier();
    for (var depth = 0u; depth < depthStep; depth++) {
      let rows = tileA[depth * fours + local.y];
      let columns = tileB[depth * fours + local.x];
      row0 += rows.x * columns;
      row1 += rows.y * columns;
      row2 += rows.z * columns;
      row3 += rows.w * columns;
    }
    workgroupBarrier();
  }

  let row = firstRow + 4u * local.y;
  let column = firstColumn + 4u * local.x;
  writeRow(row, column, row0);
  writeRow(row + 1u, column, row1);
  writeRow(row + 2u, column, row2);
  writeRow(row + 3u, column, row3);
}
`;
