import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** Milliseconds. A pointer on its way across the stage opens nothing; one on its way into the panel closes nothing. */
const [toOpen, toSwitch, toClose] = [220, 60, 250];

/** The picture that the pointer or the focus rests on. */
export class PeekController implements ReactiveController {
  id = '';
  #timer = 0;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.stay();
    this.id = '';
  }

  enter(id: string): void {
    this.#later(id, this.id ? toSwitch : toOpen);
  }

  leave(): void {
    this.#later('', toClose);
  }

  /** Keeps what is shown: the pointer came into the panel. */
  stay(): void {
    clearTimeout(this.#timer);
  }

  close(): void {
    this.stay();
    this.#set('');
  }

  #later(id: string, delay: number): void {
    this.stay();
    this.#timer = window.setTimeout(() => this.#set(id), delay);
  }

  #set(id: string): void {
    this.id = id;
    this.host.requestUpdate();
  }
}
