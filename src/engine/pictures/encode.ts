import type { Picture } from './picture.ts';

/**
 * A picture as a file, to keep it in IndexedDB or show it in an `<img>`. WebP at quality 1, which browsers write without
 * loss, so that a picture gives the same vector after a reload; PNG where a browser writes no WebP.
 */
export async function pictureToBlob({ width, height, data }: Picture): Promise<Blob> {
  const canvas = new OffscreenCanvas(width, height);
  canvas
    .getContext('2d', { willReadFrequently: true })!
    .putImageData(new ImageData(data, width, height), 0, 0);
  return await canvas.convertToBlob({ type: 'image/webp', quality: 1 });
}
