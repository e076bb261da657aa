import type { PairStream } from '../pair-stream.ts';
import { trainerError } from '../trainer-errors.ts';
import { PictureRing } from './picture-ring.ts';
import type { SceneDrawer } from './scene-drawer.ts';

/** Scenes that a drawer is given at a time. */
const portion = 32;

/** The most bytes that drawn pictures take. */
const keptBytes = 64 * 2 ** 20;

export interface DrawnScenesOptions {
  readonly pictureSize: number;
  readonly drawers: readonly SceneDrawer[];
  /** The most pictures that are kept: what fits into 64 MiB, unless given. */
  readonly most?: number;
  /** Give up when nothing has come for so long while somebody waits. */
  readonly stallSeconds?: number;
}

/**
 * The pictures of the training set, in the order in which the stream needs them from sample `from` on. A set that fits into
 * memory is drawn once and kept. Of a larger one the next samples are kept, and the pictures that were taken make room for
 * others. Drawing goes on ahead between `go` and `rest`, as far as there is room.
 */
export class DrawnScenes {
  readonly #ring: PictureRing;
  readonly #isWhole: boolean;
  readonly #needed: Iterator<number, void>;
  readonly #drawers: readonly SceneDrawer[];
  readonly #busy = new Set<SceneDrawer>();
  readonly #stall: number;
  /** Pictures that drawers have been asked for, */
  #asked = 0;
  /** and samples that have been taken. */
  #taken = 0;
  #going = false;
  #failure: unknown;
  /** Called when scenes have come, or when drawing has failed. */
  #onArrival: (() => void) | undefined;

  constructor(
    private readonly stream: PairStream,
    from: number,
    { pictureSize, drawers, most, stallSeconds = 30 }: DrawnScenesOptions,
  ) {
    const stride = pictureSize * pictureSize * 3;
    const { scenes } = stream.config;
    this.#ring = new PictureRing(Math.min(scenes, most ?? Math.floor(keptBytes / stride)), stride);
    this.#isWhole = this.#ring.capacity === scenes;
    this.#needed = this.#isWhole ? stream.needed(from) : stream.following(from);
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
    // The room of a picture that was taken may be used again at any moment.
    const since = this.#isWhole ? 0 : this.#taken;
    return scenes.reduce((count, scene) => count + (this.#ring.has(scene, since) ? 0 : 1), 0);
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

  /**
   * The pictures of the next samples of the stream, [scenes, size, size, 3], once they are there. They are taken in the
   * order of the stream, each once: their room may be used again.
   */
  take(scenes: readonly number[]): Uint8Array<ArrayBuffer> {
    const { stride } = this.#ring;
    const pictures = new Uint8Array(scenes.length * stride);
    scenes.forEach((scene, i) => pictures.set(this.#ring.picture(scene), i * stride));
    this.#taken += scenes.length;
    if (this.#going) this.go();
    return pictures;
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
        const first = this.#asked;
        const scenes = this.#nextPortion();
        if (scenes.length === 0) break;
        const pictures = await drawer.draw(scenes.map((i) => this.stream.scene(i)));
        const { stride } = this.#ring;
        scenes.forEach((scene, i) =>
          this.#ring.put(first + i, scene, pictures.subarray(i * stride, (i + 1) * stride)),
        );
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
    const room = this.#taken + this.#ring.capacity;
    while (scenes.length < portion && this.#asked < room) {
      const next = this.#needed.next();
      if (next.done) break;
      scenes.push(next.value);
      this.#asked += 1;
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
