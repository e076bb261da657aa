import { roundUp, tileRows } from '../../panels.ts';
import { convolutionSize } from '../convolution-size.ts';
import type { ConvolutionShape } from '../kernels.ts';

/** Pictures are worked on in groups that have about so many positions, so that a group stays in a second-level cache. */
const groupPositions = 256;

/**
 * How the pictures of a convolution are worked on: group by group, each picture copied into a border of zeros. A patch,
 * what one position sees, is then kernelHeight runs of so many floats; see patches.as.ts.
 */
export interface PatchPlan {
  /** Pictures in a group; the last one may have fewer. */
  readonly group: number;
  /** Positions on a picture, outHeight · outWidth. */
  readonly positions: number;
  /** Floats that follow one another in a patch, kernelWidth · channels, */
  readonly run: number;
  /** bytes from one run to the next, */
  readonly pitch: number;
  /** and floats in a patch, kernelHeight · run. */
  readonly depth: number;
  /** Floats of a picture with its border. */
  readonly paddedLength: number;
  /** Bytes from the beginning of a bordered picture to its first pixel. */
  readonly border: number;
  /** Where the patch of each position of a group begins, in bytes; filled up to whole tiles with zeros. */
  readonly offsets: Uint32Array;
}

export function patchPlan(shape: ConvolutionShape): PatchPlan {
  const { pictures, channels, kernelHeight, kernelWidth, stride, padHeight, padWidth } = shape;
  const { outHeight, outWidth } = convolutionSize(shape);
  const positions = outHeight * outWidth;
  const group = Math.max(1, Math.min(pictures, Math.ceil(groupPositions / positions)));
  const pitch = 4 * (shape.width + 2 * padWidth) * channels;
  const paddedBytes = (shape.height + 2 * padHeight) * pitch;
  const run = kernelWidth * channels;
  const offsets = new Uint32Array(roundUp(group * positions, tileRows));
  for (let picture = 0, at = 0; picture < group; picture++) {
    for (let y = 0; y < outHeight; y++) {
      for (let x = 0; x < outWidth; x++, at++)
        offsets[at] = picture * paddedBytes + y * stride * pitch + 4 * x * stride * channels;
    }
  }
  return {
    group,
    positions,
    run,
    pitch,
    depth: kernelHeight * run,
    paddedLength: paddedBytes / 4,
    border: padHeight * pitch + 4 * padWidth * channels,
    offsets,
  };
}
