/** A picture while it is drawn: RGB, row by row, 0 to 255 with fractions. Places and things are laid over each other in it. */
export interface Raster {
  /** pixels along each side */
  readonly size: number;
  /** [size, size, 3] */
  readonly data: Float32Array;
}

export function createRaster(size: number): Raster {
  return { size, data: new Float32Array(size * size * 3) };
}

/** The finished picture, each channel rounded (half to even) and held within 0 to 255. [size, size, 3] */
export function toBytes({ data }: Raster): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(data.length);
  for (let p = 0; p < data.length; p++) bytes[p] = data[p];
  return new Uint8Array(bytes.buffer);
}
