/** One measured figure, with the goal that the project has set itself. */
export interface Row {
  readonly label: string;
  readonly value: number;
  readonly unit: string;
  /** `≥ x` or `≤ x`. */
  readonly goal?: readonly ['≥' | '≤', number];
}

/** @returns e.g. `gemm SIMD / naive loop      12.3 ×   goal ≥ 9 ×   met` */
export function formatRow({ label, value, unit, goal }: Row): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  const measured = `${label.padEnd(72)} ${value.toFixed(digits).padStart(8)} ${unit.padEnd(4)}`;
  if (!goal) return measured.trimEnd();
  const [sign, bound] = goal;
  const met = sign === '≥' ? value >= bound : value <= bound;
  return `${measured} goal ${sign} ${bound} ${unit}  ${met ? 'met' : 'NOT met'}`;
}
