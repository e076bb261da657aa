import { shader, workgroupSum } from './shader.ts';

/** Begins an entry point with one workgroup of 64 for each row. */
const eachRow = /* wgsl */ `
${workgroupSum(64)}

@compute @workgroup_size(64)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) local: u32,
) {
  let row = groupIndex(id, count);
  if (row >= args.rows) { return; }
  let begin = row * args.n + i32(local);
  let end = (row + 1) * args.n;
`;

export const normalize = shader('normalize', {
  integers: ['rows', 'n'],
  reads: ['x'],
  writes: ['y', 'norms'],
  code: /* wgsl */ `
${eachRow}
  var sum = 0.0;
  for (var i = begin; i < end; i += 64) { sum += x[i] * x[i]; }
  let length = sqrt(workgroupSum(local, sum));
  // A NaN stays one.
  let norm = select(length, 1e-12, length < 1e-12);
  if (local == 0u) { norms[row] = norm; }
  for (var i = begin; i < end; i += 64) { y[i] = x[i] / norm; }
}
`,
});

export const normalizeBackward = shader('normalizeBackward', {
  integers: ['rows', 'n'],
  reads: ['dy', 'y', 'norms'],
  writes: ['dx'],
  code: /* wgsl */ `
${eachRow}
  var sum = 0.0;
  for (var i = begin; i < end; i += 64) { sum += y[i] * dy[i]; }
  let along = workgroupSum(local, sum);
  for (var i = begin; i < end; i += 64) { dx[i] = (dy[i] - y[i] * along) / norms[row]; }
}
`,
});
