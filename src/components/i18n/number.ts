import { format } from 'd3-format';

const minus = (text: string): string => text.replace('-', '\u2212');

/** A cosine, a component, a logit: fixed decimals and a true minus sign. */
export function decimal(value: number, digits = 3): string {
  return Number.isFinite(value) ? minus(value.toFixed(digits)) : '–';
}

/** 12,345 in both languages. */
export const integer: (value: number) => string = format(',d');

export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)}%`;
}

/** 4.5 MB (decimal megabytes, as browsers and hubs count downloads). */
export function bytes(count: number): string {
  if (count < 1e3) return `${count} B`;
  if (count < 1e6) return `${(count / 1e3).toFixed(0)} kB`;
  if (count < 1e9) return `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} MB`;
  return `${(count / 1e9).toFixed(2)} GB`;
}

/** 4.9 × 10⁻¹⁰ */
export function scientific(value: number): string {
  const [mantissa, exponent] = value.toExponential(1).split('e');
  const raised = [...String(Number(exponent))].map((character) => superscripts[character]).join('');
  return `${minus(mantissa)}\u00a0×\u00a010${raised}`;
}

const superscripts: Readonly<Record<string, string>> = {
  '-': '⁻', 0: '⁰', 1: '¹', 2: '²', 3: '³', 4: '⁴', 5: '⁵', 6: '⁶', 7: '⁷', 8: '⁸', 9: '⁹',
}; // prettier-ignore

/** A loss or a probability: three decimals, and powers of ten where these would hide it. */
export function nats(value: number): string {
  return value === 0 || Math.abs(value) >= 5e-4 || !Number.isFinite(value)
    ? decimal(value)
    : scientific(value);
}
