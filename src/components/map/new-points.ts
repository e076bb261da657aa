import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { MapQuality } from '../../engine/map/index.ts';
import type { MapController } from './map-controller.ts';
import type { PlacedPoint } from './overlay.ts';

/** A picture or a sentence of the reader's, to be put on the map. */
export interface NewPoint {
  readonly label: string;
  readonly modality: 'image' | 'text';
  /** [dim] of length 1, by the model that made the vectors of the map */
  readonly vector: Float32Array;
}

/** Puts the reader's own points on each map that has settled: the map itself stays as it is. */
export class NewPoints implements ReactiveController {
  placed: readonly PlacedPoint[] = [];
  error: unknown;

  #points: readonly NewPoint[] = [];
  #pairs?: string;
  #placedOn: MapQuality | null = null;

  constructor(
    private readonly host: ReactiveControllerHost,
    private readonly map: MapController,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.error = undefined;
  }

  add(point: NewPoint): void {
    this.#points = [...this.#points, point];
    this.#placedOn = null;
    this.host.requestUpdate();
  }

  clear(): void {
    this.#points = this.placed = [];
    this.error = undefined;
    this.host.requestUpdate();
  }

  /** The vector of a point could not be made. */
  fail(error: unknown): void {
    this.error = error;
    this.host.requestUpdate();
  }

  /** To be called in the host's `willUpdate`. Points of another set are dropped: another model may have made them. */
  update(pairs: string | undefined): void {
    if (pairs !== this.#pairs) this.clear();
    this.#pairs = pairs;
    const { quality } = this.map;
    if (!quality) this.placed = [];
    if (!quality || quality === this.#placedOn) return;
    this.#placedOn = quality;
    void this.#place(quality, this.#points);
  }

  async #place(quality: MapQuality, points: readonly NewPoint[]): Promise<void> {
    try {
      const placements = await Promise.all(
        points.map(({ vector, modality }) => this.map.place(vector, modality)),
      );
      if (quality !== this.map.quality || points !== this.#points) return;
      this.placed = points.flatMap(({ label, modality }, i) => {
        const placement = placements[i];
        return placement ? [{ label, modality, ...placement }] : [];
      });
      this.error = undefined;
    } catch (error) {
      if (error instanceof DOMException && error.name === 'AbortError') return;
      this.error = error;
    }
    this.host.requestUpdate();
  }
}
