import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Encoder } from '../../engine/encoders/encoder.ts';
import type { CameraFrame } from './live-camera.ts';

/** Turns what the camera sees into vectors, frame by frame, with the running model. */
export class CameraController implements ReactiveController {
  /** The last frame and its vector [dim], all from one model. */
  frame?: { readonly url: string; readonly vector: Float32Array };
  /** Why the last frame could not be embedded. */
  error: unknown;

  #encoder: Encoder | null = null;
  #abort = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  get running(): boolean {
    return this.frame !== undefined;
  }

  /** Vectors of another model are worth nothing beside those of this one. */
  set encoder(encoder: Encoder | null) {
    if (encoder === this.#encoder) return;
    this.#encoder = encoder;
    this.#abort.abort();
    this.#abort = new AbortController();
    this.frame = undefined;
    this.error = undefined;
  }

  hostDisconnected(): void {
    this.stop();
  }

  stop(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
    this.frame = undefined;
    this.error = undefined;
    this.host.requestUpdate();
  }

  readonly onFrame = async ({ picture, url }: CameraFrame): Promise<void> => {
    const encoder = this.#encoder;
    const { signal } = this.#abort;
    if (!encoder) return;
    try {
      const vector = await encoder.embedImages([picture], { signal });
      if (signal.aborted) return;
      this.frame = { url, vector };
      this.error = undefined;
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.host.requestUpdate();
  };
}
