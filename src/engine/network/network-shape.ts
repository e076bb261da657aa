/** The sizes that make a small dual encoder. Two networks of the same shape have the same parameters. */
export interface NetworkShape {
  /** Side of the square picture in pixels, a multiple of 8. */
  readonly pictureSize: number;
  /** Filters of the first convolution; the next two have 2 and 4 times as many. */
  readonly width: number;
  /** Rows of the table of token vectors. */
  readonly vocabulary: number;
  /** The most tokens that are read of a sentence. */
  readonly contextLength: number;
  /** Dimension of the joint space. */
  readonly dim: number;
}

/** A parameter, a part of one flat array that holds them all. */
export interface ParameterPlace {
  readonly name: string;
  readonly shape: readonly number[];
  /** Its first number; a multiple of 64 (see `Kernels.view`). */
  readonly start: number;
  readonly length: number;
}
