import type { Picture } from './picture.ts';

/**
 * Antialiased bicubic resize (Keys' kernel, a = −½), the `BICUBIC` of Pillow that image encoders were trained behind:
 *
 *     out[i] = Σₓ k((x + ½ − (i + ½)·s) / f) · in[x] / Σₓ k(…),   s = in size / out size,   f = max(s, 1)
 *
 * When it reduces, the kernel widens by f, so that every pixel of the input counts. Columns first, then rows, rounded to
 * 8 bits in between, with Pillow's 22-bit fixed-point weights: the result equals Pillow's to the bit.
 * The aspect ratio is the caller's business.
 *
 * @param picture [height, width, 4]
 * @returns [height, width, 4], opaque, new memory even when the size is the same
 * @see https://github.com/python-pillow/Pillow/blob/main/src/libImaging/Resample.c
 */
export function resizePicture(picture: Picture, width: number, height: number): Picture {
  if (!(width >= 1 && height >= 1))
    throw new RangeError(`A picture of ${width} × ${height} pixels cannot be made`);
  const columns = width === picture.width ? picture : resizeRows(picture, width);
  if (height !== columns.height) return resizeColumns(columns, height);
  return columns === picture ? { width, height, data: picture.data.slice() } : columns;
}

const precisionBits = 22;
const half = 1 << (precisionBits - 1);
const kernelRadius = 2;

/** The input pixels that make output pixel i: `count[i]` of them from `first[i]`, weighted by `weights[i * stride + k]`. */
interface Taps {
  readonly first: Int32Array;
  readonly count: Int32Array;
  readonly weights: Int32Array;
  readonly stride: number;
}

/** [height, width, 4] → [height, newWidth, 4] */
function resizeRows({ width, height, data }: Picture, newWidth: number): Picture {
  const { first, count, weights, stride } = taps(width, newWidth);
  const out = new Uint8ClampedArray(newWidth * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < newWidth; x++) {
      let [r, g, b] = [half, half, half];
      let p = (y * width + first[x]) * 4;
      for (let w = x * stride, end = w + count[x]; w < end; w++, p += 4) {
        r += data[p] * weights[w];
        g += data[p + 1] * weights[w];
        b += data[p + 2] * weights[w];
      }
      store(out, (y * newWidth + x) * 4, r, g, b);
    }
  }
  return { width: newWidth, height, data: out };
}

/** [height, width, 4] → [newHeight, width, 4] */
function resizeColumns({ width, height, data }: Picture, newHeight: number): Picture {
  const { first, count, weights, stride } = taps(height, newHeight);
  const out = new Uint8ClampedArray(width * newHeight * 4);
  for (let y = 0; y < newHeight; y++) {
    for (let x = 0; x < width; x++) {
      let [r, g, b] = [half, half, half];
      let p = (first[y] * width + x) * 4;
      for (let w = y * stride, end = w + count[y]; w < end; w++, p += width * 4) {
        r += data[p] * weights[w];
        g += data[p + 1] * weights[w];
        b += data[p + 2] * weights[w];
      }
      store(out, (y * width + x) * 4, r, g, b);
    }
  }
  return { width, height: newHeight, data: out };
}

/** Drops the fixed-point fraction; the clamped array takes care of the bicubic overshoot. */
function store(out: Uint8ClampedArray, p: number, r: number, g: number, b: number) {
  out[p] = r >> precisionBits;
  out[p + 1] = g >> precisionBits;
  out[p + 2] = b >> precisionBits;
  out[p + 3] = 255;
}

function taps(size: number, newSize: number): Taps {
  const scale = size / newSize;
  const filterScale = Math.max(scale, 1);
  const support = kernelRadius * filterScale;
  const stride = Math.ceil(support) * 2 + 1;
  const first = new Int32Array(newSize);
  const count = new Int32Array(newSize);
  const weights = new Int32Array(newSize * stride);
  const raw = new Float64Array(stride);
  for (let i = 0; i < newSize; i++) {
    const center = (i + 0.5) * scale;
    const from = Math.max(Math.trunc(center - support + 0.5), 0);
    const to = Math.min(Math.trunc(center + support + 0.5), size);
    let sum = 0;
    for (let x = from; x < to; x++) sum += raw[x - from] = cubic((x - center + 0.5) / filterScale);
    for (let x = from; x < to; x++) weights[i * stride + x - from] = fixedPoint(raw[x - from] / sum);
    first[i] = from;
    count[i] = to - from;
  }
  return { first, count, weights, stride };
}

/** Keys' cubic convolution kernel with a = −½. */
function cubic(x: number): number {
  const a = -0.5;
  const t = Math.abs(x);
  if (t < 1) return ((a + 2) * t - (a + 3)) * t * t + 1;
  if (t < 2) return (((t - 5) * t + 8) * t - 4) * a;
  return 0;
}

/** Rounds half away from zero, as Pillow does. */
function fixedPoint(weight: number): number {
  return Math.trunc(weight * (1 << precisionBits) + Math.sign(weight) * 0.5);
}
