import type { Picture } from '../../engine/pictures/picture.ts';

/** The same picture with a sheet of paper on it, and a word in big letters on the paper; '' leaves the sheet blank. */
export function writeOnPicture({ width, height, data }: Picture, word: string): HTMLCanvasElement {
  const canvas = Object.assign(document.createElement('canvas'), { width, height });
  const context = canvas.getContext('2d', { willReadFrequently: true })!;
  context.putImageData(new ImageData(data, width, height), 0, 0);
  const paper = { width: 0.78 * width, height: 0.3 * height };
  const font = (size: number): string => `700 ${size}px sans-serif`;
  context.font = font(100);
  const size = Math.min(0.78 * paper.height, (90 * paper.width) / context.measureText(word).width);
  context.translate(width / 2, 0.68 * height);
  context.rotate(-0.05);
  context.shadowColor = 'rgb(0 0 0 / 45%)';
  context.shadowBlur = 0.02 * height;
  context.fillStyle = 'white';
  context.fillRect(-paper.width / 2, -paper.height / 2, paper.width, paper.height);
  if (word === '') return canvas;
  context.shadowColor = 'transparent';
  context.fillStyle = 'black';
  context.font = font(size);
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  context.fillText(word, 0, 0.04 * size);
  return canvas;
}
