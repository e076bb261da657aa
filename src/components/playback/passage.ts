/** True where the reader has asked the system for less motion. */
export function motionIsUnwelcome(): boolean {
  return matchMedia('(prefers-reduced-motion: reduce)').matches;
}

/** Carries something from 0 to 1, frame by frame; where motion is unwelcome it is there at once. */
export class Passage {
  #frame = 0;

  /** @param onShare called with the share of the way that is behind, at last with exactly 1 */
  start(milliseconds: number, onShare: (share: number) => void): void {
    this.stop();
    if (milliseconds <= 0 || motionIsUnwelcome()) return onShare(1);
    const begin = performance.now();
    const step = (now: number): void => {
      // The first frame may carry a time before `begin`.
      const share = Math.min(1, Math.max(0, (now - begin) / milliseconds));
      if (share < 1) this.#frame = requestAnimationFrame(step);
      onShare(share);
    };
    this.#frame = requestAnimationFrame(step);
  }

  /** Leaves it where it is. */
  stop(): void {
    cancelAnimationFrame(this.#frame);
  }
}
