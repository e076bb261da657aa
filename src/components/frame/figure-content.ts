import type { Device, Dtype } from '../../engine/encoders/encoder.ts';
import type { Message } from '../i18n/locale.ts';

/**
 * Where the numbers of a figure come from: a model that runs here (`live`), or vectors that such a run stored
 * (`stored`).
 */
export interface Provenance {
  readonly source: 'live' | 'stored';
  readonly model: Message;
  readonly dtype?: Dtype;
  readonly device?: Device;
}

/** What a figure hands to its frame, so that every figure can be described, exported and linked in the same way. */
export interface FigureContent {
  /** A file name without its ending. */
  readonly name: string;
  /** The figure in words, made from its data, in the reader's language. */
  describe(): string;
  /** Whether `drawing` gives a canvas, of which there is no SVG; absent: it is asked. */
  readonly raster?: boolean;
  /** The drawing as it stands, or null when there is nothing to draw yet. */
  drawing(): SVGSVGElement | HTMLCanvasElement | null;
  /** The data: a header row, then one row a record. */
  table(): readonly (readonly (string | number)[])[];
}
