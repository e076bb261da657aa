import { easeCubicOut } from 'd3-ease';
import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { Passage } from '../playback/passage.ts';

const milliseconds = 550;

/** A passage from 0 to 1 that its host draws, frame by frame; at once where motion is unwelcome. */
export class Glide implements ReactiveController {
  readonly #passage = new Passage();
  #share = 1;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** 0 at the start, 1 when it is over. */
  get share(): number {
    return easeCubicOut(this.#share);
  }

  start(): void {
    this.#share = 0;
    this.#passage.start(milliseconds, (share) => {
      this.#share = share;
      this.host.requestUpdate();
    });
  }

  /** Ends it where it shall go. */
  stop(): void {
    this.#passage.stop();
    this.#share = 1;
  }

  hostDisconnected(): void {
    this.stop();
  }
}
