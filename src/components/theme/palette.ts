import { interpolateLab, piecewise } from 'd3-interpolate';
import { scaleDiverging, scaleSequential } from 'd3-scale';
import { interpolateCividis } from 'd3-scale-chromatic';
import type { ThemeName } from './theme.ts';

export type ColorScale = (value: number) => string;

// Blue against orange is told apart in every common form of colour blindness; the middle is the theme's own neutral.
const diverging: Record<ThemeName, readonly [string, string, string]> = {
  light: ['#2456b8', '#eceef2', '#c46f00'],
  dark: ['#86adff', '#2b2f39', '#ffb84a'],
};

/** Components of a vector: signed, zero in the middle, the same distance up and down. @param limit the largest |value|. */
export function signedColor(limit: number, theme: ThemeName): ColorScale {
  const [low, middle, high] = diverging[theme];
  const ramp = piecewise(interpolateLab, [low, middle, high]);
  return scaleDiverging(ramp)
    .domain([-(limit || 1), 0, limit || 1])
    .clamp(true);
}

/**
 * Similarities: perceptually uniform (cividis) where none is negative, diverging around zero where one is.
 * @param domain the smallest and the largest value on show; a legend must state exactly these.
 */
export function similarityColor([min, max]: readonly [number, number], theme: ThemeName): ColorScale {
  if (min < 0) return signedColor(Math.max(-min, max), theme);
  return scaleSequential(interpolateCividis)
    .domain([min, max === min ? min + 1 : max])
    .clamp(true);
}
