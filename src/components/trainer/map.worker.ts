import { modalityGap } from '../../engine/contrastive/index.ts';
import { nearestNeighbours, neighboursKept, principalCoordinates } from '../../engine/projection/index.ts';
import { neighbourCount } from '../origin/space-data.ts';
import type { MapOrder, PlainMap } from './moment-maps.ts';

/** The map of one moment. In a worker, since the axes of noise take long to find and the page is being looked at. */
self.onmessage = ({ data: { order, pictures, captions, dim } }: MessageEvent<MapOrder>): void => {
  const points = Float64Array.from([...pictures, ...captions]);
  const { coordinates, shares } = principalCoordinates(points, dim);
  const map: PlainMap = {
    order,
    coordinates,
    shares,
    count: pictures.length / dim,
    kept: neighboursKept(
      nearestNeighbours(points, dim, neighbourCount),
      nearestNeighbours(coordinates, 2, neighbourCount),
    ),
    gap: modalityGap(pictures, captions, dim),
  };
  self.postMessage(map);
};
