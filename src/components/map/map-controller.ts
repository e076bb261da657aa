import type { ReactiveController, ReactiveControllerHost } from 'lit';
import {
  RemoteMap,
  type MapPoints,
  type MapQuality,
  type MapRequest,
  type Placement,
} from '../../engine/map/index.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { motionIsUnwelcome } from '../playback/passage.ts';

/** Where maps are made; a test may give another place. */
export type OpenMap = (pairs: PairSet) => Pick<RemoteMap, 'make' | 'place' | 'dispose'>;

const openRemote: OpenMap = ({ vectors, captions }) => new RemoteMap(vectors, captions);

/** Keeps the map of a set of pairs as it is asked for. What belongs to another set or request is never shown. */
export class MapController implements ReactiveController {
  points: MapPoints | null = null;
  /** Null until the map has settled. */
  quality: MapQuality | null = null;
  error: unknown;

  #map?: ReturnType<OpenMap>;
  #pairs: PairSet | null = null;
  #request?: MapRequest;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly open: () => OpenMap | undefined = () => undefined,
  ) {
    host.addController(this);
  }

  /** To be called in the host's `willUpdate`. */
  update(pairs: PairSet | null, request: MapRequest): void {
    if (pairs?.id !== this.#pairs?.id) {
      this.#close();
      this.points = null;
    }
    this.#pairs = pairs;
    if (!pairs || (this.#map && sameRequest(request, this.#request))) return;
    this.#request = request;
    this.#map ??= (this.open() ?? openRemote)(pairs);
    void this.#make(this.#map, request);
  }

  /** Tries again after an error. */
  retry(): void {
    this.#close();
    this.host.requestUpdate();
  }

  /** Puts a new picture or caption on the map; null while there is none. @param vector [dim] of length 1 */
  place(vector: Float32Array, modality: 'image' | 'text'): Promise<Placement | null> {
    return this.#map?.place(vector, modality) ?? Promise.resolve(null);
  }

  hostConnected(): void {
    this.host.requestUpdate();
  }

  hostDisconnected(): void {
    this.#close();
  }

  async #make(map: ReturnType<OpenMap>, request: MapRequest): Promise<void> {
    const isCurrent = (): boolean => map === this.#map && request === this.#request;
    this.quality = null;
    this.error = undefined;
    const still = motionIsUnwelcome();
    try {
      const quality = await map.make(request, (points, settled) => {
        if (!isCurrent() || (still && !settled)) return;
        this.points = points;
        this.host.requestUpdate();
      });
      if (isCurrent()) this.quality = quality;
    } catch (error) {
      if (isCurrent()) this.error = error;
    }
    this.host.requestUpdate();
  }

  #close(): void {
    this.#map?.dispose();
    this.#map = undefined;
    this.#request = undefined;
    this.quality = null;
    this.error = undefined;
  }
}

function sameRequest(a: MapRequest, b?: MapRequest): boolean {
  return (
    a.method === b?.method &&
    a.space === b.space &&
    a.seed === b.seed &&
    a.neighbours === b.neighbours &&
    a.minDist === b.minDist
  );
}
