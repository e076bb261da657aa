export { alignPlane } from './align.ts';
export { centre } from './centre.ts';
export { nearestNeighbours, neighboursKept } from './neighbours.ts';
export { principalCoordinates, type PrincipalCoordinates } from './principal-coordinates.ts';
