import type { PanelKernel } from '../panels.ts';

/** What pass.as.ts exports; see there for the formulas. Pointers and pitches in bytes, the rest in numbers. */
export interface PassKernel extends PanelKernel {
  padBand(band: number, pitch: number, rows: number, columns: number): void;
  scanMaxima(
    band: number,
    pitch: number,
    rows: number,
    columns: number,
    diagonal: number,
    firstRow: number,
    rowMaxima: number,
    rowRanks: number,
    columnMaxima: number,
    columnRanks: number,
  ): void;
  sumPowers(
    band: number,
    pitch: number,
    rows: number,
    columns: number,
    scale: number,
    rowMaxima: number,
    columnMaxima: number,
    rowSums: number,
    columnSums: number,
  ): void;
  topOfRows(
    band: number,
    pitch: number,
    rows: number,
    columns: number,
    firstColumn: number,
    k: number,
    values: number,
    indices: number,
  ): void;
  topOfColumns(
    band: number,
    pitch: number,
    rows: number,
    columns: number,
    firstRow: number,
    k: number,
    bounds: number,
    values: number,
    indices: number,
  ): void;
  countCells(
    band: number,
    pitch: number,
    rows: number,
    columns: number,
    counters: number,
    bins: number,
    least: number,
  ): number;
  raiseLine(line: number, row: number, columns: number, less: number): void;
  arrangeLine(line: number, order: number, target: number, columns: number): void;
  poolLine(line: number, first: number, end: number, pixels: number, width: number): void;
}
