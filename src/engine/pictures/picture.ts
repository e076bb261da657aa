/** A decoded picture: sRGB, 8 bits a channel, row by row, RGBA with alpha 255 (transparency is flattened onto white). */
export interface Picture {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4] */
  readonly data: Uint8ClampedArray<ArrayBuffer>;
}
