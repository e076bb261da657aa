import type { Random } from '../random.ts';
import type { Raster } from '../raster.ts';

export interface Place {
  /** Draws the place over the whole picture; all that varies comes from `random`. */
  readonly draw: (raster: Raster, random: Random) => void;
  /** where the lower end of a thing that stands there may be, as fractions of the side; absent: things float anywhere */
  readonly stands?: readonly [from: number, to: number];
  /** named colours that would hardly be seen there */
  readonly blends: readonly string[];
}
