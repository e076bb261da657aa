import type { Box } from '../../engine/search/layout.ts';

/** The places of a ranking's parts, in CSS pixels; a slot's parts are relative to its corner. */
export interface RankingLayout {
  readonly unit: number;
  readonly width: number;
  readonly height: number;
  readonly columns: number;
  /** [n] the best first */
  readonly slots: readonly Box[];
  /** The square of a picture; absent for sentences. */
  readonly picture?: Box;
  /** The line of a sentence; absent for pictures. */
  readonly sentence?: Box;
  readonly bar: Box;
  /** Where the place in the ranking is written. */
  readonly place: Box;
  readonly legend: Box;
}

interface RankingSize {
  readonly count: number;
  readonly width: number;
  readonly unit: number;
  /** What is kept free above for the query. */
  readonly head: number;
}

const legendHeight = 2.2;

/** Sentences one below the other: beside their bars where there is room, above them where there is not. */
export function sentenceLayout({ count, width, unit, head }: RankingSize): RankingLayout {
  const wide = width >= 30 * unit;
  const height = (wide ? 1.9 : 2.9) * unit;
  const placeWidth = 1.9 * unit;
  const textWidth = wide ? 0.52 * (width - placeWidth) : width - placeWidth - 0.3 * unit;
  const barX = wide ? placeWidth + textWidth + 0.6 * unit : placeWidth;
  const slots = Array.from({ length: count }, (_, i) => ({ x: 0, y: head + i * height, width, height }));
  const bottom = head + count * height;
  return {
    unit,
    width,
    height: Math.ceil(bottom + legendHeight * unit),
    columns: 1,
    slots,
    sentence: { x: placeWidth, y: 0, width: textWidth, height: wide ? height : 1.7 * unit },
    bar: {
      x: barX,
      y: wide ? 0.62 * unit : 1.75 * unit,
      width: width - barX - 3.4 * unit,
      height: 0.66 * unit,
    },
    place: { x: 0, y: 0, width: placeWidth - 0.4 * unit, height: 1.7 * unit },
    legend: { x: 0, y: bottom + 0.7 * unit, width, height: unit },
  };
}

/** Pictures in rows, each with its bar below. */
export function pictureLayout({ count, width, unit, head }: RankingSize): RankingLayout {
  const gap = 0.6 * unit;
  const columns = Math.max(3, Math.min(6, Math.floor((width + gap) / (6.6 * unit))));
  const side = Math.floor((width - gap * (columns - 1)) / columns);
  const height = side + 2.1 * unit;
  const rows = Math.max(1, Math.ceil(count / columns));
  const slots = Array.from({ length: count }, (_, i) => ({
    x: (i % columns) * (side + gap),
    y: head + Math.floor(i / columns) * (height + 0.4 * gap),
    width: side,
    height,
  }));
  const bottom = head + rows * (height + 0.4 * gap);
  return {
    unit,
    width,
    height: Math.ceil(bottom + legendHeight * unit),
    columns,
    slots,
    picture: { x: 0, y: 0, width: side, height: side },
    bar: { x: 0, y: side + 0.5 * unit, width: side - 3 * unit, height: 0.6 * unit },
    place: { x: 0, y: 0, width: 1.6 * unit, height: 1.4 * unit },
    legend: { x: 0, y: bottom + 0.7 * unit, width, height: unit },
  };
}
