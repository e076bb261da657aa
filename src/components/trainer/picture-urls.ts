import { picturesOfRgb } from '../../engine/pictures/rgb-pictures.ts';

/**
 * Pictures as addresses for `<img>`.
 * @param pictures RGB [n, size, size, 3]
 */
export function pictureURLs(pictures: Uint8Array, size: number): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  return picturesOfRgb(pictures, size).map(({ data }) => {
    context.putImageData(new ImageData(data, size, size), 0, 0);
    return canvas.toDataURL();
  });
}
