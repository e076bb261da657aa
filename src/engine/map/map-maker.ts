import type { Gemm } from '../compute/index.ts';
import { takingTurns } from '../compute/turns.ts';
import type { PairVectors, TopNeighbours } from '../matrix/large/large-matrix.ts';
import { Random } from '../scenes/random.ts';
import { wordsOfText } from './distinctive-words.ts';
import type { MapPoints, MapQuality, MapRequest, MapSpace, Placement } from './map-points.ts';
import { candidateCount, nearestPoints } from './nearest-points.ts';
import { placeAmong, placeOnPlane } from './place.ts';
import { gapPlane, principalPlane, type Plane } from './plane.ts';
import { mapQuality } from './quality.ts';
import { spacePoints, type SpacePoints } from './space-points.ts';
import { distanceCurve } from './umap/distance-curve.ts';
import { fuzzyGraph } from './umap/fuzzy-graph.ts';
import { UmapLayout } from './umap/layout.ts';
import { epochCount, startPlaces } from './umap/start.ts';

/** Fewer points have no neighbourhoods that a layout could keep or lose. */
const fewestForUmap = 6;
/** Milliseconds from one picture of the settling map to the next. */
const frameInterval = 100;
const fewestFrames = 16;

interface MakeOptions {
  readonly onFrame?: (points: MapPoints) => void;
  readonly signal?: AbortSignal;
}

/** Makes the maps of one set of pairs, on the calling thread. What two maps share is computed once. */
export class MapMaker {
  readonly #spaces = new Map<MapSpace, SpacePoints>();
  readonly #planes = new Map<string, Plane>();
  readonly #nearest = new Map<string, TopNeighbours>();
  #last?: { request: MapRequest; coordinates: Float32Array; plane: Plane | null };

  #words?: readonly ReadonlySet<string>[];

  /** @param captions [n], from which parts of the map are named */
  constructor(
    private readonly vectors: PairVectors,
    private readonly captions: readonly string[],
    private readonly gemm: Gemm,
  ) {}

  /**
   * @param onFrame of UMAP: the map as it settles, the start first
   * @throws EngineError `bad-shape`, `not-finite`; AbortError when cancelled
   */
  async make(request: MapRequest, { onFrame, signal }: MakeOptions = {}): Promise<MapPoints> {
    if (request.method !== 'umap') {
      const plane = await this.#plane(request.method, request.space, signal);
      return this.#finish(request, Float32Array.from(plane.coordinates), plane);
    }
    const start = await this.#plane('pca', request.space === 'cross' ? 'centred' : request.space, signal);
    if (start.coordinates.length < 2 * fewestForUmap || !start.coordinates.some((value) => value !== 0))
      return this.make({ ...request, method: 'pca' }, { signal });
    return this.#finish(request, await this.#settle(request, start, { onFrame, signal }), null);
  }

  /** Measures a map that has been made for `request`. @throws as `make` does */
  async measure(request: MapRequest, coordinates: Float32Array, signal?: AbortSignal): Promise<MapQuality> {
    const nearest = await this.#neighbours(request, signal);
    const set = this.#space(request.space);
    this.#words ??= this.captions.map((caption) => wordsOfText(caption));
    const { vectors, gemm } = this;
    return mapQuality(coordinates, request, set, nearest, { vectors, words: this.#words, gemm }, signal);
  }

  /**
   * Puts a new picture or caption on the map made last.
   *
   * @param vector [dim] of length 1
   * @throws EngineError `not-finite`, `bad-shape`; undefined while no map has been made
   */
  place(vector: Float32Array, modality: 'image' | 'text'): Placement | undefined {
    if (!this.#last) return undefined;
    const { request, coordinates, plane } = this.#last;
    const set = this.#space(request.space);
    if (plane) return placeOnPlane(vector, modality, set, request, plane);
    return placeAmong(vector, modality, set, request, coordinates);
  }

  async #settle(request: MapRequest, start: Plane, { onFrame, signal }: MakeOptions): Promise<Float32Array> {
    const turn = takingTurns(signal);
    const random = Random.seeded(request.seed).fork('umap');
    const coordinates = startPlaces(start.coordinates, random);
    const epochs = epochCount(coordinates.length / 2);
    const show = (epoch: number): void =>
      onFrame?.({ coordinates: Float32Array.from(coordinates), epoch, epochs, method: 'umap' });
    show(0);
    const graph = fuzzyGraph(await this.#neighbours(request, signal));
    const layout = new UmapLayout(coordinates, graph, distanceCurve(request.minDist), epochs, random);
    for (let shown = performance.now(); layout.epoch < epochs; layout.step()) {
      await turn();
      // Small maps are done in a moment: they too show how they came about.
      const due = layout.epoch > 0 && layout.epoch % Math.ceil(epochs / fewestFrames) === 0;
      if (!due && performance.now() - shown < frameInterval) continue;
      shown = performance.now();
      show(layout.epoch);
    }
    return Float32Array.from(coordinates);
  }

  #finish(request: MapRequest, coordinates: Float32Array, plane: Plane | null): MapPoints {
    this.#last = { request, coordinates, plane };
    const epochs = plane ? 1 : epochCount(coordinates.length / 2);
    return { coordinates: coordinates.slice(), epoch: epochs, epochs, method: request.method };
  }

  #space(space: MapSpace): SpacePoints {
    // Across modalities only the choice of neighbours differs: the points are those of the raw space.
    const kind = space === 'centred' ? 'centred' : 'raw';
    if (!this.#spaces.has(kind)) this.#spaces.set(kind, spacePoints(this.vectors, kind));
    return this.#spaces.get(kind)!;
  }

  async #plane(method: 'pca' | 'gap', space: MapSpace, signal?: AbortSignal): Promise<Plane> {
    const set = this.#space(space);
    const key = `${method} ${set.means === null}`;
    const known = this.#planes.get(key);
    if (known) return known;
    const plane =
      method === 'pca'
        ? await principalPlane(set, this.gemm, signal)
        : await gapPlane(set, this.#space('raw'), this.gemm, signal);
    this.#planes.set(key, plane);
    return plane;
  }

  async #neighbours({ space, neighbours }: MapRequest, signal?: AbortSignal): Promise<TopNeighbours> {
    const set = this.#space(space);
    const k = Math.max(1, Math.min(neighbours, candidateCount(set, space), 255));
    const key = `${space} ${k}`;
    const known = this.#nearest.get(key);
    if (known) return known;
    const nearest = await nearestPoints(space, set, k, signal);
    this.#nearest.set(key, nearest);
    return nearest;
  }
}
