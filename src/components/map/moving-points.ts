import { easeCubicOut, easeLinear } from 'd3-ease';
import type { MapPoints } from '../../engine/map/index.ts';
import { Passage } from '../playback/passage.ts';
import { boundsOf, type MapBounds } from './map-view.ts';

/** Milliseconds from one picture of a settling map to the next: as far apart as they arrive. */
const frameTime = 110;
/** Milliseconds from one map to another. */
const changeTime = 600;
/** With more pictures than this waiting, each gets less time. */
const mostWaiting = 16;

/** The points as they are seen while they go to their places, and the box around them. */
export class MovingPoints {
  /** [2n, 2]; another array whenever a point has moved */
  coordinates = new Float32Array(0);
  bounds: MapBounds = { left: 0, right: 0, top: 0, bottom: 0 };

  readonly #passage = new Passage();
  #waiting: MapPoints[] = [];
  #latest?: MapPoints;
  #moving = false;

  constructor(private readonly onMove: () => void) {}

  /** Whether all points are where they were sent. */
  get atRest(): boolean {
    return !this.#moving && this.#waiting.length === 0;
  }

  /** Goes to other places: step by step with a map that settles, else in one move; at once if nothing was there before. */
  goTo(points: MapPoints): void {
    if (points === this.#latest) return;
    // Another map begins: what is left of the one before is not to be seen.
    if (points.epoch === 0 || points.epochs === 1) this.#waiting = [];
    this.#latest = points;
    this.#waiting.push(points);
    if (this.coordinates.length !== points.coordinates.length) {
      this.stop();
      this.#set(points.coordinates);
    } else if (!this.#moving) this.#next();
  }

  /** Leaves them where they are. */
  stop(): void {
    this.#passage.stop();
    this.#waiting = [];
    this.#moving = false;
  }

  #next(): void {
    const points = this.#waiting.shift();
    this.#moving = points !== undefined;
    if (!points) return;
    const { coordinates: to, epoch, epochs } = points;
    const from = this.coordinates;
    const settling = epochs > 1 && epoch > 0;
    const time = (settling ? frameTime : changeTime) / Math.max(1, this.#waiting.length / mostWaiting);
    const ease = settling ? easeLinear : easeCubicOut;
    this.#passage.start(time, (share) => {
      const part = ease(share);
      this.#set(share === 1 ? to : to.map((value, at) => from[at] + part * (value - from[at])));
      if (share === 1) this.#next();
    });
  }

  #set(coordinates: Float32Array): void {
    this.coordinates = coordinates as Float32Array<ArrayBuffer>;
    this.bounds = boundsOf(coordinates);
    this.onMove();
  }
}
