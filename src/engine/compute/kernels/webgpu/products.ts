import type { ProductShape } from '../kernels.ts';
import type { Shader } from './shader.ts';
import { manyGroups, sumColumns } from './sums.ts';
import { depthStep, productTile, tiledProduct, type ProductOperand } from './tiled-product.wgsl.ts';
import type { WebgpuContext } from './webgpu-context.ts';
import type { WebgpuTensor } from './webgpu-tensor.ts';

type ProductArgument = 'm' | 'n' | 'k' | 'chunk' | 'parts';

/** At least so many depths in a part: fewer are not worth the sum over the parts. */
const shortestPart = 128;

/** An operand as a matrix of lines [·, k], or of depths [k, ·] with so many lines each. */
export function matrix<Operand extends string>(
  buffer: Operand,
  rows: 'lines' | 'depths',
  lines: 'm' | 'n',
): ProductOperand<Operand> {
  const stride = rows === 'lines' ? 'args.k' : `args.${lines}`;
  return {
    buffer,
    line: rows === 'lines' ? `vec3i(0, 0, i * ${stride})` : 'vec3i(0, 0, i)',
    depth: rows === 'lines' ? 'vec3i(0, 0, i)' : `vec3i(0, 0, i * ${stride})`,
    inside: 'at.x >= 0',
    sideBySide: rows === 'lines' ? 'depths' : 'lines',
  };
}

export const productLayouts = {
  NT: tiledProduct('product NT', {
    integers: [],
    a: matrix('a', 'lines', 'm'),
    b: matrix('b', 'lines', 'n'),
  }),
  NN: tiledProduct('product NN', {
    integers: [],
    a: matrix('a', 'lines', 'm'),
    b: matrix('b', 'depths', 'n'),
  }),
  TN: tiledProduct('product TN', {
    integers: [],
    a: matrix('a', 'depths', 'm'),
    b: matrix('b', 'depths', 'n'),
  }),
};

export function product(
  context: WebgpuContext,
  a: WebgpuTensor,
  b: WebgpuTensor,
  c: WebgpuTensor,
  { m, n, k, layout }: ProductShape,
): void {
  runProduct(context, productLayouts[layout], { m, n, k }, { a, b, product: c });
}

/**
 * Runs a shader of `tiledProduct`. Where a product has few cells and many depths, parts of the depths are summed apart
 * and then added up: in an order that only the shape decides, so the same in each run.
 */
export function runProduct<Argument extends string, Operand extends string>(
  context: WebgpuContext,
  shader: Shader<Argument | ProductArgument, Operand | 'product'>,
  args: Readonly<Record<Exclude<Argument, 'chunk' | 'parts'> | 'm' | 'n' | 'k', number>>,
  operands: Readonly<Record<Operand | 'product', WebgpuTensor>>,
): void {
  const { m, n, k } = args as Record<'m' | 'n' | 'k', number>;
  const tiles = tilesOf(m, n);
  if (tiles === 0) return;
  const wanted = Math.max(1, Math.min(Math.ceil(manyGroups / tiles), Math.floor(k / shortestPart)));
  const chunk = Math.max(1, Math.ceil(k / wanted / depthStep)) * depthStep;
  const parts = Math.max(1, Math.ceil(k / chunk));
  const all = { ...args, chunk, parts } as Record<Argument | ProductArgument, number>;
  if (parts === 1) return context.run(shader, all, operands, tiles);
  const partial = context.memory.scratch('partial products', parts * m * n);
  context.run(shader, all, { ...operands, product: partial }, tiles * parts);
  sumColumns(context, partial, operands.product, parts, m * n);
}

/** Workgroups of a product that is not split. */
export function tilesOf(m: number, n: number): number {
  return Math.ceil(m / productTile) * Math.ceil(n / productTile);
}
