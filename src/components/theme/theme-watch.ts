import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { theme, type ThemeName } from './theme.ts';

/** Updates its host when the page turns light or dark: colours of data are computed, not inherited. */
export class ThemeWatch implements ReactiveController {
  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The theme that is shown now. */
  get name(): ThemeName {
    return theme.name;
  }

  hostConnected(): void {
    theme.addEventListener('change', this.#onChange);
  }

  hostDisconnected(): void {
    theme.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
