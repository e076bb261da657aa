import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { foldOf } from '../vectors/strip-image.ts';

/** Which component of a strip in a drawing is looked at, by the pointer or the arrow keys. */
export class StripReading implements ReactiveController {
  /** From 0; −1 is none. */
  picked = -1;
  dim = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostUpdate(): void {
    if (this.picked >= this.dim) this.picked = -1;
  }

  readonly onPointer = (event: PointerEvent): void => {
    const { left, top, width, height } = (event.currentTarget as SVGElement).getBoundingClientRect();
    const { lines, length } = foldOf(this.dim);
    const share = (offset: number, size: number, parts: number): number =>
      Math.min(parts - 1, Math.max(0, Math.floor((offset / size) * parts)));
    const along = share(event.clientX - left, width, length);
    const across = share(event.clientY - top, height, lines);
    this.#pick(Math.min(this.dim - 1, along * lines + across));
  };

  readonly onLeave = (): void => this.#pick(-1);

  readonly onKey = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    event.stopPropagation();
    this.#pick(Math.min(this.dim - 1, Math.max(0, this.picked + step)));
  };

  #pick(j: number): void {
    if (j === this.picked) return;
    this.picked = j;
    this.host.requestUpdate();
  }
}

const steps: Readonly<Record<string, number>> = {
  ArrowRight: 1,
  ArrowUp: 1,
  ArrowLeft: -1,
  ArrowDown: -1,
  PageUp: 16,
  PageDown: -16,
  Home: -Infinity,
  End: Infinity,
};
