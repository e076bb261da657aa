import { elementwise, shader } from './shader.ts';

/** i = (row, column) */
export const lookUp = elementwise('lookUp', {
  integers: ['n'],
  reads: ['vectors', 'ids'],
  writes: ['y'],
  code: /* wgsl */ `
  let word = i32(ids[i / args.n]);
  var value = 0.0;
  if (word >= 0) { value = vectors[word * args.n + i % args.n]; }
  y[i] = value;
`,
});

/** Columns that one workgroup of `lookUpBackward` adds up. */
export const lookUpColumns = 64;

/**
 * One workgroup for each row of the table and 64 columns: it goes over the ids, 256 at a time, marks in a set of bits
 * those that name its row, and adds up the rows of dy that are marked, in their order. Marking is the only thing that
 * invocations do in an order of their own, and the same bits come of it.
 */
export const lookUpBackward = shader('lookUpBackward', {
  integers: ['words', 'rows', 'n'],
  reads: ['dy', 'ids'],
  writes: ['dvectors'],
  code: /* wgsl */ `
const width = ${lookUpColumns};
const lanes = 256 / width;
const marksPerWord = 32;
var<workgroup> marks: array<atomic<u32>, 256 / marksPerWord>;
var<workgroup> sums: array<f32, 256>;

@compute @workgroup_size(256)
fn main(
  @builtin(workgroup_id) id: vec3u,
  @builtin(num_workgroups) count: vec3u,
  @builtin(local_invocation_index) index: u32,
) {
  let across = (args.n + width - 1) / width;
  let group = groupIndex(id, count);
  if (group >= across * args.words) { return; }
  let word = group / across;
  let local = i32(index);
  let column = group % across * width + local % width;
  let lane = local / width;

  var sum = 0.0;
  for (var first = 0; first < args.rows; first += 256) {
    if (local < 256 / marksPerWord) { atomicStore(&marks[local], 0u); }
    workgroupBarrier();
    let row = first + local;
    if (row < args.rows && i32(ids[row]) == word) {
      atomicOr(&marks[local / marksPerWord], 1u << u32(local % marksPerWord));
    }
    workgroupBarrier();
    if (column < args.n) {
      for (var bits = lane; bits < 256 / marksPerWord; bits += lanes) {
        var marked = atomicLoad(&marks[bits]);
        while (marked != 0u) {
          let named = first + bits * marksPerWord + i32(countTrailingZeros(marked));
          sum += dy[named * args.n + column];
          marked &= marked - 1u;
        }
      }
    }
    workgroupBarrier();
  }
  sums[local] = sum;
  workgroupBarrier();
  if (lane == 0 && column < args.n) {
    for (var other = 1; other < lanes; other++) { sum += sums[other * width + local]; }
    dvectors[word * args.n + column] = sum;
  }
}
`,
});
