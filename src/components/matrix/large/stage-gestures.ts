import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** What the reader does on a stage; places in CSS pixels from its upper left corner. */
export interface StageHandlers {
  /** Whether there is more than is seen. */
  canPan(): boolean;
  /** Whether a drag marks a block instead of moving the picture. */
  isSelecting(): boolean;
  zoom(factor: number, x: number, y: number): boolean;
  pan(dx: number, dy: number): void;
  /** The mouse is there, or a finger (which then is the reader's place) in a stroke. */
  point(place: Place, byFinger: boolean): void;
  /** The corners of a block that is being marked. */
  mark(from: Place, to: Place): void;
  marked(): void;
}

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** Pixels that a press may move and still is a click. */
const slop = 5;
/** Milliseconds after the page has scrolled in which the wheel goes on scrolling it. */
const scrolling = 250;

/**
 * Wheel, mouse, pen and fingers on a stage that can be magnified. The wheel zooms at the pointer, unless it is scrolling the page
 * past; a drag moves the picture, with Shift it marks a block; two fingers zoom and move at once. One finger scrolls the page as
 * long as the whole is seen, and sideways goes from cell to cell.
 */
export class StageGestures implements ReactiveController {
  /** Whether the press that has just ended was a drag, and so is no click. */
  dragged = false;

  readonly #pointers = new Map<number, Place>();
  #start: Place = { x: 0, y: 0 };
  #mode: 'press' | 'pan' | 'mark' | 'point' | 'pinch' = 'press';
  #lastScroll = -Infinity;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly handlers: StageHandlers,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('wheel', this.#onWheel, { passive: false });
    this.host.addEventListener('pointerdown', this.#onDown);
    this.host.addEventListener('pointermove', this.#onMove);
    this.host.addEventListener('pointerup', this.#onUp);
    this.host.addEventListener('pointercancel', this.#onUp);
    window.addEventListener('scroll', this.#onScroll, { capture: true, passive: true });
  }

  hostDisconnected(): void {
    this.#pointers.clear();
    this.host.removeEventListener('wheel', this.#onWheel);
    this.host.removeEventListener('pointerdown', this.#onDown);
    this.host.removeEventListener('pointermove', this.#onMove);
    this.host.removeEventListener('pointerup', this.#onUp);
    this.host.removeEventListener('pointercancel', this.#onUp);
    window.removeEventListener('scroll', this.#onScroll, { capture: true });
  }

  /** Where an event is on the stage. */
  place({ clientX, clientY }: MouseEvent): Place {
    const { left, top } = this.host.getBoundingClientRect();
    return { x: clientX - left, y: clientY - top };
  }

  readonly #onScroll = (): void => {
    this.#lastScroll = performance.now();
  };

  readonly #onWheel = (event: WheelEvent): void => {
    if (performance.now() - this.#lastScroll < scrolling) return;
    const unit = event.deltaMode === WheelEvent.DOM_DELTA_LINE ? 16 : 1;
    const { x, y } = this.place(event);
    const [dx, dy] = [event.deltaX * unit, event.deltaY * unit];
    if (Math.abs(dx) > Math.abs(dy) && !event.ctrlKey) {
      if (!this.handlers.canPan()) return;
      this.handlers.pan(-dx, -dy);
    } else if (!this.handlers.zoom(Math.exp(-dy * (event.ctrlKey ? 0.01 : 0.002)), x, y)) return;
    event.preventDefault();
  };

  readonly #onDown = (event: PointerEvent): void => {
    if (event.button !== 0 || this.#pointers.size >= 2) return;
    this.#pointers.set(event.pointerId, this.place(event));
    if (this.#pointers.size === 2) {
      this.#mode = 'pinch';
      this.dragged = true;
      return;
    }
    this.#start = this.place(event);
    this.#mode = 'press';
    this.dragged = false;
  };

  readonly #onMove = (event: PointerEvent): void => {
    const now = this.place(event);
    const before = this.#pointers.get(event.pointerId);
    if (!before) {
      if (event.pointerType !== 'touch') this.handlers.point(now, false);
      return;
    }
    if (this.#mode === 'press' && !this.#begin(event, now)) return;
    if (this.#mode === 'pinch') this.#pinch(event.pointerId, now);
    this.#pointers.set(event.pointerId, now);
    if (this.#mode === 'pan') this.handlers.pan(now.x - before.x, now.y - before.y);
    else if (this.#mode === 'mark') this.handlers.mark(this.#start, now);
    else if (this.#mode === 'point') this.handlers.point(now, event.pointerType === 'touch');
  };

  /** Whether the press has become a stroke: what it does is settled then, and the stage keeps the pointer. */
  #begin(event: PointerEvent, now: Place): boolean {
    if (Math.hypot(now.x - this.#start.x, now.y - this.#start.y) < slop) return false;
    const marks = event.shiftKey || this.handlers.isSelecting();
    this.#mode = marks ? 'mark' : this.handlers.canPan() ? 'pan' : 'point';
    this.dragged = this.#mode !== 'point' || event.pointerType === 'touch';
    this.host.setPointerCapture(event.pointerId);
    return true;
  }

  #pinch(id: number, now: Place): void {
    const before = this.#pointers.get(id)!;
    const other = [...this.#pointers].find(([otherId]) => otherId !== id)?.[1];
    if (!other) return;
    const length = (place: Place): number => Math.hypot(place.x - other.x, place.y - other.y) || 1;
    const middle = { x: (before.x + other.x) / 2, y: (before.y + other.y) / 2 };
    this.handlers.zoom(length(now) / length(before), middle.x, middle.y);
    this.handlers.pan((now.x - before.x) / 2, (now.y - before.y) / 2);
  }

  readonly #onUp = (event: PointerEvent): void => {
    if (!this.#pointers.delete(event.pointerId)) return;
    if (this.#mode === 'mark') this.handlers.marked();
    // A finger that stays after a pinch goes on to move the picture.
    this.#mode = this.#pointers.size === 1 && this.handlers.canPan() ? 'pan' : 'press';
  };
}
