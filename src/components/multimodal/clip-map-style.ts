import type { Box } from '../../engine/search/layout.ts';
import type { ThemeName } from '../theme/theme.ts';
import type { MapData } from './clip-map-data.ts';

/** A cell of the small matrix, counted from 0. */
export interface MapCell {
  readonly row: number;
  readonly column: number;
}

/** What all three panels are drawn with; the words are in the reader's language. */
export interface MapStyle {
  readonly unit: number;
  readonly theme: ThemeName;
  /** The |component| that gets the full colour in every strip. */
  readonly limit: number;
  /** The cell that is pointed at. */
  readonly cell?: MapCell;
  /** The cell that the Tab key reaches: `row column`. */
  readonly stop: string;
  readonly words: {
    readonly panels: readonly string[];
    readonly doors: readonly string[];
    readonly textEncoder: string;
    readonly imageEncoder: string;
    readonly hold: string;
    readonly waiting: string;
    cell(row: number, column: number, cosine: string): string;
    legend(low: string, high: string): string;
  };
}

/** What a panel needs: its place, the numbers, and whether it is pointed at. */
export interface PanelProps {
  readonly box: Box;
  readonly data: MapData;
  readonly style: MapStyle;
  readonly lit: boolean;
}
