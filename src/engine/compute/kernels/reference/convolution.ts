import { convolutionSize } from '../convolution-size.ts';
import type { ConvolutionShape } from '../kernels.ts';
import type { FloatArray } from './float-array.ts';

/** y[p, oy, ox, f] = Σ over ky, kx, c of w[f, ky, kx, c] · x[p, oy·stride + ky − padHeight, ox·stride + kx − padWidth, c] */
export function convolve(x: FloatArray, w: FloatArray, y: FloatArray, shape: ConvolutionShape): void {
  const { channels, filters } = shape;
  y.fill(0);
  eachTap(shape, (atX, atY, atW, filterSize) => {
    for (let f = 0; f < filters; f++) {
      let sum = 0;
      for (let c = 0; c < channels; c++) sum += w[atW + f * filterSize + c] * x[atX + c];
      y[atY + f] += sum;
    }
  });
}

/** The same sum, read as a function of w: dw = Σ dy · x over pictures and positions. */
export function convolveWeights(
  x: FloatArray,
  dy: FloatArray,
  dw: FloatArray,
  shape: ConvolutionShape,
): void {
  const { channels, filters } = shape;
  dw.fill(0);
  eachTap(shape, (atX, atY, atW, filterSize) => {
    for (let f = 0; f < filters; f++) {
      for (let c = 0; c < channels; c++) dw[atW + f * filterSize + c] += dy[atY + f] * x[atX + c];
    }
  });
}

/** The same sum, read as a function of x: dx = Σ dy · w over filters and the positions that see the pixel. */
export function convolveInput(dy: FloatArray, w: FloatArray, dx: FloatArray, shape: ConvolutionShape): void {
  const { channels, filters } = shape;
  dx.fill(0);
  eachTap(shape, (atX, atY, atW, filterSize) => {
    for (let f = 0; f < filters; f++) {
      for (let c = 0; c < channels; c++) dx[atX + c] += dy[atY + f] * w[atW + f * filterSize + c];
    }
  });
}

/** Where a pixel, an output and a weight begin that meet: x[p, iy, ix, 0], y[p, oy, ox, 0] and w[0, ky, kx, 0]. */
type Tap = (atX: number, atY: number, atW: number, filterSize: number) => void;

/** Each position of the kernel on each picture; pixels outside, which are 0, are left out. */
function eachTap(shape: ConvolutionShape, tap: Tap): void {
  const { pictures, height, width, channels, filters, kernelHeight, kernelWidth, stride } = shape;
  const { outHeight, outWidth } = convolutionSize(shape);
  const filterSize = kernelHeight * kernelWidth * channels;
  for (let picture = 0; picture < pictures; picture++) {
    for (let oy = 0; oy < outHeight; oy++) {
      for (let ox = 0; ox < outWidth; ox++) {
        const atY = ((picture * outHeight + oy) * outWidth + ox) * filters;
        for (let ky = 0; ky < kernelHeight; ky++) {
          const iy = oy * stride + ky - shape.padHeight;
          if (iy < 0 || iy >= height) continue;
          for (let kx = 0; kx < kernelWidth; kx++) {
            const ix = ox * stride + kx - shape.padWidth;
            if (ix < 0 || ix >= width) continue;
            const atX = ((picture * height + iy) * width + ix) * channels;
            tap(atX, atY, (ky * kernelWidth + kx) * channels, filterSize);
          }
        }
      }
    }
  }
}
