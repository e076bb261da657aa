/**
 * The dot product as it grows: s[m] = Σ_{j<m} a[j]·b[j].
 * @param a [dim]
 * @param b [dim]
 * @returns [dim + 1]; s[0] = 0 and s[dim] = a·b, summed in float64
 */
export function runningDot(a: Float32Array, b: Float32Array): Float64Array {
  const sums = new Float64Array(a.length + 1);
  for (let j = 0; j < a.length; j++) sums[j + 1] = sums[j] + a[j] * b[j];
  return sums;
}

/** The running sum after a share of the components, linear between two of them. @param share 0 to 1 */
export function runningAt(sums: Float64Array, share: number): number {
  const position = Math.min(1, Math.max(0, share)) * (sums.length - 1);
  const below = Math.floor(position);
  if (below >= sums.length - 1) return sums[sums.length - 1];
  return sums[below] + (sums[below + 1] - sums[below]) * (position - below);
}
