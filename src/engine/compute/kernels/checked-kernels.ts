import { EngineError } from '../../errors.ts';
import { convolutionSize } from './convolution-size.ts';
import type { ConvolutionShape, Kernels, Tensor } from './kernels.ts';

/** Where a view may begin: WebGPU binds buffers at multiples of 256 bytes. */
const viewStep = 64;

/**
 * A backend whose calls are checked first, so that no backend repeats it.
 *
 * Throws EngineError `bad-shape` for tensors whose lengths are not exactly what the sizes say (take a `view` of a
 * larger one), and `disposed` for each call after `dispose`.
 */
export function checkedKernels<T extends Tensor>(kernels: Kernels<T>): Kernels<T> {
  let isDisposed = false;

  function assertAlive(): void {
    if (isDisposed) throw new EngineError('disposed');
  }

  function check(op: string, tensors: readonly T[], lengths: readonly number[]): void {
    assertAlive();
    tensors.forEach(({ length }, index) => {
      const expected = lengths[index];
      if (length !== expected || !isSize(expected))
        throw new EngineError('bad-shape', { op, operand: index, length, expected });
    });
  }

  function checkConvolution(op: string, [x, w, y]: readonly [T, T, T], shape: ConvolutionShape): void {
    const size = convolutionSize(shape);
    check(op, [x, w, y], [size.x, size.w, size.y]);
  }

  return {
    name: kernels.name,
    tensor(length) {
      assertAlive();
      if (!isSize(length)) throw new EngineError('bad-shape', { op: 'tensor', length });
      return kernels.tensor(length);
    },
    view(tensor, start, length) {
      assertAlive();
      const isInside = isSize(start) && isSize(length) && start + length <= tensor.length;
      if (!isInside || start % viewStep !== 0)
        throw new EngineError('bad-shape', { op: 'view', start, length, of: tensor.length });
      return kernels.view(tensor, start, length);
    },
    free(tensor) {
      assertAlive();
      kernels.free(tensor);
    },
    write(tensor, values) {
      check('write', [tensor], [values.length]);
      kernels.write(tensor, values);
    },
    async read(tensor) {
      assertAlive();
      return kernels.read(tensor);
    },
    product(a, b, c, shape) {
      const { m, n, k } = shape;
      check('product', [a, b, c], [m * k, n * k, m * n]);
      kernels.product(a, b, c, shape);
    },
    convolve(x, w, y, shape) {
      checkConvolution('convolve', [x, w, y], shape);
      kernels.convolve(x, w, y, shape);
    },
    convolveWeights(x, dy, dw, shape) {
      checkConvolution('convolveWeights', [x, dw, dy], shape);
      kernels.convolveWeights(x, dy, dw, shape);
    },
    convolveInput(dy, w, dx, shape) {
      checkConvolution('convolveInput', [dx, w, dy], shape);
      kernels.convolveInput(dy, w, dx, shape);
    },
    addBias(y, bias, rows, n, relu) {
      check('addBias', [y, bias], [rows * n, n]);
      kernels.addBias(y, bias, rows, n, relu);
    },
    reluBackward(y, dy) {
      check('reluBackward', [y, dy], [dy.length, y.length]);
      kernels.reluBackward(y, dy);
    },
    columnSums(x, out, rows, n) {
      check('columnSums', [x, out], [rows * n, n]);
      kernels.columnSums(x, out, rows, n);
    },
    groupMeans(x, counts, y, groups, size, n) {
      check('groupMeans', [x, counts, y], [groups * size * n, groups, groups * n]);
      kernels.groupMeans(x, counts, y, groups, size, n);
    },
    groupMeansBackward(dy, counts, dx, groups, size, n) {
      check('groupMeansBackward', [dy, counts, dx], [groups * n, groups, groups * size * n]);
      kernels.groupMeansBackward(dy, counts, dx, groups, size, n);
    },
    lookUp(table, ids, y, rows, n) {
      check('lookUp', [table, ids, y], [wholeRows(table.length, n), rows, rows * n]);
      kernels.lookUp(table, ids, y, rows, n);
    },
    lookUpBackward(dy, ids, dtable, rows, n) {
      check('lookUpBackward', [dy, ids, dtable], [rows * n, rows, wholeRows(dtable.length, n)]);
      kernels.lookUpBackward(dy, ids, dtable, rows, n);
    },
    normalize(x, y, norms, rows, n) {
      check('normalize', [x, y, norms], [rows * n, rows * n, rows]);
      kernels.normalize(x, y, norms, rows, n);
    },
    normalizeBackward(dy, y, norms, dx, rows, n) {
      check('normalizeBackward', [dy, y, norms, dx], [rows * n, rows * n, rows, rows * n]);
      kernels.normalizeBackward(dy, y, norms, dx, rows, n);
    },
    contrastiveLoss(cosines, logScale, dCosines, dLogScale, scores, n) {
      check('contrastiveLoss', [cosines, logScale, dCosines, dLogScale, scores], [n * n, 1, n * n, 1, 4]);
      kernels.contrastiveLoss(cosines, logScale, dCosines, dLogScale, scores, n);
    },
    squaredNorm(x, out) {
      check('squaredNorm', [out], [1]);
      kernels.squaredNorm(x, out);
    },
    adam(parameters, gradient, m, v, step) {
      const { length } = parameters;
      check('adam', [gradient, m, v], [length, length, length]);
      kernels.adam(parameters, gradient, m, v, step);
    },
    clamp(x, low, high) {
      assertAlive();
      kernels.clamp(x, low, high);
    },
    dispose() {
      if (!isDisposed) kernels.dispose();
      isDisposed = true;
    },
  };
}

const isSize = (value: number): boolean => Number.isInteger(value) && value >= 0;

/** The numbers of whole rows of n: a table's length, if it is one. */
const wholeRows = (length: number, n: number): number => n * Math.floor(length / n);
