import { decimal } from '../i18n/number.ts';
import { theme } from '../theme/theme.ts';
import { largestComponent, paintStrip } from '../vectors/strip-image.ts';
import type { TowerPair } from './tower-lanes.ts';

const [width, height, scale] = [640, 330, 2];

/** The two towers as one picture for an export: what goes in, what comes out, and the cosine. */
export function drawTowers({ sentence, text, image, cosine, tokens, seen }: TowerPair): HTMLCanvasElement {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [width * scale, height * scale];
  const context = canvas.getContext('2d')!;
  const style = getComputedStyle(document.documentElement);
  const token = (name: string): string => style.getPropertyValue(name).trim() || '#888';
  context.scale(scale, scale);
  context.fillStyle = token('--surface');
  context.fillRect(0, 0, width, height);
  context.textAlign = 'center';
  const write = (words: string, x: number, y: number, size = 14, color = '--ink'): void => {
    context.font = `${size}px ${getComputedStyle(document.body).fontFamily}`;
    context.fillStyle = token(color);
    context.fillText(words, x, y, width / 2 - 24);
  };
  write(sentence, width / 4, 60, 16);
  if (tokens) write(tokens.tokens.map(({ text: word }) => word).join(' · '), width / 4, 96, 12, '--ink-soft');
  if (seen) {
    const pixels = document.createElement('canvas');
    [pixels.width, pixels.height] = [seen.width, seen.height];
    pixels.getContext('2d')!.putImageData(new ImageData(seen.data, seen.width, seen.height), 0, 0);
    context.imageSmoothingEnabled = false;
    context.drawImage(pixels, (width * 3) / 4 - 56, 12, 112, 112);
  }
  drawTower(context, width / 4, token('--text-ground'), token('--text'));
  drawTower(context, (width * 3) / 4, token('--image-ground'), token('--image'));
  const limit = largestComponent([text, image]);
  for (const [vector, x] of [
    [text, width / 4],
    [image, (width * 3) / 4],
  ] as const) {
    if (!vector) continue;
    const strip = document.createElement('canvas');
    paintStrip(strip, vector, limit, theme.name, 'row');
    context.drawImage(strip, x - 130, 224, 260, 28);
  }
  write('T', width / 4, 276, 16, '--text');
  write('I', (width * 3) / 4, 276, 16, '--image');
  write(`T · I = ${decimal(cosine)}`, width / 2, 308, 18);
  return canvas;
}

function drawTower(context: CanvasRenderingContext2D, x: number, fill: string, stroke: string): void {
  context.beginPath();
  context.moveTo(x - 130, 136);
  context.lineTo(x + 130, 136);
  context.lineTo(x + 96, 210);
  context.lineTo(x - 96, 210);
  context.closePath();
  context.fillStyle = fill;
  context.fill();
  context.strokeStyle = stroke;
  context.lineWidth = 1.5;
  context.stroke();
}
