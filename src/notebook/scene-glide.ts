import { easeCubicInOut } from 'd3-ease';
import type { PageState } from '../components/state/page-state.ts';

const duration = 900;

/** Carries a page's values to a step's scene. Numbers glide, so that the reader sees what changes; all else is set. */
export class SceneGlide {
  #frame = 0;

  constructor(private readonly state: PageState) {}

  stop(): void {
    cancelAnimationFrame(this.#frame);
  }

  /** @param scene the values as the prose has them; names that the page does not have are left out */
  to(scene: Readonly<Record<string, string>>): void {
    this.stop();
    const target: Record<string, unknown> = {};
    for (const [name, text] of Object.entries(scene)) {
      const value: unknown = this.state.params[name]?.parse(text);
      if (value !== undefined) target[name] = value;
    }
    const { t } = target;
    const from: unknown = this.state.values.t;
    if (
      typeof t !== 'number' ||
      typeof from !== 'number' ||
      matchMedia('(prefers-reduced-motion: reduce)').matches
    ) {
      this.state.set(target);
      return;
    }
    const start = performance.now();
    const step = (now: number): void => {
      const share = Math.min(1, (now - start) / duration);
      this.state.set(share < 1 ? { t: from + (t - from) * easeCubicInOut(share) } : target);
      if (share < 1) this.#frame = requestAnimationFrame(step);
    };
    this.#frame = requestAnimationFrame(step);
  }
}
