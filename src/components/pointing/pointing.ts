/** What the reader points at, in the prose or in a figure: one part of the lesson, lit up wherever it is shown. Emits `change`. */
export class Pointing extends EventTarget {
  #target = '';

  /** '' when nothing is pointed at; else a name and what distinguishes the part, such as `diagonal`, `cell 2 3`. */
  get target(): string {
    return this.#target;
  }

  set target(target: string) {
    if (target === this.#target) return;
    this.#target = target;
    this.dispatchEvent(new Event('change'));
  }

  /** Ends the pointing at `target`, unless something else is pointed at by now. */
  leave(target: string): void {
    if (this.#target === target) this.target = '';
  }
}

/** A target taken apart: `cell 2 3` is the `name` cell with the `numbers` 2 and 3; `picture img_4821` has the `id` img_4821. */
export interface Target {
  readonly name: string;
  readonly id: string;
  readonly numbers: readonly number[];
}

export function parseTarget(target: string): Target {
  const [name, ...rest] = target.split(' ');
  return { name, id: rest.join(' '), numbers: rest.map(Number).filter(Number.isFinite) };
}
