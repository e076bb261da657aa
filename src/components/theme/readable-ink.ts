import { rgb } from 'd3-color';

/** Black or white, whichever is read more easily on that colour (relative luminance of WCAG 2). */
export function readableInk(color: string): '#000000' | '#ffffff' {
  const { r, g, b } = rgb(color);
  const [red, green, blue] = [r, g, b].map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  // One of the two always has a contrast of 4.58 or more; where they are equal the luminance is 0.179.
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > 0.179 ? '#000000' : '#ffffff';
}
