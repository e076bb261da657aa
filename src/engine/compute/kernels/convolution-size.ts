import type { ConvolutionShape } from './kernels.ts';

/** How many numbers a convolution's tensors hold. */
export interface ConvolutionSize {
  readonly outHeight: number;
  readonly outWidth: number;
  /** [pictures, height, width, channels] */
  readonly x: number;
  /** [filters, kernelHeight, kernelWidth, channels] */
  readonly w: number;
  /** [pictures, outHeight, outWidth, filters] */
  readonly y: number;
}

/** outHeight = ⌊(height + 2 padHeight − kernelHeight) / stride⌋ + 1, and the same for the width. */
export function convolutionSize(shape: ConvolutionShape): ConvolutionSize {
  const { pictures, height, width, channels, filters, kernelHeight, kernelWidth, stride } = shape;
  const outHeight = Math.floor((height + 2 * shape.padHeight - kernelHeight) / stride) + 1;
  const outWidth = Math.floor((width + 2 * shape.padWidth - kernelWidth) / stride) + 1;
  return {
    outHeight,
    outWidth,
    x: pictures * height * width * channels,
    w: filters * kernelHeight * kernelWidth * channels,
    y: pictures * outHeight * outWidth * filters,
  };
}
