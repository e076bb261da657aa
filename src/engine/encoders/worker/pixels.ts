import type { Picture } from '../../pictures/picture.ts';
import { resizePicture } from '../../pictures/resize.ts';

type Size = number | { width?: number; height?: number; shortest_edge?: number };

/** As much of preprocessor_config.json as we read. */
export interface PreprocessorFile {
  size?: Size;
  crop_size?: Size;
  do_center_crop?: boolean;
  do_normalize?: boolean;
  do_rescale?: boolean;
  rescale_factor?: number;
  image_mean?: number[];
  image_std?: number[];
}

/** How a picture becomes numbers: pixel = (value · rescale − mean) / std for each of R, G and B. */
export interface PixelPlan {
  readonly width: number;
  readonly height: number;
  /** The shorter edge is resized to this and the middle cut out; null squashes the picture to width × height. */
  readonly shortestEdge: number | null;
  /** [3, 256]: the pixel for each value of each channel. */
  readonly table: readonly Float32Array[];
}

const clipSize = 224;

export function pixelPlan(file: PreprocessorFile): PixelPlan {
  const { do_center_crop = false, do_normalize = true, do_rescale = true, rescale_factor = 1 / 255 } = file;
  const size = file.size ?? clipSize;
  const crop = file.crop_size ?? size;
  const edge = typeof size === 'number' ? size : (size.shortest_edge ?? null);
  const cuts = do_center_crop || (typeof size === 'object' && size.shortest_edge !== undefined);
  const target = cuts ? crop : size;
  const scale = do_rescale ? rescale_factor : 1;
  const [mean, std] = do_normalize
    ? [file.image_mean ?? [0, 0, 0], file.image_std ?? [1, 1, 1]]
    : [
        [0, 0, 0],
        [1, 1, 1],
      ];
  return {
    width: sideOf(target, 'width'),
    height: sideOf(target, 'height'),
    // A centre crop after a squash to a fixed size would cut from a distorted picture: the shorter side stands for the edge.
    shortestEdge: cuts ? (edge ?? Math.min(sideOf(size, 'width'), sideOf(size, 'height'))) : null,
    table: mean.map((m, channel) =>
      Float32Array.from({ length: 256 }, (_, value) => (value * scale - m) / std[channel]),
    ),
  };
}

/** Writes one picture at `offset` as [3, height, width]. */
export function writePixels(picture: Picture, plan: PixelPlan, out: Float32Array, offset: number): void {
  const { width, height, table } = plan;
  const { data } = fitPicture(picture, plan);
  const plane = width * height;
  const [red, green, blue] = table;
  for (let i = 0, p = 0; i < plane; i++, p += 4) {
    out[offset + i] = red[data[p]];
    out[offset + plane + i] = green[data[p + 1]];
    out[offset + 2 * plane + i] = blue[data[p + 2]];
  }
}

/** Resizes to the size that the network reads; a picture that has it already is used as it is. */
export function fitPicture(picture: Picture, { width, height, shortestEdge }: PixelPlan): Picture {
  if (picture.width === width && picture.height === height) return picture;
  if (shortestEdge === null) return resizePicture(picture, width, height);
  const scale = shortestEdge / Math.min(picture.width, picture.height);
  // At least the crop, and no longer than 16 times it: a strip of 1 × 10,000 pixels would become a picture of gigabytes.
  const side = (length: number, least: number) =>
    Math.min(16 * least, Math.max(least, Math.trunc(length * scale + 1e-6)));
  return centreCrop(
    resizePicture(picture, side(picture.width, width), side(picture.height, height)),
    width,
    height,
  );
}

function centreCrop(picture: Picture, width: number, height: number): Picture {
  if (picture.width === width && picture.height === height) return picture;
  const left = Math.trunc((picture.width - width) / 2);
  const top = Math.trunc((picture.height - height) / 2);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    const start = ((top + y) * picture.width + left) * 4;
    data.set(picture.data.subarray(start, start + width * 4), y * width * 4);
  }
  return { width, height, data };
}

function sideOf(size: Size, side: 'width' | 'height'): number {
  return typeof size === 'number' ? size : (size[side] ?? size.shortest_edge ?? clipSize);
}
