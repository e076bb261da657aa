import type { ThumbnailSheet } from '../../lab/pair-set.ts';
import type { HeaderRoom } from './draw-axis.ts';
import { linesOf, standsUpright } from './fit-text.ts';

/** Pixels between a header and what stands beside it. */
const gap = 2;

/** A number at its row or column, whole even at the ends of the axis. */
export function drawTick(
  context: CanvasRenderingContext2D,
  { axis, unit, end, side, token }: HeaderRoom,
  text: string,
  at: number,
): void {
  context.font = `${0.72 * unit}px ${fontFamily()}`;
  const half = axis === 'row' ? 0.4 * unit : context.measureText(text).width / 2;
  const middle = Math.max(half, Math.min(side - half, at));
  context.textBaseline = axis === 'row' ? 'middle' : 'alphabetic';
  context.textAlign = axis === 'row' ? 'right' : 'center';
  context.fillStyle = token(axis === 'row' ? '--image' : '--text');
  if (axis === 'row') context.fillText(text, end, middle);
  else context.fillText(text, middle, end - 1);
}

/** The small picture of a pair before its row. */
export function drawThumbnail(
  context: CanvasRenderingContext2D,
  { start, end }: HeaderRoom,
  sheet: ThumbnailSheet,
  pair: number,
  middle: number,
  size: number,
): void {
  const { image, side } = sheet;
  const { x, y } = sheet.place(pair);
  const shown = Math.min(size - gap, end - start);
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, x, y, side, side, end - shown, middle - shown / 2, shown, shown);
}

/** A caption above its column, in as many lines as it has room for: Latin is read from below, Chinese stands upright. */
export function drawCaption(
  context: CanvasRenderingContext2D,
  { unit, start, end, token }: HeaderRoom,
  caption: string,
  middle: number,
  size: number,
): void {
  const em = 0.84 * unit;
  const most = Math.max(1, Math.min(4, Math.floor((size - gap) / (1.15 * em))));
  context.save();
  context.font = `${em}px ${fontFamily()}`;
  context.fillStyle = token('--text');
  context.textBaseline = 'middle';
  if (standsUpright(caption)) {
    context.textAlign = 'center';
    const lines = linesOf(caption, end - start, most, (text) => [...text].length * 1.08 * em);
    lines.forEach((line, k) => {
      const x = middle + ((lines.length - 1) / 2 - k) * 1.15 * em;
      const characters = [...line];
      const top = end - (characters.length - 0.5) * 1.08 * em;
      characters.forEach((character, i) => context.fillText(upright(character), x, top + i * 1.08 * em));
    });
  } else {
    context.translate(middle, end);
    context.rotate(-Math.PI / 2);
    context.textAlign = 'left';
    const lines = linesOf(caption, end - start, most, (text) => context.measureText(text).width);
    lines.forEach((line, k) => context.fillText(line, 0, (k - (lines.length - 1) / 2) * 1.15 * em));
  }
  context.restore();
}

/** A mark as it stands in a line that runs down. */
function upright(character: string): string {
  return character === '…' ? '\u22ee' : character;
}

function fontFamily(): string {
  return getComputedStyle(document.body).fontFamily;
}
