import { alignPlane } from '../../engine/projection/index.ts';
import type { ProbeMoment, TrainingRun } from '../../engine/trainer/training-run.ts';
import type { SpaceData } from '../origin/space-data.ts';

/** What the worker is asked. */
export interface MapOrder {
  readonly order: number;
  readonly pictures: Float32Array;
  readonly captions: Float32Array;
  readonly dim: number;
}

/** What it answers. */
export interface PlainMap extends SpaceData {
  readonly order: number;
}

/** The worker, as far as it is used here. */
export type MapWorker = Pick<Worker, 'postMessage' | 'terminate' | 'onmessage'>;

const startWorker = (): MapWorker =>
  new Worker(new URL('./map.worker.ts', import.meta.url), { type: 'module' });

/**
 * The maps of a run's moments. Each is turned to fit the one recorded before it, so that nothing flips while time goes on,
 * and so each is the same however the reader came to it. They are made one at a time, in the order of the recording; a
 * moment that is not recorded is only made when no other is missing.
 */
export class MomentMaps {
  readonly #maps = new WeakMap<ProbeMoment, SpaceData>();
  #worker?: MapWorker;
  #order = 0;
  #making = false;
  #run: Pick<TrainingRun, 'probes' | 'dim'> = { probes: [], dim: 1 };
  #latest: ProbeMoment | null = null;

  /** @param onMap called when one more is there */
  constructor(
    private readonly onMap: () => void,
    private readonly start: () => MapWorker = startWorker,
  ) {}

  of(moment: ProbeMoment): SpaceData | undefined {
    return this.#maps.get(moment);
  }

  /** Says what is to be made. */
  want(run: Pick<TrainingRun, 'probes' | 'dim'>, latest: ProbeMoment | null): void {
    this.#run = run;
    this.#latest = latest;
    this.#next();
  }

  dispose(): void {
    this.#worker?.terminate();
    this.#worker = undefined;
    this.#making = false;
  }

  #next(): void {
    if (this.#making) return;
    const { probes, dim } = this.#run;
    const missing = probes.findIndex((each) => !this.#maps.has(each));
    const moment = probes[missing] ?? this.#latest;
    if (!moment || this.#maps.has(moment)) return;
    const before = missing < 0 ? probes.at(-1) : probes[missing - 1];
    const order = ++this.#order;
    this.#making = true;
    this.#worker ??= this.start();
    this.#worker.onmessage = ({ data }: MessageEvent<PlainMap>): void => {
      if (data.order !== order) return;
      this.#making = false;
      this.#maps.set(moment, this.#turned(data, before));
      this.onMap();
      this.#next();
    };
    const { pictures, captions } = moment;
    this.#worker.postMessage({ order, pictures, captions, dim } satisfies MapOrder);
  }

  #turned({ order: _, ...map }: PlainMap, before: ProbeMoment | undefined): SpaceData {
    const known = before && this.#maps.get(before);
    return known ? { ...map, coordinates: alignPlane(map.coordinates, known.coordinates) } : map;
  }
}
