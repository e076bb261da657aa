import type { Picture } from './picture.ts';

/** Square pictures from their pixels alone. @param rgb [n, size, size, 3] */
export function picturesOfRgb(rgb: Uint8Array, size: number): Picture[] {
  const stride = size * size * 3;
  return Array.from({ length: Math.floor(rgb.length / stride) }, (_, n) => {
    const data = new Uint8ClampedArray(size * size * 4).fill(255);
    for (let from = n * stride, to = 0; to < data.length; from += 3, to += 4) {
      data[to] = rgb[from];
      data[to + 1] = rgb[from + 1];
      data[to + 2] = rgb[from + 2];
    }
    return { width: size, height: size, data };
  });
}
