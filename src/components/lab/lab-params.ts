import { mapMethods, mapSpaces, standardMap, type MapRequest } from '../../engine/map/map-points.ts';
import { matrixViews } from '../../engine/matrix/index.ts';
import { choiceParam, numberParam, textParam, type Values } from '../state/params.ts';
import { trainerParams } from '../trainer/trainer-params.ts';

export const fewestPairs = 2;
export const mostPairs = 8192;

/** `both`: matrix and map side by side. '' is the matrix, or the trainer where the link says something about a training. */
export const labParts = ['', 'matrix', 'map', 'both', 'train'] as const;
export type LabPart = Exclude<(typeof labParts)[number], ''>;

/** What a link carries of the lab. */
export const labParams = {
  ...trainerParams,
  part: choiceParam('', labParts),
  source: choiceParam('scenes', ['scenes', 'folder']),
  /** Pairs of the scenes; a folder has as many as it has. */
  n: numberParam(256, { min: fewestPairs, max: mostPairs, digits: 0 }),
  /** Of the scenes. */
  seed: numberParam(1, { min: 0, max: 999_999, digits: 0 }),
  /** The name under which the reader's own pictures are kept on this machine. */
  folder: textParam('', { maxLength: 80 }),
  /** What rows and columns of the matrix are ordered by; '' is as they came. */
  order: choiceParam('', ['', 'object', 'place', 'cluster', 'component']),
  /** What the cells of the matrix show. */
  cells: choiceParam('cosine', matrixViews),
  /** τ of the matrix; 0 is the model's own. */
  tau: numberParam(0, { min: 0, max: 10 }),
  map: choiceParam(standardMap.method, mapMethods),
  space: choiceParam(standardMap.space, mapSpaces),
  mapSeed: numberParam(standardMap.seed, { min: 0, max: 999_999, digits: 0 }),
  near: numberParam(standardMap.neighbours, { min: 2, max: 200, digits: 0 }),
  minDist: numberParam(standardMap.minDist, { min: 0, max: 1 }),
};

export type LabValues = Values<typeof labParams>;

/** The part that stands on the page. */
export function partOf({ part, train, trainThen, trainView }: LabValues): LabPart {
  if (part !== '') return part;
  const { train: untold, trainThen: none, trainView: plain } = trainerParams;
  const ofTraining = train !== untold.initial || trainThen !== none.initial || trainView !== plain.initial;
  return ofTraining ? 'train' : 'matrix';
}

export function mapRequestOf({ map, space, mapSeed, near, minDist }: LabValues): MapRequest {
  return { method: map, space, seed: mapSeed, neighbours: near, minDist };
}

/** The values of the link that a request stands for. */
export function mapValuesOf({ method, space, seed, neighbours, minDist }: MapRequest): Partial<LabValues> {
  return { map: method, space, mapSeed: seed, near: neighbours, minDist };
}
