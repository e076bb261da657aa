import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Pixels that a finger may move and still rests. */
const slop = 8;
/** Milliseconds of rest after which a finger holds what is under it. */
const rest = 350;

interface StrokeHandlers {
  /** The stroke begins: where the finger came down. */
  onStart(event: PointerEvent): void;
  onMove(event: PointerEvent): void;
  /** @param event null where the browser, or a second finger, has broken the stroke off */
  onEnd(event: PointerEvent | null): void;
}

/**
 * A finger on an element that must not stop the page from scrolling. A tap stays a click and a stroke up or down scrolls; a
 * stroke that begins sideways, or after a rest, belongs to the element until the finger leaves. The element needs
 * `touch-action: pan-y pinch-zoom`, so that the browser leaves the sideways ones to it.
 */
export class TouchStroke implements ReactiveController {
  /** Where the finger came down, while one is there that may begin a stroke or has begun it. */
  #down?: PointerEvent;
  #begun = false;
  #timer?: number;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly handlers: StrokeHandlers,
  ) {
    host.addController(this);
  }

  /** Whether a finger is on the element. */
  get touched(): boolean {
    return this.#down !== undefined;
  }

  hostConnected(): void {
    this.host.addEventListener('pointerdown', this.#onDown);
    this.host.addEventListener('pointermove', this.#onMove);
    this.host.addEventListener('pointerup', this.#onUp);
    this.host.addEventListener('pointercancel', this.#onCancel);
    this.host.addEventListener('touchmove', this.#onTouchMove, { passive: false });
  }

  hostDisconnected(): void {
    this.#forget();
    this.host.removeEventListener('pointerdown', this.#onDown);
    this.host.removeEventListener('pointermove', this.#onMove);
    this.host.removeEventListener('pointerup', this.#onUp);
    this.host.removeEventListener('pointercancel', this.#onCancel);
    this.host.removeEventListener('touchmove', this.#onTouchMove);
  }

  readonly #onDown = (event: PointerEvent): void => {
    if (event.pointerType !== 'touch') return;
    // Two fingers zoom the page.
    if (this.#down) return this.#onCancel();
    this.#down = event;
    this.#timer = window.setTimeout(this.#begin, rest);
  };

  readonly #onMove = (event: PointerEvent): void => {
    const down = this.#down;
    if (event.pointerId !== down?.pointerId) return;
    const [dx, dy] = [event.clientX - down.clientX, event.clientY - down.clientY].map(Math.abs);
    if (!this.#begun) {
      if (Math.max(dx, dy) < slop) return;
      if (dy >= dx) return this.#forget();
      this.#begin();
    }
    this.handlers.onMove(event);
  };

  readonly #onUp = (event: PointerEvent): void => {
    if (event.pointerId !== this.#down?.pointerId) return;
    const begun = this.#begun;
    this.#forget();
    if (begun) this.handlers.onEnd(event);
  };

  readonly #onCancel = (): void => {
    const begun = this.#begun;
    this.#forget();
    if (begun) this.handlers.onEnd(null);
  };

  /** Once the stroke has begun, up and down no longer scroll. */
  readonly #onTouchMove = (event: TouchEvent): void => {
    if (this.#begun && event.cancelable) event.preventDefault();
  };

  readonly #begin = (): void => {
    clearTimeout(this.#timer);
    this.#begun = true;
    this.handlers.onStart(this.#down!);
  };

  #forget(): void {
    clearTimeout(this.#timer);
    this.#down = undefined;
    this.#begun = false;
  }
}
