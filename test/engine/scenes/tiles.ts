import type { DrawingKind, DrawingSource, Tile } from '../../../src/engine/scenes/drawings.ts';

type Rgba = readonly [number, number, number, number];

/** A drawing of 64 × 64 pixels made for a test. */
export function makeTile(kind: DrawingKind, paint: (x: number, y: number) => Rgba): Tile {
  const data = new Uint8Array(64 * 64 * 4);
  for (let y = 0; y < 64; y++) for (let x = 0; x < 64; x++) data.set(paint(x, y), (y * 64 + x) * 4);
  return { kind, size: 64, data };
}

/** Drawings of one concept, `thing`, by name. */
export function sourceOf(tiles: Readonly<Record<string, Tile>>): DrawingSource {
  return { tile: (_, drawing) => tiles[drawing] };
}

/** The colour of a pixel of a picture of RGB. */
export function pixel(picture: Uint8Array, x: number, y: number): number[] {
  const p = (y * Math.sqrt(picture.length / 3) + x) * 3;
  return [...picture.subarray(p, p + 3)];
}
