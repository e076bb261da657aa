import { shader } from '../../../compute/kernels/webgpu/shader.ts';

/** Lines that one workgroup reads, and invocations that read one line. */
export const linesPerGroup = 16;
const lanes = 16;

export type Side = 'rows' | 'columns';

/** WGSL that the shaders over lines have in common: 16 invocations a line, neighbours reading neighbours. */
export const lineReader = (side: Side) => /* wgsl */ `
const lanes = ${lanes};
const linesPerGroup = ${linesPerGroup};

fn cosine(line: i32, j: i32) -> f32 { return cosines[${side === 'rows' ? 'line * args.n + j' : 'j * args.n + line'}]; }
fn placeOf(local: i32) -> i32 { return ${side === 'rows' ? 'local / lanes' : 'local % linesPerGroup'}; }
fn laneOf(local: i32) -> i32 { return ${side === 'rows' ? 'local % lanes' : 'local / linesPerGroup'}; }
`;

/** What is kept of a line in `lines`, n numbers each. */
export const lineQuantities = ['own', 'top', 'total', 'rank', 'sum', 'least'] as const;
export type LineQuantity = (typeof lineQuantities)[number];

const quantity = (name: LineQuantity) => lineQuantities.indexOf(name);

/**
 * For each line (row i, or column i): own = the cosine of pair i, top = the largest cosine, total = Σ exp(scale (c − top)),
 * rank = how many cosines reach the pair's, sum = Σ c and least = the smallest.
 */
const lineStatistics = (side: Side) =>
  shader(`lineStatistics of ${side}`, {
    integers: ['n'],
    floats: ['scale'],
    reads: ['cosines'],
    writes: ['lines'],
    code: /* wgsl */ `
${lineReader(side)}
var<workgroup> shares: array<vec4f, linesPerGroup * lanes>;

fn keep(quantity: i32, line: i32, value: f32) { lines[quantity * args.n + line] = value; }

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
  // Lines past the edge read the last one and write nothing.
  let line = min(group * linesPerGroup + place, args.n - 1);
  let own = cosine(line, line);

  // Largest, smallest, sum, rank.
  var mine = vec4f(own, own, 0.0, 0.0);
  for (var j = lane; j < args.n; j += lanes) {
    let c = cosine(line, j);
    mine = vec4f(max(mine.x, c), min(mine.y, c), mine.z + c, mine.w + select(0.0, 1.0, c >= own));
  }
  shares[place * lanes + lane] = mine;
  workgroupBarrier();
  var all = shares[place * lanes];
  for (var other = 1; other < lanes; other++) {
    let share = shares[place * lanes + other];
    all = vec4f(max(all.x, share.x), min(all.y, share.y), all.z + share.z, all.w + share.w);
  }
  workgroupBarrier();

  var power = 0.0;
  for (var j = lane; j < args.n; j += lanes) { power += exp(args.scale * (cosine(line, j) - all.x)); }
  shares[place * lanes + lane] = vec4f(power);
  workgroupBarrier();
  if (lane != 0 || group * linesPerGroup + place >= args.n) { return; }
  for (var other = 1; other < lanes; other++) { power += shares[place * lanes + other].x; }

  keep(${quantity('own')}, line, own);
  keep(${quantity('top')}, line, all.x);
  keep(${quantity('total')}, line, power);
  keep(${quantity('rank')}, line, all.w);
  keep(${quantity('sum')}, line, all.z);
  keep(${quantity('least')}, line, all.y);
}
`,
  });

export const statisticsOf = { rows: lineStatistics('rows'), columns: lineStatistics('columns') };
