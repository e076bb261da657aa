import { elementwise } from '../../../compute/kernels/webgpu/shader.ts';

/** Where a pixel shows no cell: less than any cosine, whatever is taken from it, and exact in float32. WGSL knows no NaN. */
export const noCell = -(2 ** 100);

/**
 * pixels [height, width] = the largest of the cells of each. `across` [2, width] and `down` [2, height] are the first
 * places and the ends of pixel-cells.ts; `order` says which pair stands in a place; rows from `rows` on are not there yet.
 * `less` [2, n] is taken from the cells of each row, and of each column.
 */
export const poolCells = elementwise('poolCells', {
  integers: ['n', 'rows', 'width', 'height'],
  reads: ['cosines', 'order', 'across', 'down', 'less'],
  writes: ['pixels'],
  code: /* wgsl */ `
  let x = i % args.width;
  let y = i / args.width;
  var largest = f32(${noCell});
  for (var place = i32(down[y]); place < i32(down[args.height + y]); place++) {
    let row = i32(order[place]);
    if (row >= args.rows) { continue; }
    for (var column = i32(across[x]); column < i32(across[args.width + x]); column++) {
      let j = i32(order[column]);
      largest = max(largest, cosines[row * args.n + j] - less[row] - less[args.n + j]);
    }
  }
  pixels[i] = largest;
`,
});
