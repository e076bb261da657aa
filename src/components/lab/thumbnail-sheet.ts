import type { Picture } from '../../engine/pictures/picture.ts';
import type { ThumbnailSheet } from './pair-set.ts';

/** 8,192 thumbnails make 4096 × 2048 pixels, which every canvas and every texture holds. */
const width = 4096;
/** So many have room for thumbnails of twice the side. */
const mostLarge = 2048;

/** A sheet that is being filled: square thumbnails, cut from the middle of their pictures. */
export class FillingSheet implements ThumbnailSheet {
  readonly image: OffscreenCanvas;
  readonly side: number;
  readonly place: ThumbnailSheet['place'];
  readonly #context: OffscreenCanvasRenderingContext2D;
  #scratch = new OffscreenCanvas(1, 1);

  constructor(count: number) {
    this.side = count > mostLarge ? 32 : 64;
    this.place = placesOf(this.side);
    const rows = Math.max(1, Math.ceil((count * this.side) / width));
    this.image = new OffscreenCanvas(width, rows * this.side);
    this.#context = this.image.getContext('2d', { willReadFrequently: true })!;
    this.#context.imageSmoothingQuality = 'high';
  }

  set(i: number, { width, height, data }: Picture): void {
    if (this.#scratch.width !== width || this.#scratch.height !== height)
      this.#scratch = new OffscreenCanvas(width, height);
    this.#scratch
      .getContext('2d', { willReadFrequently: true })!
      .putImageData(new ImageData(data, width, height), 0, 0);
    const square = Math.min(width, height);
    this.#draw(this.#scratch, (width - square) / 2, (height - square) / 2, square, i);
  }

  /** Takes over thumbnails of another sheet: `from[i]` comes to place i. */
  copy(sheet: ThumbnailSheet, from: ArrayLike<number>): void {
    for (let i = 0; i < from.length; i++) {
      const { x, y } = sheet.place(from[i]);
      this.#draw(sheet.image, x, y, sheet.side, i);
    }
  }

  /** As a file: a WebP where the browser writes one, else a PNG. */
  toBlob(): Promise<Blob> {
    return this.image.convertToBlob({ type: 'image/webp', quality: 0.9 });
  }

  #draw(source: CanvasImageSource, left: number, top: number, square: number, i: number): void {
    const { x, y } = this.place(i);
    this.#context.drawImage(source, left, top, square, square, x, y, this.side, this.side);
  }
}

/** A sheet from the file that `toBlob` made. Rejects where it does not decode. */
export async function sheetFromBlob(blob: Blob, side: number): Promise<ThumbnailSheet> {
  return { image: await createImageBitmap(blob), side, place: placesOf(side) };
}

function placesOf(side: number): ThumbnailSheet['place'] {
  const columns = width / side;
  return (i) => ({ x: (i % columns) * side, y: Math.floor(i / columns) * side });
}
