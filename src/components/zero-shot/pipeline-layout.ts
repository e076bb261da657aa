import { mostRows } from './pipeline-rows.ts';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Where everything of the pipeline stands, in CSS pixels. The columns' boxes count from the top of a row. */
export interface PipelineLayout {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly wide: boolean;
  readonly picture: Box;
  readonly imageVector: Box;
  readonly answer: Box;
  /** the line of the columns' names */
  readonly headings: number;
  readonly rows: Box & { readonly step: number };
  readonly sentence: Box;
  readonly textVector: Box;
  readonly cosine: Box;
  readonly probability: Box;
}

/** A row is one line on a wide window, two on a narrow one. @param labels the number of labels */
export function pipelineLayout(labels: number, width: number, unit: number): PipelineLayout {
  const wide = width >= 36 * unit;
  const count = Math.min(labels, mostRows) + (labels > mostRows ? 1 : 0);
  const side = (wide ? 6.8 : 5.6) * unit;
  const left = side + 2.2 * unit;
  const step = (wide ? 1.95 : 3.5) * unit;
  const headings = wide ? side + 1.7 * unit : 9.6 * unit;
  const top = headings + 0.6 * unit;
  const line = (x: number, share: number, y: number): Box => ({
    x: x * width,
    y,
    width: share * width,
    height: 1.3 * unit,
  });
  const [first, second] = wide ? [0.32 * unit, 0.32 * unit] : [0.2 * unit, 1.8 * unit];
  return {
    width,
    unit,
    wide,
    height: top + count * step + 0.2 * unit,
    picture: { x: 0, y: 0, width: side, height: side },
    imageVector: { x: left, y: 1.4 * unit, width: width - left, height: 1.6 * unit },
    answer: {
      x: side + 0.9 * unit,
      y: 3.6 * unit,
      width: width - side - 0.9 * unit,
      height: side - 3.6 * unit,
    },
    headings,
    rows: { x: 0, y: top, width, height: count * step, step },
    sentence: line(0, wide ? 0.31 : 1, first),
    textVector: line(wide ? 0.345 : 0.07, wide ? 0.105 : 0.17, second),
    cosine: line(wide ? 0.475 : 0.27, wide ? 0.22 : 0.3, second),
    probability: line(wide ? 0.72 : 0.61, wide ? 0.28 : 0.39, second),
  };
}
