import type { Random } from './random.ts';

/** sRGB, 0 to 255 */
export type Rgb = readonly [red: number, green: number, blue: number];

/** (1 − share)·a + share·b in each channel */
export function mix(a: Rgb, b: Rgb, share: number): Rgb {
  return [a[0] + (b[0] - a[0]) * share, a[1] + (b[1] - a[1]) * share, a[2] + (b[2] - a[2]) * share];
}

/** darker (factor < 1) or lighter, channel by channel */
export function scaled([r, g, b]: Rgb, factor: number): Rgb {
  return [Math.min(255, r * factor), Math.min(255, g * factor), Math.min(255, b * factor)];
}

/** as it looks under a coloured light: each channel times the light's share of 255 */
export function lit(colour: Rgb, light: Rgb): Rgb {
  return [(colour[0] * light[0]) / 255, (colour[1] * light[1]) / 255, (colour[2] * light[2]) / 255];
}

/** each channel moved by at most `spread` */
export function varied(random: Random, [r, g, b]: Rgb, spread: number): Rgb {
  const moved = (value: number) => Math.min(255, Math.max(0, value + random.between(-spread, spread)));
  return [moved(r), moved(g), moved(b)];
}

/** Y′ = 0.299 R + 0.587 G + 0.114 B, 0 to 255 (ITU-R BT.601) */
export function luma(red: number, green: number, blue: number): number {
  return 0.299 * red + 0.587 * green + 0.114 * blue;
}
