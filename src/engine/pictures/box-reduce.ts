/**
 * Averages k × k blocks of a picture that arrives in bands of rows, so that a photograph of 100 megapixels is never held
 * as a whole. Each mean is rounded once. A rest of less than k columns or rows is dropped (at most 1 ‰ of a side here).
 */
export class BoxReducer {
  readonly width: number;
  readonly height: number;
  /** [height, width, 4] */
  readonly data: Uint8ClampedArray<ArrayBuffer>;

  constructor(
    width: number,
    height: number,
    readonly factor: number,
  ) {
    this.width = Math.floor(width / factor);
    this.height = Math.floor(height / factor);
    this.data = new Uint8ClampedArray(this.width * this.height * 4).fill(255);
  }

  /**
   * @param band [rows, bandWidth, 4], `rows` a multiple of `factor`
   * @param top the output row that the band begins with
   */
  add(band: Uint8ClampedArray, bandWidth: number, top: number): void {
    const { factor, width } = this;
    const rows = Math.min(Math.floor(band.length / 4 / bandWidth / factor), this.height - top);
    const area = factor * factor;
    const sums = new Float64Array(width * 3);
    for (let row = 0; row < rows; row++) {
      sums.fill(0);
      for (let y = row * factor; y < (row + 1) * factor; y++) {
        let p = y * bandWidth * 4;
        for (let x = 0; x < width; x++) {
          let [r, g, b] = [0, 0, 0];
          for (let k = 0; k < factor; k++, p += 4) {
            r += band[p];
            g += band[p + 1];
            b += band[p + 2];
          }
          sums[x * 3] += r;
          sums[x * 3 + 1] += g;
          sums[x * 3 + 2] += b;
        }
      }
      for (let x = 0; x < width; x++) {
        const p = ((top + row) * width + x) * 4;
        for (let c = 0; c < 3; c++) this.data[p + c] = sums[x * 3 + c] / area;
      }
    }
  }
}
