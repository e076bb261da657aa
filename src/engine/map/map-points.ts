/** How the vectors are prepared before the neighbours on a map are sought. */
export const mapSpaces = ['raw', 'centred', 'cross'] as const;
/**
 * `raw`: as they are. `centred`: pictures and captions each moved so that their own mean is 0, then brought back to
 * length 1. `cross`: as they are, and a picture's neighbours are captions and the other way round.
 */
export type MapSpace = (typeof mapSpaces)[number];

export const mapMethods = ['pca', 'umap', 'gap'] as const;
/** `gap`: x along the difference of the two means, y along the first principal component of what is left. */
export type MapMethod = (typeof mapMethods)[number];

/** What a map is made of and how. Equal requests give the same bits. */
export interface MapRequest {
  readonly method: MapMethod;
  readonly space: MapSpace;
  /** A whole number from 0 to 2⁵³ − 1. */
  readonly seed: number;
  /** Neighbours of each point, itself not counted: of UMAP, and of the measures. */
  readonly neighbours: number;
  /** UMAP's `min_dist`. */
  readonly minDist: number;
}

export const standardMap: MapRequest = {
  method: 'umap',
  space: 'raw',
  seed: 1,
  neighbours: 15,
  minDist: 0.1,
};

/** A map of n pictures and their n captions. */
export interface MapPoints {
  /** [2n, 2]: the n pictures, then their n captions */
  readonly coordinates: Float32Array;
  /** Steps of UMAP done, of how many; 1 of 1 for the others. */
  readonly epoch: number;
  readonly epochs: number;
  /** `pca` where UMAP was asked for and there is nothing for it to do: too few points, or all in one place. */
  readonly method: MapMethod;
}

/** What a map keeps of the space, measured in d dimensions against the plane. */
export interface MapQuality {
  /** k: as many as were asked for, or as there are others. */
  readonly neighbours: number;
  /** [2n] of each point's k nearest in the space, how many are among its k nearest on the map: 0 to k */
  readonly kept: Uint8Array;
  /** Venna and Kaski's trustworthiness of the map, 0 to 1. */
  readonly trustworthiness: number;
  /** The number of points over which the trustworthiness is a mean: all 2n, or a seeded sample of them. */
  readonly sampled: number;
  /** [2n, k] the true neighbours, computed in d dimensions, nearest first */
  readonly nearest: Uint32Array;
  /** ‖mean picture − mean caption‖ of the unit vectors */
  readonly gap: number;
  /** The parts of the map that the captions give a name to, the largest first. */
  readonly groups: readonly MapGroup[];
}

/** Points that lie together on a map. */
export interface MapGroup {
  readonly x: number;
  readonly y: number;
  /** How many points. */
  readonly size: number;
  /** What its captions have and the others have less of, one word or two. */
  readonly words: readonly string[];
}

/** Where a new picture or caption lands on a finished map. */
export interface Placement {
  readonly x: number;
  readonly y: number;
  /** Its nearest points in the space, nearest first. */
  readonly nearest: Uint32Array;
}
