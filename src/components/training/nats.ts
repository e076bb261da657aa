import { decimal } from '../i18n/number.ts';

const superscript = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** A loss to three decimals, and 1.2 × 10⁻⁶ where these would hide it. */
export function nats(value: number): string {
  if (value === 0 || Math.abs(value) >= 5e-4 || !Number.isFinite(value)) return decimal(value, 3);
  const [mantissa, exponent] = value.toExponential(1).split('e');
  const digits = Math.abs(Number(exponent))
    .toString()
    .replace(/\d/g, (digit) => superscript[Number(digit)]);
  return `${mantissa.replace('-', '\u2212')}\u00a0×\u00a010⁻${digits}`;
}
