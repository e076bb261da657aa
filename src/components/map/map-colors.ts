import { rgb } from 'd3-color';

/** The colours of a map, from the page's theme. */
export interface MapColors {
  readonly image: string;
  readonly text: string;
  readonly pair: string;
  readonly ink: string;
  readonly soft: string;
  readonly ground: string;
  readonly surface: string;
}

/** Reads them where the map stands. */
export function mapColors(element: Element): MapColors {
  const style = getComputedStyle(element);
  const token = (name: string): string => style.getPropertyValue(`--${name}`).trim();
  return {
    image: token('image'),
    text: token('text'),
    pair: token('diagonal'),
    ink: token('ink'),
    soft: token('ink-soft'),
    ground: token('sunken'),
    surface: token('surface'),
  };
}

/** For WebGL: red, green, blue from 0 to 1. */
export function channels(color: string): [number, number, number] {
  const { r, g, b } = rgb(color);
  return [r / 255, g / 255, b / 255];
}
