import type { MapQuality } from '../../engine/map/index.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { thumbnailsWithRoom } from './level-of-detail.ts';
import type { MapColors } from './map-colors.ts';
import type { MapScene } from './map-scene.ts';
import { toScreen, type StageSize, type Transform } from './map-view.ts';

/** What of a map is shown, as the reader chooses. */
export interface MapLook {
  /** The line from each picture to its caption. */
  readonly ties: boolean;
  /** The lines from the point that is lit to its true neighbours. */
  readonly neighbours: boolean;
  /** The names of groups. */
  readonly names: boolean;
}

interface SceneParts {
  readonly size: StageSize;
  readonly transform: Transform;
  readonly coordinates: Float32Array;
  readonly set: PairSet;
  readonly look: MapLook;
  readonly picked: ReadonlySet<number>;
  readonly colors: MapColors;
  /** CSS pixels in an em of the page. */
  readonly unit: number;
  /** The scene before, of which what is the same is kept. */
  readonly before?: MapScene;
}

export function sceneOf(parts: SceneParts): MapScene {
  const { size, transform, coordinates, set, look, picked, colors, unit, before } = parts;
  const { n } = set;
  const side = Math.round((size.width < 30 * unit ? 1.9 : 2.4) * unit);
  const sameScale = before?.coordinates === coordinates && before.transform.scale === transform.scale;
  const same = sameScale && before.side === side && before.sheet === set.thumbnails;
  const roomy = same ? before.roomy : thumbnailsWithRoom(coordinates, n, (side + 4) / transform.scale);
  return {
    size,
    density: globalThis.devicePixelRatio || 1,
    transform,
    coordinates,
    n,
    shown: shownPairs(n, picked, before?.shown),
    ties: look.ties,
    dot: Math.max(5, Math.min(10, 90 / Math.sqrt(n) + transform.scale / 200)) * (unit / 17),
    roomy,
    thumbnails: roomy.filter((pair) => {
      const [x, y] = toScreen(transform, coordinates[2 * pair], coordinates[2 * pair + 1]);
      return x > -side && y > -side && x < size.width + side && y < size.height + side;
    }),
    side,
    sheet: set.thumbnails,
    colors,
  };
}

/** [n] 1 for what stands out; the array before where it says the same, so that it is not sent again. */
function shownPairs(n: number, picked: ReadonlySet<number>, before?: Uint8Array): Uint8Array {
  const shown = Uint8Array.from({ length: n }, (_, i) => Number(picked.size === 0 || picked.has(i)));
  return before?.length === n && shown.every((value, i) => value === before[i]) ? before : shown;
}

/**
 * The true neighbours of a point, and of each whether it is no further on the map than the k-th nearest there: those that
 * `kept` counts.
 *
 * @param coordinates [2n, 2] of the settled map
 */
export function neighbourLines(
  point: number,
  quality: MapQuality | null,
  coordinates: Float32Array,
  n: number,
): { point: number; kept: boolean }[] {
  if (!quality || point < 0 || point >= 2 * n || quality.nearest.length === 0) return [];
  const k = quality.neighbours;
  const nearest = [...quality.nearest.subarray(point * k, (point + 1) * k)];
  const distance = (other: number): number =>
    Math.hypot(
      coordinates[2 * other] - coordinates[2 * point],
      coordinates[2 * other + 1] - coordinates[2 * point + 1],
    );
  // Exactly as many as were counted: the nearest of them on the map.
  const order = nearest.toSorted((a, b) => distance(a) - distance(b) || a - b);
  const kept = new Set(order.slice(0, quality.kept[point]));
  return nearest.map((other) => ({ point: other, kept: kept.has(other) }));
}
