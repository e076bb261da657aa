import type { PairStream } from '../pair-stream.ts';
import { trainerError } from '../trainer-errors.ts';
import type { SceneDrawer } from './scene-drawer.ts';

/** Scenes that a drawer is given at a time. */
const portion = 32;

export interface DrawnScenesOptions {
  readonly pictureSize: number;
  readonly drawers: readonly SceneDrawer[];
  /** Give up when nothing has come for so long while somebody waits. */
  readonly stallSeconds?: number;
}

/**
 * The pictures of the training set, each drawn once, in the order in which the stream needs them from `from` on. Drawing goes
 * on ahead between `go` and `rest`, until the set is whole.
 */
export class DrawnScenes {
  /** [scenes, size, size, 3]; only those that `has` tells are there. */
  readonly pictures: Uint8Array;
  /** Numbers in a picture: size · size · 3. */
  readonly stride: number;
  readonly #there: Uint8Array;
  readonly #needed: Iterator<number, void>;
  readonly #drawers: readonly SceneDrawer[];
  readonly #busy = new Set<SceneDrawer>();
  readonly #stall: number;
  #going = false;
  #failure: unknown;
  /** Called when scenes have come, or when drawing has failed. */
  #onArrival: (() => void) | undefined;

  constructor(
    private readonly stream: PairStream,
    from: number,
    { pictureSize, drawers, stallSeconds = 30 }: DrawnScenesOptions,
  ) {
    this.stride = pictureSize * pictureSize * 3;
    this.pictures = new Uint8Array(stream.config.scenes * this.stride);
    this.#there = new Uint8Array(stream.config.scenes);
    this.#needed = stream.needed(from);
    this.#drawers = drawers;
    this.#stall = stallSeconds;
  }

  go(): void {
    this.#going = true;
    for (const drawer of this.#drawers) void this.#employ(drawer);
  }

  /** Drawers finish what they have. */
  rest(): void {
    this.#going = false;
  }

  missing(scenes: readonly number[]): number {
    return scenes.reduce((count, scene) => count + (this.#there[scene] ? 0 : 1), 0);
  }

  /**
   * Waits until these scenes are there; one caller at a time. `go` has to have been called.
   * Rejects as SceneDrawer does, with EngineError `scenes-stalled`, or with the signal's reason.
   * @param onArrival called with how many are still missing whenever some have come
   */
  async wait(
    scenes: readonly number[],
    signal: AbortSignal,
    onArrival: (missing: number) => void,
  ): Promise<void> {
    for (let missing = this.missing(scenes); missing > 0; missing = this.missing(scenes)) {
      onArrival(missing);
      await this.#nextArrival(signal);
    }
  }

  dispose(): void {
    this.rest();
    for (const drawer of this.#drawers) drawer.dispose();
  }

  async #employ(drawer: SceneDrawer): Promise<void> {
    if (this.#busy.has(drawer)) return;
    this.#busy.add(drawer);
    try {
      while (this.#going) {
        const scenes = this.#nextPortion();
        if (scenes.length === 0) break;
        const pictures = await drawer.draw(scenes.map((i) => this.stream.scene(i)));
        scenes.forEach((scene, i) => {
          const picture = pictures.subarray(i * this.stride, (i + 1) * this.stride);
          this.pictures.set(picture, scene * this.stride);
          this.#there[scene] = 1;
        });
        this.#onArrival?.();
      }
    } catch (error) {
      this.#failure = error;
      this.#onArrival?.();
    } finally {
      this.#busy.delete(drawer);
    }
  }

  #nextPortion(): number[] {
    const scenes: number[] = [];
    while (scenes.length < portion) {
      const next = this.#needed.next();
      if (next.done) break;
      scenes.push(next.value);
    }
    return scenes;
  }

  #nextArrival(signal: AbortSignal): Promise<void> {
    return new Promise<void>((resolve, reject) => {
      const fail = () => reject((this.#failure ?? signal.reason) as Error);
      if (this.#failure || signal.aborted) return fail();
      const seconds = this.#stall;
      const stalled = () => reject(trainerError('scenes-stalled', { seconds }));
      const timer = setTimeout(stalled, seconds * 1000);
      const settle = (end: () => void) => () => {
        clearTimeout(timer);
        signal.removeEventListener('abort', stop);
        this.#onArrival = undefined;
        end();
      };
      const stop = settle(fail);
      signal.addEventListener('abort', stop);
      this.#onArrival = settle(() => (this.#failure ? fail() : resolve()));
    });
  }
}
