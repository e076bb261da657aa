import { loadFirst, storeFirst } from './lanes.as';

/** y [groups, n] = the means of the first counts[g] rows of x [groups, size, n] */
export function groupMeans(x: usize, counts: usize, y: usize, groups: usize, size: usize, n: usize): void {
  for (let g: usize = 0; g < groups; g++) {
    const count = countOf(counts, g, size);
    const divisor = f32x4.splat(<f32>max<usize>(count, 1));
    for (let j: usize = 0; j < n; j += 4) {
      let sum = f32x4.splat(0);
      for (let i: usize = 0; i < count; i++) {
        sum = f32x4.add(sum, loadFirst(x + ((i * n + j) << 2), n - j));
      }
      storeFirst(y + (j << 2), f32x4.div(sum, divisor), n - j);
    }
    x += (size * n) << 2;
    y += n << 2;
  }
}

/** dx [groups, size, n] = dy / counts in the rows that were counted, else 0 */
export function groupMeansBackward(
  dy: usize,
  counts: usize,
  dx: usize,
  groups: usize,
  size: usize,
  n: usize,
): void {
  memory.fill(dx, 0, (groups * size * n) << 2);
  for (let g: usize = 0; g < groups; g++) {
    const count = countOf(counts, g, size);
    const divisor = f32x4.splat(<f32>max<usize>(count, 1));
    for (let j: usize = 0; j < n; j += 4) {
      const share = f32x4.div(loadFirst(dy + (j << 2), n - j), divisor);
      for (let i: usize = 0; i < count; i++) storeFirst(dx + ((i * n + j) << 2), share, n - j);
    }
    dx += (size * n) << 2;
    dy += n << 2;
  }
}

/** A count is a whole number that is kept as a float; no more rows are read than there are. */
function countOf(counts: usize, g: usize, size: usize): usize {
  return min(<usize>max<f32>(load<f32>(counts + (g << 2)), 0), size);
}
