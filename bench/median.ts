/** The middle value, the upper of the two where their number is even. */
export function median(values: readonly number[]): number {
  return values.toSorted((left, right) => left - right)[values.length >> 1];
}
