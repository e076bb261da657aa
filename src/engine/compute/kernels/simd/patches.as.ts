// A convolution is a product of its filters with the patches that they see. The patches, laid out as the rows of a
// matrix ("im2col"), would be nine times the picture; here only as many as the cache holds exist at a time, already in
// the order in which the product reads them. Pictures get their border of zeros first, so that a patch has no edge:
// it is `kernelRows` runs of `run` floats, `pitch` bytes apart, and begins at offsets[position] bytes.

import { packFour } from '../../pack.as';

/** Copies rows of so many bytes from one pitch to another: a picture into its border, and out of it. */
export function copyRows(
  from: usize,
  to: usize,
  rows: usize,
  bytes: usize,
  fromPitch: usize,
  toPitch: usize,
): void {
  for (let row: usize = 0; row < rows; row++) {
    memory.copy(to, from, bytes);
    from += fromPitch;
    to += toPitch;
  }
}

/**
 * Packs the patches of so many positions into panels of four, as operand A of `multiply`. The last panel is filled up
 * with what the offsets after the last name.
 */
export function packPatches(
  padded: usize,
  offsets: usize,
  target: usize,
  positions: usize,
  kernelRows: usize,
  run: usize,
  pitch: usize,
): void {
  for (let first: usize = 0; first < positions; first += 4) {
    const at = offsets + (first << 2);
    let line0 = padded + <usize>load<u32>(at);
    let line1 = padded + <usize>load<u32>(at, 4);
    let line2 = padded + <usize>load<u32>(at, 8);
    let line3 = padded + <usize>load<u32>(at, 12);
    for (let row: usize = 0; row < kernelRows; row++) {
      packFour(line0, line1, line2, line3, target, 16, run);
      target += run << 4;
      line0 += pitch;
      line1 += pitch;
      line2 += pitch;
      line3 += pitch;
    }
  }
}

/**
 * Packs eight columns of the matrix of patches, from `first` on, as one panel of operand B of `multiply`; the depth is
 * the position. Columns past the last are zeros.
 */
export function packPatchColumns(
  padded: usize,
  offsets: usize,
  target: usize,
  positions: usize,
  kernelRows: usize,
  run: usize,
  pitch: usize,
  first: usize,
): void {
  const inRun = first % run;
  if (inRun + 8 <= run) {
    const column = padded + (first / run) * pitch + (inRun << 2);
    for (let position: usize = 0; position < positions; position++) {
      const from = column + <usize>load<u32>(offsets + (position << 2));
      v128.store(target, v128.load(from));
      v128.store(target, v128.load(from, 16), 16);
      target += 32;
    }
    return;
  }
  const last = kernelRows * run;
  for (let lane: usize = 0; lane < 8; lane++) {
    const index = first + lane;
    const column = padded + (index / run) * pitch + ((index % run) << 2);
    let to = target + (lane << 2);
    for (let position: usize = 0; position < positions; position++) {
      const offset = <usize>load<u32>(offsets + (position << 2));
      store<f32>(to, index < last ? load<f32>(column + offset) : 0);
      to += 32;
    }
  }
}

/** Adds the patches of so many positions, one after the other, to where they lie in the pictures ("col2im"). */
export function addPatches(
  patches: usize,
  padded: usize,
  offsets: usize,
  positions: usize,
  kernelRows: usize,
  run: usize,
  pitch: usize,
): void {
  for (let position: usize = 0; position < positions; position++) {
    let to = padded + <usize>load<u32>(offsets + (position << 2));
    for (let row: usize = 0; row < kernelRows; row++) {
      let j: usize = 0;
      for (; j + 4 <= run; j += 4) {
        const at = to + (j << 2);
        v128.store(at, f32x4.add(v128.load(at), v128.load(patches)));
        patches += 16;
      }
      for (; j < run; j++) {
        const at = to + (j << 2);
        store<f32>(at, load<f32>(at) + load<f32>(patches));
        patches += 4;
      }
      to += pitch;
    }
  }
}
