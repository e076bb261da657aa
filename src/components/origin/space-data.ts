import { modalityGap } from '../../engine/contrastive/index.ts';
import {
  centre,
  nearestNeighbours,
  neighboursKept,
  principalCoordinates,
} from '../../engine/projection/index.ts';
import { packRows } from '../../engine/zero-shot/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { MapView } from './origin-params.ts';

/** How many neighbours the map is measured by. */
export const neighbourCount = 5;

/** Pictures and their captions on a map of two axes. */
export interface SpaceData {
  /** [2n, 2]: the n pictures, then their n captions */
  readonly coordinates: Float64Array;
  readonly count: number;
  /** The share of the variance that each axis shows. */
  readonly shares: Float64Array;
  /** Of each point's `neighbourCount` nearest in the space, how many are among those nearest on the map: the mean. */
  readonly kept: number;
  /** ‖mean picture − mean caption‖ of the unit vectors, whatever the view. */
  readonly gap: number;
}

/**
 * The map by principal components. `raw`: the vectors as they are. `centred`: pictures and captions each moved so that
 * their own mean is 0, which takes the gap between the two away.
 *
 * @param embeddings as many pictures as texts, pair by pair
 * @returns undefined while a vector is missing
 */
export function spaceData({ images, texts, dim }: Embeddings, view: MapView): SpaceData | undefined {
  const [pictures, captions] = [images, texts].map((rows) => rows.filter((row) => row !== null));
  const count = images.length;
  if (count < 2 || pictures.length < count || captions.length < count) return undefined;
  const [imageRows, textRows] = [packRows(pictures, dim), packRows(captions, dim)];
  const points = Float64Array.from(
    [imageRows, textRows].flatMap((rows) => [...(view === 'centred' ? centre(rows, dim) : rows)]),
  );
  const { coordinates, shares } = principalCoordinates(points, dim);
  return {
    coordinates,
    count,
    shares,
    kept: neighboursKept(
      nearestNeighbours(points, dim, neighbourCount),
      nearestNeighbours(coordinates, 2, neighbourCount),
    ),
    gap: modalityGap(imageRows, textRows, dim),
  };
}

/** The map of the last vectors and view; making it anew takes a moment. */
export class SpaceMemo {
  #embeddings?: Embeddings;
  #view?: MapView;
  #data?: SpaceData;

  of(embeddings: Embeddings, view: MapView): SpaceData | undefined {
    if (embeddings !== this.#embeddings || view !== this.#view) {
      this.#embeddings = embeddings;
      this.#view = view;
      this.#data = spaceData(embeddings, view);
    }
    return this.#data;
  }
}
