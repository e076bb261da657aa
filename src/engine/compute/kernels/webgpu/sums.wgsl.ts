import { shader, workgroupSum } from './shader.ts';

/** Columns that one workgroup of `columnSums` adds up. */
export const columnsPerGroup = 64;

/** out [parts, columns] = the sums of the columns of x [rows, columns] over `chunk` rows each. */
export const columnSums = shader('columnSums', {
  integers: ['rows', 'columns', 'parts', 'chunk'],
  reads: ['x'],
  writes: ['out'],
  code: /* wgsl */ `
const width = ${columnsPerGroup};
const lanes = 256 / width;
var<workgroup> sums: array<f32, 256>;

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let across = (args.columns + width - 1) / width;
  let group = groupIndex(id, count);
  if (group >= across * args.parts) { return; }
  let part = group / across;
  let local = i32(index);
  let column = group % across * width + local % width;
  let lane = local / width;

  let end = min(args.rows, (part + 1) * args.chunk);
  var sum = 0.0;
  if (column < args.columns) {
    for (var row = part * args.chunk + lane; row < end; row += lanes) { sum += x[row * args.columns + column]; }
  }
  sums[local] = sum;
  workgroupBarrier();
  if (lane == 0 && column < args.columns) {
    for (var other = 1; other < lanes; other++) { sum += sums[other * width + local]; }
    out[part * args.columns + column] = sum;
  }
}
`,
});

/** out [parts] = sums of squares: part p takes each parts-th 256 numbers of x. */
export const squaredSums = shader('squaredSums', {
  integers: ['length', 'parts'],
  reads: ['x'],
  writes: ['out'],
  code: /* wgsl */ `
${workgroupSum(256)}

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let part = groupIndex(id, count);
  if (part >= args.parts) { return; }
  var sum = 0.0;
  for (var i = part * 256 + i32(local); i < args.length; i += args.parts * 256) { sum += x[i] * x[i]; }
  let total = workgroupSum(local, sum);
  if (local == 0u) { out[part] = total; }
}
`,
});
