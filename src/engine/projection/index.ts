export { alignPlane } from './align.ts';
export { centre } from './centre.ts';
export { nearestNeighbours, neighboursKept } from './neighbours.ts';
export { orthonormal, principalCoordinates, type PrincipalCoordinates } from './principal-coordinates.ts';
