import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { EncoderSession } from '../../engine/encoders/session.ts';

/** Renders its element again whenever the session changes. */
export class SessionController implements ReactiveController {
  #session: EncoderSession | undefined;

  constructor(
    private readonly host: ReactiveControllerHost & { readonly session?: EncoderSession },
    private readonly onChange: () => void = () => host.requestUpdate(),
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#follow(this.host.session);
  }

  // The property may be set, or set anew, after the element was connected.
  hostUpdate(): void {
    this.#follow(this.host.session);
  }

  hostDisconnected(): void {
    this.#follow(undefined);
  }

  #follow(session: EncoderSession | undefined): void {
    if (session === this.#session) return;
    this.#session?.removeEventListener('change', this.onChange);
    this.#session = session;
    session?.addEventListener('change', this.onChange);
  }
}
