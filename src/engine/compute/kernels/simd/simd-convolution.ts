import { bandRows, roundUp, tileColumns, tileRows } from '../../panels.ts';
import type { ConvolutionShape } from '../kernels.ts';
import type { Machine, SimdTensor } from './machine.ts';
import { patchPlan, type PatchPlan } from './patch-plan.ts';

/** y = patches · wᵀ, packed band by band */
export function convolve(
  machine: Machine,
  x: SimdTensor,
  w: SimdTensor,
  y: SimdTensor,
  shape: ConvolutionShape,
): void {
  const { kernel, memory } = machine;
  const { filters, kernelHeight } = shape;
  const plan = patchPlan(shape);
  const { depth, run, pitch } = plan;
  const scratch = [roundUp(filters, tileColumns) * depth, bandRows * depth];
  memory.withScratch(scratch, ([packedW, packedPatches]) => {
    kernel.pack(w.address, packedW, filters, depth, 4 * depth, 4, tileColumns);
    eachGroup(machine, shape, plan, ({ firstPosition, positions, padded, offsets, fill }) => {
      fill(x);
      eachBand(positions, (first, rows) => {
        const to = y.address + 4 * (firstPosition + first) * filters;
        kernel.packPatches(padded, offsets + 4 * first, packedPatches, rows, kernelHeight, run, pitch);
        kernel.multiply(packedPatches, packedW, to, rows, filters, depth, 4 * filters, 1, false);
      });
    });
  });
}

/** dw = dyᵀ · patches; the positions of a group are the depth, and eight columns of patches are packed at a time. */
export function convolveWeights(
  machine: Machine,
  x: SimdTensor,
  dy: SimdTensor,
  dw: SimdTensor,
  shape: ConvolutionShape,
): void {
  const { kernel, memory } = machine;
  const { filters, kernelHeight } = shape;
  const plan = patchPlan(shape);
  const { depth, run, pitch } = plan;
  const longest = plan.group * plan.positions;
  memory.floats(dw.address, dw.length).fill(0);
  memory.withScratch([roundUp(filters, tileRows) * longest, tileColumns * longest], ([packedDy, panel]) => {
    eachGroup(machine, shape, plan, ({ firstPosition, positions, padded, offsets, fill }) => {
      fill(x);
      const from = dy.address + 4 * firstPosition * filters;
      kernel.pack(from, packedDy, filters, positions, 4, 4 * filters, tileRows);
      for (let j = 0; j < depth; j += tileColumns) {
        const columns = Math.min(tileColumns, depth - j);
        kernel.packPatchColumns(padded, offsets, panel, positions, kernelHeight, run, pitch, j);
        kernel.multiply(packedDy, panel, dw.address + 4 * j, filters, columns, positions, 4 * depth, 1, true);
      }
    });
  });
}

/** dx: the patches' gradients, dy · w, band by band, added up where the patches lie */
export function convolveInput(
  machine: Machine,
  dy: SimdTensor,
  w: SimdTensor,
  dx: SimdTensor,
  shape: ConvolutionShape,
): void {
  const { kernel, memory } = machine;
  const { filters, kernelHeight } = shape;
  const plan = patchPlan(shape);
  const { depth, run, pitch } = plan;
  const scratch = [roundUp(depth, tileColumns) * filters, bandRows * filters, bandRows * depth];
  memory.withScratch(scratch, ([packedW, packedDy, dPatches]) => {
    kernel.pack(w.address, packedW, depth, filters, 4, 4 * depth, tileColumns);
    eachGroup(machine, shape, plan, ({ firstPosition, positions, padded, offsets, clear, takeOut }) => {
      clear();
      eachBand(positions, (first, rows) => {
        const from = dy.address + 4 * (firstPosition + first) * filters;
        kernel.pack(from, packedDy, rows, filters, 4 * filters, 4, tileRows);
        kernel.multiply(packedDy, packedW, dPatches, rows, depth, filters, 4 * depth, 1, false);
        kernel.addPatches(dPatches, padded, offsets + 4 * first, rows, kernelHeight, run, pitch);
      });
      takeOut(dx);
    });
  });
}

/** Some pictures, one after the other, each in its border. */
interface Group {
  /** The number of its first position among those of all pictures. */
  readonly firstPosition: number;
  readonly positions: number;
  /** The address of the bordered pictures, */
  readonly padded: number;
  /** and of where the patches begin in them. */
  readonly offsets: number;
  /** Copies its part of x into the borders, which are zeros. */
  readonly fill: (x: SimdTensor) => void;
  /** Zeros throughout. */
  readonly clear: () => void;
  /** Copies what lies inside the borders into its part of dx. */
  readonly takeOut: (dx: SimdTensor) => void;
}

function eachGroup(
  { kernel, memory }: Machine,
  shape: ConvolutionShape,
  plan: PatchPlan,
  work: (group: Group) => void,
): void {
  const { pictures, height, width, channels } = shape;
  const { group, paddedLength, pitch } = plan;
  const rowBytes = 4 * width * channels;
  memory.withScratch([group * paddedLength, plan.offsets.length], ([padded, offsets]) => {
    const clear = () => void memory.floats(padded, group * paddedLength).fill(0);
    clear();
    memory.integers(offsets, plan.offsets.length).set(plan.offsets);
    for (let first = 0; first < pictures; first += group) {
      const count = Math.min(group, pictures - first);
      const eachPicture = (copy: (outside: number, inside: number) => void, at: SimdTensor) => {
        for (let i = 0; i < count; i++)
          copy(at.address + (first + i) * height * rowBytes, padded + plan.border + 4 * i * paddedLength);
      };
      work({
        firstPosition: first * plan.positions,
        positions: count * plan.positions,
        padded,
        offsets,
        clear,
        fill: (x) =>
          eachPicture((from, to) => kernel.copyRows(from, to, height, rowBytes, rowBytes, pitch), x),
        takeOut: (dx) =>
          eachPicture((to, from) => kernel.copyRows(from, to, height, rowBytes, pitch, rowBytes), dx),
      });
    }
  });
}

function eachBand(positions: number, work: (first: number, rows: number) => void): void {
  for (let first = 0; first < positions; first += bandRows)
    work(first, Math.min(bandRows, positions - first));
}
