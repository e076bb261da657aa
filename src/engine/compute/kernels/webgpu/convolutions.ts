import { convolutionSize } from '../convolution-size.ts';
import type { ConvolutionShape } from '../kernels.ts';
import * as shaders from './convolutions.wgsl.ts';
import { runProduct, tilesOf } from './products.ts';
import type { WebgpuContext } from './webgpu-context.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

export function convolve(
  context: WebgpuContext,
  x: WebgpuTensor,
  w: WebgpuTensor,
  y: WebgpuTensor,
  shape: ConvolutionShape,
): void {
  const { positions, patch, patches } = patchesOf(shape);
  const args = { ...patches, m: positions, n: shape.filters, k: patch };
  runProduct(context, shaders.convolve, args, { x, w, product: y });
}

export function convolveWeights(
  context: WebgpuContext,
  x: WebgpuTensor,
  dy: WebgpuTensor,
  dw: WebgpuTensor,
  shape: ConvolutionShape,
): void {
  const { positions, patch, patches } = patchesOf(shape);
  const args = { ...patches, m: shape.filters, n: patch, k: positions };
  runProduct(context, shaders.convolveWeights, args, { x, dy, product: dw });
}

export function convolveInput(
  context: WebgpuContext,
  dy: WebgpuTensor,
  w: WebgpuTensor,
  dx: WebgpuTensor,
  shape: ConvolutionShape,
): void {
  const { pictures, height, width, channels, filters, kernelHeight, kernelWidth, stride } = shape;
  const { padHeight, padWidth } = shape;
  const { outHeight, outWidth } = convolutionSize(shape);
  for (let phase = 0; phase < stride * stride; phase++) {
    const [phaseY, phaseX] = [Math.floor(phase / stride), phase % stride];
    const rows = phaseOf(phaseY, height, padHeight, kernelHeight, stride);
    const columns = phaseOf(phaseX, width, padWidth, kernelWidth, stride);
    const m = pictures * rows.count * columns.count;
    const args = {
      ...{ m, n: channels, k: rows.taps * columns.taps * filters },
      ...{ height: outHeight, width: outWidth, channels: filters },
      ...{ gridHeight: rows.count, gridWidth: columns.count, startY: rows.start, startX: columns.start },
      ...{ step: 1, tap: -1, kernelWidth: columns.taps },
      ...{ phaseY, phaseX, stride, wholeKernelHeight: kernelHeight, wholeKernelWidth: kernelWidth },
      ...{ inputHeight: height, inputWidth: width, padHeight, padWidth },
    };
    // The phases write between one another's cells, so the product is not split.
    const whole = { ...args, chunk: args.k, parts: 1 };
    context.run(shaders.convolveInput, whole, { dy, w, product: dx }, tilesOf(m, channels));
  }
}

/** Rows of dx of one phase: y + pad = phase + stride · j for `count` numbers j from `start` on; `taps` kernel rows. */
function phaseOf(phase: number, size: number, pad: number, kernel: number, stride: number) {
  const start = Math.max(0, Math.ceil((pad - phase) / stride));
  const end = Math.floor((size - 1 + pad - phase) / stride);
  return {
    start,
    count: Math.max(0, end - start + 1),
    taps: Math.max(0, Math.ceil((kernel - phase) / stride)),
  };
}

function patchesOf(shape: ConvolutionShape) {
  const { outHeight, outWidth } = convolutionSize(shape);
  const patches = {
    height: shape.height,
    width: shape.width,
    channels: shape.channels,
    gridHeight: outHeight,
    gridWidth: outWidth,
    startY: -shape.padHeight,
    startX: -shape.padWidth,
    step: shape.stride,
    tap: 1,
    kernelWidth: shape.kernelWidth,
  };
  return {
    patches,
    positions: shape.pictures * outHeight * outWidth,
    patch: shape.kernelHeight * shape.kernelWidth * shape.channels,
  };
}
