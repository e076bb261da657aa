import { initialValues, type Params, type Values } from './params.ts';

/** The values of one page (a lesson, the lab). Emits `change` when one of them does; the notebook mirrors them in the URL. */
export class PageState<P extends Params = Params> extends EventTarget {
  #values: Values<P>;

  constructor(
    readonly params: P,
    values: Values<P> = initialValues(params),
  ) {
    super();
    this.#values = values;
  }

  get values(): Values<P> {
    return this.#values;
  }

  /** Sets some of the values. A change of `t` alone happens at every frame and must stay cheap for listeners. */
  set(patch: Partial<Values<P>>): void {
    const changed = Object.entries(patch).some(([name, value]) => this.#values[name] !== value);
    if (!changed) return;
    this.#values = { ...this.#values, ...patch };
    this.dispatchEvent(new Event('change'));
  }
}
