import type { Box } from '../../engine/search/layout.ts';

/** The places of the three panels, in CSS pixels. */
export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly unit: number;
  readonly panels: readonly [Box, Box, Box];
}

/** The first panel beside the other two, as in the paper's figure; one below the other where it is narrow. */
export function mapLayout(width: number, unit: number): MapLayout {
  const gap = 0.8 * unit;
  const wide = width >= 38 * unit;
  const [labels, prediction] = [12.4 * unit, 15.2 * unit];
  if (!wide) {
    const training = trainingHeight(width, unit);
    const tops = [0, training + gap, training + labels + 2 * gap];
    return {
      width,
      unit,
      height: training + labels + prediction + 2 * gap,
      panels: [
        { x: 0, y: tops[0], width, height: training },
        { x: 0, y: tops[1], width, height: labels },
        { x: 0, y: tops[2], width, height: prediction },
      ],
    };
  }
  const left = Math.round(0.47 * width);
  const height = Math.max(trainingHeight(left, unit), labels + gap + prediction);
  const right = { x: left + gap, width: width - left - gap };
  return {
    width,
    unit,
    height,
    panels: [
      { x: 0, y: 0, width: left, height },
      { ...right, y: 0, height: labels },
      { ...right, y: labels + gap, height: height - labels - gap },
    ],
  };
}

/** The parts of the first panel, from its corner. */
export interface TrainingLayout {
  readonly captions: Box;
  readonly textTower: Box;
  readonly textStrips: Box;
  readonly pictures: Box;
  readonly imageTower: Box;
  readonly imageStrips: Box;
  readonly matrix: Box;
  readonly cell: number;
}

export function trainingLayout(width: number, unit: number): TrainingLayout {
  const padding = 0.8 * unit;
  const inner = width - 2 * padding;
  const left = 7.6 * unit;
  const cell = Math.min(4.2 * unit, (inner - left) / 4);
  const x = padding + left;
  const matrix = { x, y: 13.1 * unit, width: 4 * cell, height: 4 * cell };
  return {
    cell,
    matrix,
    captions: { x: padding, y: 2.4 * unit, width: inner, height: 5.5 * unit },
    textTower: { x, y: 8.3 * unit, width: 4 * cell, height: 1.9 * unit },
    textStrips: { x, y: 10.7 * unit, width: 4 * cell, height: 2.1 * unit },
    pictures: { x: padding, y: matrix.y, width: Math.min(cell - 4, 3 * unit), height: matrix.height },
    imageTower: { x: padding + 3.2 * unit, y: matrix.y, width: 1.9 * unit, height: matrix.height },
    imageStrips: { x: padding + 5.4 * unit, y: matrix.y, width: 1.9 * unit, height: matrix.height },
  };
}

function trainingHeight(width: number, unit: number): number {
  const { matrix } = trainingLayout(width, unit);
  return matrix.y + matrix.height + 4.6 * unit;
}
