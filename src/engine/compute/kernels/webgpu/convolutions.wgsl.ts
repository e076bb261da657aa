import { matrix } from './products.ts';
import { tiledProduct } from './tiled-product.wgsl.ts';

/**
 * The patches under a kernel, as the matrix [positions, taps · channels] that "im2col" would write (Chellapilla, Puri
 * and Simard 2006), but read in place. Positions lie on a grid over each picture; y = startY + step · row + tap · kernel
 * row, and likewise x. Outside of the picture there are zeros.
 */
const patchArguments = [
  'height',
  'width',
  'channels',
  'gridHeight',
  'gridWidth',
  'startY',
  'startX',
  'step',
  'tap',
  'kernelWidth',
] as const;

const patchHelpers = /* wgsl */ `
fn position(i: i32) -> vec3i {
  let y = args.startY + args.step * (i / args.gridWidth % args.gridHeight);
  let x = args.startX + args.step * (i % args.gridWidth);
  let picture = i / (args.gridWidth * args.gridHeight);
  return vec3i(y, x, ((picture * args.height + y) * args.width + x) * args.channels);
}

fn tapAndChannel(i: i32) -> vec3i {
  let y = args.tap * (i / args.channels / args.kernelWidth);
  let x = args.tap * (i / args.channels % args.kernelWidth);
  return vec3i(y, x, (y * args.width + x) * args.channels + i % args.channels);
}
`;

const insidePicture = 'all(at.xy >= vec2i()) && all(at.xy < vec2i(args.height, args.width))';

const patches = {
  line: 'position(i)',
  depth: 'tapAndChannel(i)',
  inside: insidePicture,
  sideBySide: 'depths',
} as const;

/** y [positions, filters] = patches · wᵀ */
export const convolve = tiledProduct('convolve', {
  integers: patchArguments,
  helpers: patchHelpers,
  a: { buffer: 'x', ...patches },
  b: matrix('w', 'lines', 'n'),
});

/** dw [filters, taps · channels] = dyᵀ · patches */
export const convolveWeights = tiledProduct('convolveWeights', {
  integers: patchArguments,
  helpers: patchHelpers,
  a: matrix('dy', 'depths', 'm'),
  b: {
    buffer: 'x',
    line: 'tapAndChannel(i)',
    depth: 'position(i)',
    inside: insidePicture,
    sideBySide: 'lines',
  },
});

/**
 * dx [positions, channels] = patches of dy, backwards through the kernel · w. A position sees only each stride-th row and
 * column of the kernel, so the positions are taken in stride × stride phases, each a product of its own: those with
 * (y + padHeight) mod stride = phaseY use the kernel's rows phaseY, phaseY + stride, …
 */
export const convolveInput = tiledProduct('convolveInput', {
  integers: [
    ...patchArguments,
    'phaseY',
    'phaseX',
    'stride',
    'wholeKernelHeight',
    'wholeKernelWidth',
    'inputHeight',
    'inputWidth',
    'padHeight',
    'padWidth',
  ],
  helpers: /* wgsl */ `
${patchHelpers}
fn filterTap(i: i32) -> i32 {
  let y = args.phaseY + args.stride * (i / args.channels / args.kernelWidth);
  let x = args.phaseX + args.stride * (i / args.channels % args.kernelWidth);
  return ((i % args.channels * args.wholeKernelHeight + y) * args.wholeKernelWidth + x) * args.n;
}

fn inputPosition(i: i32) -> i32 {
  let y = args.phaseY - args.padHeight + args.stride * (args.startY + i / args.gridWidth % args.gridHeight);
  let x = args.phaseX - args.padWidth + args.stride * (args.startX + i % args.gridWidth);
  return (i / (args.gridWidth * args.gridHeight) * args.inputHeight + y) * args.inputWidth + x;
}
`,
  a: { buffer: 'dy', ...patches },
  b: {
    buffer: 'w',
    line: 'vec3i(0, 0, i)',
    depth: 'vec3i(0, 0, filterTap(i))',
    inside: 'at.x >= 0',
    sideBySide: 'lines',
  },
  place: 'inputPosition(row) * args.n + column',
});
