import { toScreen, type StageSize, type Transform } from './map-view.ts';

/** More points than this in the place of one thumbnail, and none is shown: it would speak for too many. */
const mostCovered = 14;

/**
 * The pairs whose pictures have room for a thumbnail: no two overlap, and crowds stay dots. What is chosen depends on the scale
 * alone, so that panning changes nothing; an earlier pair goes before a later one.
 *
 * @param coordinates [2n, 2]
 * @param side of a thumbnail, in the map's units
 */
export function thumbnailsWithRoom(coordinates: Float32Array, n: number, side: number): Uint32Array {
  const cellOf = (i: number): [number, number] => [
    Math.floor(coordinates[2 * i] / side),
    Math.floor(coordinates[2 * i + 1] / side),
  ];
  const keyOf = (column: number, row: number): number => column * 67_108_864 + row;
  const crowd = new Map<number, number>();
  for (let i = 0; i < 2 * n; i++) {
    const key = keyOf(...cellOf(i));
    crowd.set(key, (crowd.get(key) ?? 0) + 1);
  }
  const taken = new Map<number, number>();
  const chosen: number[] = [];
  for (let i = 0; i < n; i++) {
    const [column, row] = cellOf(i);
    if (crowd.get(keyOf(column, row))! > mostCovered) continue;
    let free = true;
    for (let c = column - 1; free && c <= column + 1; c++) {
      for (let r = row - 1; free && r <= row + 1; r++) {
        const other = taken.get(keyOf(c, r));
        free = other === undefined || !overlap(coordinates, i, other, side);
      }
    }
    if (!free) continue;
    taken.set(keyOf(column, row), i);
    chosen.push(i);
  }
  return Uint32Array.from(chosen);
}

function overlap(coordinates: Float32Array, a: number, b: number, side: number): boolean {
  return (
    Math.abs(coordinates[2 * a] - coordinates[2 * b]) < side &&
    Math.abs(coordinates[2 * a + 1] - coordinates[2 * b + 1]) < side
  );
}

/** A box on the stage, in CSS pixels. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** Boxes that have their place; asks whether another one has room among them. */
export class BoxRoom {
  readonly #boxes: Box[] = [];

  constructor(private readonly size: StageSize) {}

  /** Takes the place if it is free and on the stage. */
  take(box: Box): boolean {
    const { width, height } = this.size;
    if (box.left < 0 || box.top < 0 || box.right > width || box.bottom > height) return false;
    for (const other of this.#boxes)
      if (
        box.left < other.right &&
        box.right > other.left &&
        box.top < other.bottom &&
        box.bottom > other.top
      )
        return false;
    this.#boxes.push(box);
    return true;
  }

  /** Keeps a place free whatever stands there. */
  reserve(box: Box): void {
    this.#boxes.push(box);
  }
}

/** The points that lie on the stage, or undefined where there are more than `most`. */
export function visiblePoints(
  coordinates: Float32Array,
  [first, last]: readonly [number, number],
  transform: Transform,
  { width, height }: StageSize,
  most: number,
): { i: number; x: number; y: number }[] | undefined {
  const visible: { i: number; x: number; y: number }[] = [];
  for (let i = first; i < last; i++) {
    const [x, y] = toScreen(transform, coordinates[2 * i], coordinates[2 * i + 1]);
    if (x < 0 || y < 0 || x > width || y > height) continue;
    if (visible.push({ i, x, y }) > most) return undefined;
  }
  return visible;
}
