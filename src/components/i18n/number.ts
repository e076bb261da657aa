import { format } from 'd3-format';

const minus = (text: string): string => text.replace('-', '\u2212');

/** A cosine, a component, a logit: fixed decimals and a true minus sign. */
export function decimal(value: number, digits = 3): string {
  return Number.isFinite(value) ? minus(value.toFixed(digits)) : '–';
}

/** 12,345 in both languages. */
export const integer: (value: number) => string = format(',d');

export function percent(share: number, digits = 0): string {
  return `${decimal(share * 100, digits)} %`;
}

/** 4.5 MB (decimal megabytes, as browsers and hubs count downloads). */
export function bytes(count: number): string {
  if (count < 1e3) return `${count} B`;
  if (count < 1e6) return `${(count / 1e3).toFixed(0)} kB`;
  if (count < 1e9) return `${(count / 1e6).toFixed(count < 1e7 ? 1 : 0)} MB`;
  return `${(count / 1e9).toFixed(2)} GB`;
}
