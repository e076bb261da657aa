import { elementwise, shader, workgroupSum } from './shader.ts';

/** Lines that one workgroup of `lineLoss` reads. */
export const linesPerGroup = 16;

/** What is kept of a line in `lines`, a row of n numbers each; first of the rows, then of the columns. */
export const lineQuantities = ['top', 'total', 'others', 'loss', 'right', 'slope'] as const;

const quantity = (name: (typeof lineQuantities)[number]) => lineQuantities.indexOf(name);

/**
 * The softmax of each row, or of each column, of the cosines: top = the largest cosine, total = Σ exp(s (c − top)) with
 * s = exp(logScale), others = the same without the diagonal, and the line's loss, whether it is right, and the slope
 * ∂loss/∂logScale = Σⱼ pⱼ (zⱼ − z of the diagonal). A line is read by 16 invocations; neighbours read neighbours.
 */
const lineLoss = (side: 'rows' | 'columns') =>
  shader(`lineLoss of ${side}`, {
    integers: ['n', 'begin'],
    reads: ['cosines', 'logScale'],
    writes: ['lines'],
    code: /* wgsl */ `
const lanes = 16;
const linesPerGroup = ${linesPerGroup};
var<workgroup> shares: array<vec3f, linesPerGroup * lanes>;

fn cosine(line: i32, j: i32) -> f32 { return cosines[${side === 'rows' ? 'line * args.n + j' : 'j * args.n + line'}]; }

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let group = groupIndex(id, count);
  if (group * linesPerGroup >= args.n) { return; }
  let local = i32(index);
  let place = ${side === 'rows' ? 'local / lanes' : 'local % linesPerGroup'};
  let lane = ${side === 'rows' ? 'local % lanes' : 'local / linesPerGroup'};
  // Lines past the edge read the last one and write nothing.
  let line = min(group * linesPerGroup + place, args.n - 1);
  let scale = exp(logScale[0]);
  let own = cosine(line, line);

  var largest = own;
  for (var j = lane; j < args.n; j += lanes) { largest = select(largest, cosine(line, j), cosine(line, j) > largest); }
  shares[place * lanes + lane] = vec3f(largest);
  workgroupBarrier();
  var top = own;
  for (var other = 0; other < lanes; other++) {
    let share = shares[place * lanes + other].x;
    top = select(top, share, share > top);
  }
  workgroupBarrier();

  // others, slope · total, rivals: how many reach the diagonal.
  var sums = vec3f();
  for (var j = lane; j < args.n; j += lanes) {
    if (j == line) { continue; }
    let c = cosine(line, j);
    // s (c − top), not s c − s top: the difference of two floats that are close has no rounding error.
    let power = exp(scale * (c - top));
    sums += vec3f(power, power * scale * (c - own), select(1.0, 0.0, c < own));
  }
  shares[place * lanes + lane] = sums;
  workgroupBarrier();
  if (lane != 0 || group * linesPerGroup + place >= args.n) { return; }
  for (var other = 1; other < lanes; other++) { sums += shares[place * lanes + other]; }

  let total = sums.x + exp(scale * (own - top));
  keep(${quantity('top')}, line, top);
  keep(${quantity('total')}, line, total);
  keep(${quantity('others')}, line, sums.x);
  keep(${quantity('loss')}, line, logarithm(total, sums.x) + scale * (top - own));
  keep(${quantity('right')}, line, select(0.0, 1.0, sums.z == 0.0));
  keep(${quantity('slope')}, line, sums.y / total);
}

fn keep(quantity: i32, line: i32, value: f32) { lines[args.begin + quantity * args.n + line] = value; }

/** ln total; where it is ln (1 + few), by the series, as 1 + few has lost the digits of few. */
fn logarithm(total: f32, few: f32) -> f32 {
  if (few < 0.01) { return few * (1.0 - few * (0.5 - few / 3.0)); }
  return log(total);
}
`,
  });

export const rowLoss = lineLoss('rows');
export const columnLoss = lineLoss('columns');

/** ∂L/∂cosineᵢⱼ = s (pᵢⱼ + qᵢⱼ − 2 δᵢⱼ) / 2n with the softmax p over rows and q over columns; i = (row, column) */
export const cosineGradient = elementwise('cosineGradient', {
  integers: ['n'],
  reads: ['cosines', 'logScale', 'lines'],
  writes: ['dCosines'],
  code: /* wgsl */ `
  let scale = exp(logScale[0]);
  let row = i / args.n;
  let columnLine = ${lineQuantities.length} * args.n + i % args.n;
  var sum = 0.0;
  for (var side = 0; side < 2; side++) {
    let line = select(columnLine, row, side == 0);
    let total = lines[line + ${quantity('total')} * args.n];
    if (row == i % args.n) {
      // p − 1
      sum -= lines[line + ${quantity('others')} * args.n] / total;
    } else {
      sum += exp(scale * (cosines[i] - lines[line + ${quantity('top')} * args.n])) / total;
    }
  }
  dCosines[i] = scale * sum / f32(2 * args.n);
`,
});

/** Means over the lines, by one workgroup. */
export const lossScores = shader('lossScores', {
  integers: ['n'],
  reads: ['lines'],
  writes: ['scores', 'dLogScale'],
  code: /* wgsl */ `
${workgroupSum(256)}

fn mean(local: u32, side: i32, quantity: i32) -> f32 {
  let begin = (side * ${lineQuantities.length} + quantity) * args.n;
  var sum = 0.0;
  for (var line = i32(local); line < args.n; line += 256) { sum += lines[begin + line]; }
  return workgroupSum(local, sum) / f32(args.n);
}

@compute @workgroup_size(256)
fn main(@builtin(local_invocation_index) local: u32) {
  var means: array<vec3f, 2>;
  for (var side = 0; side < 2; side++) {
    let loss = mean(local, side, ${quantity('loss')});
    let right = mean(local, side, ${quantity('right')});
    means[side] = vec3f(loss, right, mean(local, side, ${quantity('slope')}));
  }
  if (local != 0u) { return; }
  for (var side = 0; side < 2; side++) {
    scores[side] = means[side].x;
    scores[side + 2] = means[side].y;
  }
  dLogScale[0] = (means[0].z + means[1].z) / 2.0;
}
`,
});
