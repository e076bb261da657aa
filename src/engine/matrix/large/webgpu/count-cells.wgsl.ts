import { shader } from '../../../compute/kernels/webgpu/shader.ts';
import { fineBins } from '../cosine-histogram.ts';

/** Parts of the matrix that are counted apart: each count is then exact in a float. */
export const countedParts = 64;

/** counts [countedParts, fineBins]: how many cosines of each part fall into each fine bin of cosine-histogram.ts. */
export const countCells = shader('countCells', {
  integers: ['length'],
  reads: ['cosines'],
  writes: ['counts'],
  code: /* wgsl */ `
const bins = ${fineBins};
var<workgroup> counters: array<atomic<u32>, bins>;

@compute @workgroup_size(256)
fn main(@builtin(workgroup_id) id: vec3u, @builtin(local_invocation_index) local: u32) {
  // Workgroup memory begins as zeros.
  let part = i32(id.x);
  for (var i = part * 256 + i32(local); i < args.length; i += ${countedParts} * 256) {
    let bin = i32(floor((cosines[i] + 1.0) * f32(bins / 2)));
    atomicAdd(&counters[clamp(bin, 0, bins - 1)], 1u);
  }
  workgroupBarrier();
  for (var bin = i32(local); bin < bins; bin += 256) {
    counts[part * bins + bin] = f32(atomicLoad(&counters[bin]));
  }
}
`,
});
