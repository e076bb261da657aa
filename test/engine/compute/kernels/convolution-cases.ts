import { convolutionSize, type ConvolutionShape } from '../../../../src/engine/compute/kernels/index.ts';
import { randomNumbers } from '../describe-gemm.ts';
import { remains, type KernelCase } from './kernel-case.ts';

const square = { kernelHeight: 3, kernelWidth: 3, padHeight: 1, padWidth: 1 };
const line = { kernelHeight: 1, kernelWidth: 3, padHeight: 0, padWidth: 1 };

/** Pictures, height, width, channels, filters, and the rest. */
const shapes: readonly ConvolutionShape[] = [
  { pictures: 1, height: 1, width: 1, channels: 1, filters: 1, stride: 1, ...square },
  { pictures: 2, height: 4, width: 4, channels: 3, filters: 8, stride: 2, ...square },
  { pictures: 3, height: 5, width: 7, channels: 2, filters: 5, stride: 2, ...square },
  { pictures: 1, height: 6, width: 3, channels: 5, filters: 3, stride: 1, ...square },
  { pictures: 2, height: 8, width: 8, channels: 16, filters: 12, stride: 2, ...square },
  { pictures: 5, height: 32, width: 32, channels: 3, filters: 32, stride: 2, ...square },
  { pictures: 2, height: 8, width: 8, channels: 64, filters: 128, stride: 2, ...square },
  { pictures: 1, height: 1, width: 24, channels: 64, filters: 40, stride: 1, ...line },
  { pictures: 7, height: 1, width: 5, channels: 6, filters: 9, stride: 1, ...line },
  { pictures: 2, height: 1, width: 1, channels: 4, filters: 4, stride: 1, ...line },
  // Nothing added around, a kernel that is not square, one that reads a single pixel.
  {
    pictures: 2,
    height: 7,
    width: 6,
    channels: 4,
    filters: 6,
    kernelHeight: 2,
    kernelWidth: 3,
    stride: 2,
    padHeight: 0,
    padWidth: 0,
  },
  {
    pictures: 3,
    height: 5,
    width: 5,
    channels: 9,
    filters: 7,
    kernelHeight: 1,
    kernelWidth: 1,
    stride: 1,
    padHeight: 0,
    padWidth: 0,
  },
];

export const convolutionCases: readonly KernelCase[] = shapes.flatMap((shape) => {
  const size = convolutionSize(shape);
  const [x, w, y] = [size.x, size.w, size.y].map((length, index) => randomNumbers(length, index + 1));
  const { pictures, height, width, channels, filters, kernelHeight, kernelWidth, stride } = shape;
  const name = `${pictures} × ${height} × ${width} × ${channels} → ${filters}, kernel ${kernelHeight} × ${kernelWidth}, stride ${stride}`;
  const cases: readonly KernelCase[] = [
    {
      name: `convolve ${name}`,
      tensors: { x, w, y: remains(size.y) },
      results: ['y'],
      call: (kernels, tensors) => kernels.convolve(tensors.x, tensors.w, tensors.y, shape),
    },
    {
      name: `convolveWeights ${name}`,
      tensors: { x, dy: y, dw: remains(size.w) },
      results: ['dw'],
      call: (kernels, tensors) => kernels.convolveWeights(tensors.x, tensors.dy, tensors.dw, shape),
    },
    {
      name: `convolveInput ${name}`,
      tensors: { dy: y, w, dx: remains(size.x) },
      results: ['dx'],
      call: (kernels, tensors) => kernels.convolveInput(tensors.dy, tensors.w, tensors.dx, shape),
    },
  ];
  return cases;
});
