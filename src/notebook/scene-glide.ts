import { easeCubicInOut } from 'd3-ease';
import { Passage } from '../components/playback/passage.ts';
import type { PageState } from '../components/state/page-state.ts';

const milliseconds = 900;

/** Carries a page's values to a step's scene. The time `t` glides, so that the reader sees what changes; all else is set. */
export class SceneGlide {
  readonly #passage = new Passage();

  constructor(private readonly state: PageState) {}

  stop(): void {
    this.#passage.stop();
  }

  /** @param scene the values as the prose has them; names that the page does not have are left out */
  to(scene: Readonly<Record<string, string>>): void {
    const { params, values } = this.state;
    const target: Record<string, unknown> = {};
    for (const [name, text] of Object.entries(scene)) {
      const value: unknown = params[name]?.parse(text);
      if (value !== undefined) target[name] = value;
    }
    const { t } = target;
    const from: unknown = values.t;
    const glides = typeof t === 'number' && typeof from === 'number';
    this.#passage.start(glides ? milliseconds : 0, (share) => {
      const between = glides && share < 1 ? { t: from + (t - from) * easeCubicInOut(share) } : target;
      this.state.set(between);
    });
  }
}
