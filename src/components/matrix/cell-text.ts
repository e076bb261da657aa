import { decimal, integer, nats } from '../i18n/number.ts';
import type { MatrixUnit } from './matrix-data.ts';

/** A number as it fits into a cell. */
export function cellText(value: number, unit: MatrixUnit): string {
  return Number.isFinite(value) ? withoutNegativeZero(short(value, unit)) : '';
}

function short(value: number, unit: MatrixUnit): string {
  switch (unit) {
    case 'count':
      return value === 0 ? '' : integer(value);
    case 'logit':
      return decimal(value, Math.abs(value) < 9.95 ? 1 : 0);
    case 'probability':
      return value > 0 && value < 0.005 ? '<.01' : decimal(value, 2);
    default:
      return decimal(value, 2);
  }
}

/** −0.00 says nothing that 0.00 does not. */
function withoutNegativeZero(text: string): string {
  return /[1-9]/.test(text) ? text : text.replace('\u2212', '');
}

/** The same number for a legend, a label or a sentence. */
export function exactText(value: number, unit: MatrixUnit): string {
  switch (unit) {
    case 'count':
      return integer(value);
    case 'logit':
      return decimal(value, 2);
    case 'probability':
      return nats(value);
    default:
      return decimal(value, 3);
  }
}

/** A logit scale as it is said: 100, 20.1, 0.14. */
export function scaleText(scale: number): string {
  return String(Number(scale.toFixed(scale < 10 ? 2 : 1)));
}

/** The end of a legend: a whole number is written as one. */
export function boundText(value: number, unit: MatrixUnit): string {
  return Number.isInteger(value) ? decimal(value, 0) : exactText(value, unit);
}
