/** What a trainer needs of its page; a parameter, so that it can be tested without one. */
export interface TrainerEnvironment {
  createWorker(): WorkerLike;
  /** Resolves when nobody holds the lock of this name any more; never, where the browser has no locks. */
  released(lock: string, signal: AbortSignal): Promise<void>;
  readonly hidden: boolean;
  onVisibilityChange(listener: () => void): void;
  /**
   * Takes the lock of this name where nobody holds it, in any tab.
   * @returns what gives it back; null where another has it. Where the browser has no locks, or refuses them, nobody ever has.
   */
  take(lock: string): Promise<(() => void) | null>;
  /** Calls back before the next frame is drawn, and also while no frames are drawn. */
  nextFrame(callback: () => void): void;
  /** Milliseconds between two announcements of mere progress: each makes the page draw, which the training pays for. */
  readonly progressInterval: number;
  /** assets/drawings as served, absolute, with a slash at its end */
  readonly drawings: string;
}

/** The part of a Worker that a trainer uses. */
export type WorkerLike = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** @param document whose base address the assets lie under */
export function pageEnvironment(document: Document = globalThis.document): TrainerEnvironment {
  return {
    createWorker: () =>
      new Worker(new URL('./worker/trainer.worker.ts', import.meta.url), { type: 'module' }),
    released: (lock, signal) =>
      navigator.locks?.request(lock, { signal }, () => undefined) ?? new Promise(() => undefined),
    take: (lock) =>
      new Promise((resolve) => {
        const free = () => resolve(() => undefined);
        if (!navigator.locks) return free();
        const decide = (held: Lock | null) =>
          held ? new Promise<void>((release) => resolve(release)) : resolve(null);
        navigator.locks.request(lock, { ifAvailable: true }, decide).catch(free);
      }),
    get hidden() {
      return document.hidden;
    },
    onVisibilityChange: (listener) => document.addEventListener('visibilitychange', listener),
    nextFrame(callback) {
      if (document.hidden) setTimeout(callback, 250);
      else requestAnimationFrame(callback);
    },
    progressInterval: 250,
    drawings: new URL('drawings/', document.baseURI).href,
  };
}
