/** Where a rectangle stands in the stage, in CSS pixels. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** The places of everything in the stage; a card's parts are relative to the card's corner. */
export interface StageLayout {
  readonly width: number;
  readonly height: number;
  /** One em of the page: sizes of type follow it. */
  readonly unit: number;
  readonly sentence: Box;
  readonly arrow: Box;
  readonly textVector: Box;
  /** [n] the places, best first once they are sorted. */
  readonly slots: readonly Box[];
  readonly picture: Box;
  readonly imageVector: Box;
  /** The line with the file name: its baseline. */
  readonly nameLine: number;
  readonly bar: Box;
  readonly legend: Box;
}

export interface StageSize {
  /** The number of pictures. */
  readonly count: number;
  readonly width: number;
  /** The height that up to ten pictures should stay within where the width allows it. */
  readonly height: number;
  readonly unit: number;
}

/** Up to here pictures share the window's height; more of them scroll. */
export const fewPictures = 10;
const smallestPicture = 64;
const vectorShare = 0.24;

/** The stage for `count` pictures: the sentence and T above, cards in a grid, the legend below. A pure function. */
export function stageLayout({ count, width, height, unit }: StageSize): StageLayout {
  const wide = width >= 32 * unit;
  const padding = wide ? 6 : 4;
  const gap = wide ? 8 : 5;
  const columns = columnCount(count, width, unit);
  const rows = Math.max(1, Math.ceil(count / columns));
  const head = wide ? 3.25 * unit : 6.2 * unit;
  const legendHeight = (wide ? 1.7 : 3.2) * unit;
  const lines = 2.35 * unit;

  const widest = (width - gap * (columns - 1)) / columns - 2 * padding - gap / 2;
  const tallest = (height - head - legendHeight - gap * (rows - 1)) / rows - lines - padding;
  const fits = count <= fewPictures && wide ? tallest : Infinity;
  const side = Math.floor(Math.max(smallestPicture, Math.min(widest / (1 + vectorShare), fits)));
  const vectorWidth = Math.round(side * vectorShare);
  const cardWidth = 2 * padding + side + gap / 2 + vectorWidth;
  const cardHeight = padding + side + lines;

  const columnGap =
    columns > 1 ? Math.min((width - columns * cardWidth) / (columns - 1), cardWidth * 0.2) : 0;
  const left = (width - columns * cardWidth - (columns - 1) * columnGap) / 2;
  const slots = Array.from({ length: count }, (_, i) => ({
    x: left + (i % columns) * (cardWidth + columnGap),
    y: head + Math.floor(i / columns) * (cardHeight + gap),
    width: cardWidth,
    height: cardHeight,
  }));
  const bottom = head + rows * (cardHeight + gap) - gap;
  return {
    width,
    height: Math.ceil(bottom + legendHeight),
    unit,
    ...headBoxes(width, unit, wide),
    slots,
    picture: { x: padding, y: padding, width: side, height: side },
    imageVector: { x: padding + side + gap / 2, y: padding, width: vectorWidth, height: side },
    nameLine: padding + side + 1.05 * unit,
    bar: {
      x: padding,
      y: padding + side + 1.45 * unit,
      width: cardWidth - 2 * padding - 2.7 * unit,
      height: 0.55 * unit,
    },
    legend: { x: 0, y: bottom + (wide ? 0.7 : 0.6) * unit, width, height: legendHeight - 0.7 * unit },
  };
}

function columnCount(count: number, width: number, unit: number): number {
  if (width < 18 * unit) return Math.min(2, Math.max(1, count));
  if (width < 32 * unit) return 3;
  if (count <= fewPictures) return Math.min(5, Math.max(1, count));
  return Math.max(5, Math.floor(width / (7.5 * unit)));
}

function headBoxes(
  width: number,
  unit: number,
  wide: boolean,
): Pick<StageLayout, 'sentence' | 'arrow' | 'textVector'> {
  if (!wide) {
    return {
      sentence: { x: 0, y: 1.1 * unit, width, height: 1.7 * unit },
      arrow: { x: 0, y: 2.9 * unit, width: 1.6 * unit, height: unit },
      textVector: { x: 3.2 * unit, y: 4.1 * unit, width: width - 3.2 * unit, height: 1.6 * unit },
    };
  }
  const arrow = 0.34 * width;
  const vector = arrow + 8.6 * unit;
  return {
    sentence: { x: 0, y: 1.1 * unit, width: arrow - unit, height: 1.6 * unit },
    arrow: { x: arrow, y: 1.1 * unit, width: 6.2 * unit, height: 1.6 * unit },
    textVector: { x: vector, y: 1.1 * unit, width: width - vector, height: 1.6 * unit },
  };
}
