import { BoxReducer } from './box-reduce.ts';
import type { Picture } from './picture.ts';
import { resizePicture } from './resize.ts';

/** The longest side, in pixels, at which a picture is kept. Encoders read 64 to 336. */
export const longestSide = 512;

/** At most this many bytes of a large bitmap are read back at once. */
const bandBytes = 1 << 25;

/**
 * A decoded bitmap as a `Picture` on white, its longest side at most `longestSide`. Where it is more than twice too
 * large, whole blocks are averaged first and our bicubic does the rest: Pillow's `reducing_gap = 2`. The browser's own
 * scaling is not used, because each browser has another.
 */
export function pictureFromBitmap(bitmap: ImageBitmap): Picture {
  const shrink = Math.max(bitmap.width, bitmap.height) / longestSide;
  const reduced = readReduced(bitmap, Math.max(1, Math.floor(shrink / 2)));
  if (shrink <= 1) return reduced;
  const scaled = (side: number) => Math.max(1, Math.round(side / shrink));
  return resizePicture(reduced, scaled(bitmap.width), scaled(bitmap.height));
}

function readReduced(bitmap: ImageBitmap, factor: number): Picture {
  const { width, height } = bitmap;
  // A strip thinner than a block keeps its whole width or height.
  if (factor === 1 || Math.min(width, height) < factor) return readBand(bitmap, 0, height);
  const reducer = new BoxReducer(width, height, factor);
  const bandRows = Math.max(1, Math.floor(bandBytes / 4 / width / factor)) * factor;
  for (let y = 0; y + factor <= height; y += bandRows) {
    reducer.add(readBand(bitmap, y, Math.min(bandRows, height - y)).data, width, y / factor);
  }
  return { width: reducer.width, height: reducer.height, data: reducer.data };
}

/** Rows y … y + rows of the bitmap, flattened onto white. */
function readBand(bitmap: ImageBitmap, y: number, rows: number): Picture {
  const canvas = new OffscreenCanvas(bitmap.width, rows);
  const context = canvas.getContext('2d', { willReadFrequently: true, colorSpace: 'srgb' })!;
  context.fillStyle = 'white';
  context.fillRect(0, 0, bitmap.width, rows);
  context.drawImage(bitmap, 0, -y);
  const { width, height, data } = context.getImageData(0, 0, bitmap.width, rows);
  return { width, height, data: data };
}
