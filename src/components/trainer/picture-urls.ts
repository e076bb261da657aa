/**
 * Pictures as addresses for `<img>`.
 * @param pictures RGB [n, size, size, 3]
 */
export function pictureURLs(pictures: Uint8Array, size: number): string[] {
  const canvas = document.createElement('canvas');
  canvas.width = canvas.height = size;
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  const image = context.createImageData(size, size);
  const stride = size * size * 3;
  return Array.from({ length: pictures.length / stride }, (_, i) => {
    const rgb = pictures.subarray(i * stride, (i + 1) * stride);
    for (let pixel = 0; pixel < size * size; pixel++) {
      for (let channel = 0; channel < 3; channel++)
        image.data[4 * pixel + channel] = rgb[3 * pixel + channel];
      image.data[4 * pixel + 3] = 255;
    }
    context.putImageData(image, 0, 0);
    return canvas.toDataURL();
  });
}
