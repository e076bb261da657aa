import { shader } from './shader.ts';

/** Rows and columns of the product that one workgroup computes. */
export const productTile = 64;

/** Depths that lie in workgroup memory at a time. */
export const depthStep = 16;

/**
 * How an operand of a product is read. The number at a line (a row of A, a column of B) and a depth lies at the sum of
 * two vectors, one of the line and one of the depth: (y, x, index). So a convolution's operand is read where it lies.
 */
export interface ProductOperand<Operand extends string> {
  readonly buffer: Operand;
  /** WGSL expressions of `i`: the vectors of a line and of a depth. */
  readonly line: string;
  readonly depth: string;
  /** WGSL condition on `at`, the sum of the vectors; zero is read where it fails. */
  readonly inside: string;
  /** Which neighbours lie side by side in the buffer: neighbouring invocations read those. */
  readonly sideBySide: 'lines' | 'depths';
}

interface ProductParts<I extends string, A extends string, B extends string> {
  readonly integers: readonly I[];
  readonly a: ProductOperand<A>;
  readonly b: ProductOperand<B>;
  /** WGSL that the operands' expressions use. */
  readonly helpers?: string;
  /** WGSL expression of `row` and `column`: where the cell goes in `product`. */
  readonly place?: string;
}

/**
 * Σ over depths of A · B in tiles, as in gemm.wgsl.ts: a workgroup of 256 invocations computes 64 × 64 cells, each
 * invocation 4 × 4 of them in registers; for every 16 depths the workgroup copies 64 lines of each operand to its
 * memory. Depths may be split: part s sums `chunk` depths from s · chunk on and writes to the s-th product.
 */
export function tiledProduct<const I extends string, const A extends string, const B extends string>(
  name: string,
  { integers, a, b, helpers = '', place = 'row * args.n + column' }: ProductParts<I, A, B>,
) {
  return shader(name, {
    integers: ['m', 'n', 'k', 'chunk', 'parts', ...integers],
    reads: [a.buffer, b.buffer],
    writes: ['product'],
    code: /* wgsl */ `
const tile = ${productTile};
const depthStep = ${depthStep};
// [depth][four lines]; a row of 17 keeps neighbouring depths in different banks.
const pitch = tile / 4 + 1;
var<workgroup> tileA: array<vec4f, depthStep * pitch>;
var<workgroup> tileB: array<vec4f, depthStep * pitch>;

// Two of them still add up to a negative number.
const nowhere = vec3i(-1 << 28, -1 << 28, 0);
${helpers}
${operandFunctions('A', 'm', a)}
${operandFunctions('B', 'n', b)}

fn writeRow(first: i32, row: i32, column: i32, sums: vec4f) {
  if (row >= args.m) { return; }
  for (var q = 0; q < 4; q++) { writeCell(first, row, column + q, sums[q]); }
}

fn writeCell(first: i32, row: i32, column: i32, sum: f32) {
  if (column < args.n) { product[first + ${place}] = sum; }
}

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let across = (args.n + tile - 1) / tile;
  let tiles = across * ((args.m + tile - 1) / tile);
  let group = groupIndex(id, count);
  if (group >= tiles * args.parts) { return; }
  let part = group / tiles;
  let firstRow = group % tiles / across * tile;
  let firstColumn = group % across * tile;
  let end = min(args.k, (part + 1) * args.chunk);
  let local = i32(index);
  ${operandPlace('A', 'Row', a)}
  ${operandPlace('B', 'Column', b)}

  let fourRows = local / 16;
  let fourColumns = local % 16;
  var row0 = vec4f();
  var row1 = vec4f();
  var row2 = vec4f();
  var row3 = vec4f();
  for (var first = part * args.chunk; first < end; first += depthStep) {
    let atA = depthA(first + stepA, end);
    let atB = depthB(first + stepB, end);
    tileA[stepA * pitch + fourA] = vec4f(readA(atA + lineA0), readA(atA + lineA1), readA(atA + lineA2), readA(atA + lineA3));
    tileB[stepB * pitch + fourB] = vec4f(readB(atB + lineB0), readB(atB + lineB1), readB(atB + lineB2), readB(atB + lineB3));
    workgroupBarrier();
    for (var depth = 0; depth < depthStep; depth++) {
      let rows = tileA[depth * pitch + fourRows];
      let columns = tileB[depth * pitch + fourColumns];
      row0 += rows.x * columns;
      row1 += rows.y * columns;
      row2 += rows.z * columns;
      row3 += rows.w * columns;
    }
    workgroupBarrier();
  }

  let product0 = part * args.m * args.n;
  let row = firstRow + 4 * fourRows;
  let column = firstColumn + 4 * fourColumns;
  writeRow(product0, row, column, row0);
  writeRow(product0, row + 1, column, row1);
  writeRow(product0, row + 2, column, row2);
  writeRow(product0, row + 3, column, row3);
}
`,
  });
}

/** lineA, depthA, readA: lines and depths past the edge lie nowhere. */
function operandFunctions(side: 'A' | 'B', lines: 'm' | 'n', operand: ProductOperand<string>): string {
  return `
fn line${side}(i: i32) -> vec3i {
  if (i >= args.${lines}) { return nowhere; }
  return ${operand.line};
}

fn depth${side}(i: i32, end: i32) -> vec3i {
  if (i >= end) { return nowhere; }
  return ${operand.depth};
}

fn read${side}(at: vec3i) -> f32 {
  if (${operand.inside}) { return ${operand.buffer}[at.z]; }
  return 0.0;
}
`;
}

/** Which four lines at which depth of a step an invocation copies. */
function operandPlace(
  side: 'A' | 'B',
  lines: 'Row' | 'Column',
  { sideBySide }: ProductOperand<string>,
): string {
  const [fast, slow] = ['local % 16', 'local / 16'];
  const [step, four] = sideBySide === 'depths' ? [fast, slow] : [slow, fast];
  const first = `first${lines} + 4 * four${side}`;
  return `
  let step${side} = ${step};
  let four${side} = ${four};
  ${[0, 1, 2, 3].map((q) => `let line${side}${q} = line${side}(${first} + ${q});`).join('\n  ')}
`;
}
