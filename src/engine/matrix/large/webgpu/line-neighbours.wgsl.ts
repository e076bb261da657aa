import { shader } from '../../../compute/kernels/webgpu/shader.ts';
import { lineReader, type Side } from './line-statistics.wgsl.ts';

/**
 * The k largest cosines of each line, the largest first and of equal ones the lower index. A line is read k times, each
 * time for the largest that comes after the one before. Indices are kept as floats: whole numbers up to 2²⁴ are exact.
 */
const lineNeighbours = (side: Side) =>
  shader(`lineNeighbours of ${side}`, {
    integers: ['n', 'k'],
    reads: ['cosines'],
    writes: ['values', 'indices'],
    code: /* wgsl */ `
${lineReader(side)}
const none = -3.0e38;
/** Value and index. */
var<workgroup> shares: array<vec2f, linesPerGroup * lanes>;

fn isBefore(a: vec2f, b: vec2f) -> bool { return a.x > b.x || (a.x == b.x && a.y < b.y); }

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let group = groupIndex(id, count);
  if (group * linesPerGroup >= args.n) { return; }
  let place = placeOf(i32(index));
  let lane = laneOf(i32(index));
  let line = min(group * linesPerGroup + place, args.n - 1);
  let writes = lane == 0 && group * linesPerGroup + place < args.n;

  var last = vec2f(-none, -1.0);
  for (var rank = 0; rank < args.k; rank++) {
    var best = vec2f(none, f32(args.n));
    for (var j = lane; j < args.n; j += lanes) {
      let candidate = vec2f(cosine(line, j), f32(j));
      if (isBefore(last, candidate) && isBefore(candidate, best)) { best = candidate; }
    }
    shares[place * lanes + lane] = best;
    workgroupBarrier();
    for (var other = 0; other < lanes; other++) {
      let share = shares[place * lanes + other];
      if (isBefore(share, best)) { best = share; }
    }
    workgroupBarrier();
    last = best;
    if (writes) {
      values[line * args.k + rank] = best.x;
      indices[line * args.k + rank] = best.y;
    }
  }
}
`,
  });

export const neighboursOf = { rows: lineNeighbours('rows'), columns: lineNeighbours('columns') };
