/** A drawing premultiplied by its alpha, 0..1, and reduced: to `grid` × `grid` × RGBA, straight and mirrored. */
interface Grid {
  readonly straight: Float32Array;
  readonly mirrored: Float32Array;
}

export interface Reduced {
  /** 32 × 32: what the distance is taken on */
  readonly fine: Grid;
  /** 4 × 4, sums of the fine grid: what rules most pairs out */
  readonly coarse: Grid;
  /** Σα on the fine grid */
  readonly alpha: number;
}

/** 1: alpha alone counts (shapes and sketches); 4: red, green, blue and alpha */
export type Channels = 1 | 4;

/** @param rgba not premultiplied, [64, 64, 4] */
export function reduce(rgba: Uint8Array): Reduced {
  const premultiplied = rgba.reduce((grid, value, i) => {
    const alpha = rgba[i | 3] / 255;
    grid[i] = i % 4 === 3 ? alpha : (value / 255) * alpha;
    return grid;
  }, new Float32Array(rgba.length));
  const fine = pooled(premultiplied, 64, 32).map((sum) => sum / 4);
  const coarse = pooled(fine, 32, 4);
  const alpha = fine.reduce((sum, value, i) => (i % 4 === 3 ? sum + value : sum), 0);
  return { fine: withMirror(fine, 32), coarse: withMirror(coarse, 4), alpha };
}

/**
 * The share of the drawn area that differs: Σ|Δ| / Σ max(α, α′), Δ the mean over the channels; the smaller of the two
 * when one is mirrored. Infinity where that is certainly `limit` or more. The definition and the bound are those of
 * training/drawings/near_copies.py.
 */
export function nearCopyDistance(a: Reduced, b: Reduced, channels: Channels, limit: number): number {
  const bound = (limit * (a.alpha + b.alpha)) / (2 - channels * limit);
  const distance = (view: 'straight' | 'mirrored') =>
    difference(a.coarse[view], b.coarse.straight, channels) < bound
      ? difference(a.fine[view], b.fine.straight, channels) / area(a.fine[view], b.fine.straight)
      : Infinity;
  return Math.min(distance('straight'), distance('mirrored'));
}

/** Σ|Δ| */
function difference(a: Float32Array, b: Float32Array, channels: Channels): number {
  let sum = 0;
  for (let i = 4 - channels; i < a.length; i += 5 - channels) sum += Math.abs(a[i] - b[i]);
  return channels === 1 ? sum : sum / 4;
}

/** Σ max(α, α′) */
function area(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let i = 3; i < a.length; i += 4) sum += Math.max(a[i], b[i]);
  return sum;
}

/** Sums over blocks, [from, from, 4] → [to, to, 4]. */
function pooled(grid: Float32Array, from: number, to: number): Float32Array {
  const block = from / to;
  const sums = new Float32Array(to * to * 4);
  for (let i = 0; i < grid.length; i++) {
    const x = Math.floor(((i >> 2) % from) / block);
    const y = Math.floor((i >> 2) / from / block);
    sums[(y * to + x) * 4 + (i & 3)] += grid[i];
  }
  return sums;
}

function withMirror(straight: Float32Array, size: number): Grid {
  const mirrored = straight.map((_, i) => {
    const [pixel, channel] = [i >> 2, i & 3];
    return straight[(pixel - (pixel % size) + size - 1 - (pixel % size)) * 4 + channel];
  });
  return { straight, mirrored };
}
