export type ThemeChoice = 'light' | 'dark' | 'auto';
export type ThemeName = 'light' | 'dark';

const darkPreference = globalThis.matchMedia?.('(prefers-color-scheme: dark)');

/** The theme of the page: light, dark, or as the system says. Emits `change` when what is shown changes. */
class Theme extends EventTarget {
  #choice: ThemeChoice = 'auto';

  constructor() {
    super();
    darkPreference?.addEventListener('change', () => this.#apply());
  }

  get choice(): ThemeChoice {
    return this.#choice;
  }

  set choice(choice: ThemeChoice) {
    this.#choice = choice;
    this.#apply();
  }

  /** The theme that is shown now. */
  get name(): ThemeName {
    if (this.#choice !== 'auto') return this.#choice;
    return darkPreference?.matches ? 'dark' : 'light';
  }

  #apply(): void {
    document.documentElement.dataset.theme = this.name;
    this.dispatchEvent(new Event('change'));
  }
}

export const theme = new Theme();
