import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Notebook } from '../state/notebook-context.ts';
import type { TrainingDesk } from './training-desk.ts';

/** Opens the notebook's desk when its host comes near the window, and updates the host with it. */
export class DeskController implements ReactiveController {
  desk?: TrainingDesk;
  error: unknown = null;

  #notebook?: Notebook;
  #near = false;
  #observer?: IntersectionObserver;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    host.addController(this);
  }

  /** To be set in the host's `willUpdate`. */
  set notebook(notebook: Notebook | undefined) {
    if (notebook === this.#notebook) return;
    this.#notebook = notebook;
    if (this.#near) void this.load();
  }

  hostConnected(): void {
    this.desk?.addEventListener('change', this.#update);
    this.#observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
        this.#observer?.disconnect();
        this.#near = true;
        void this.load();
      },
      { rootMargin: '100%' },
    );
    this.#observer.observe(this.host);
  }

  hostDisconnected(): void {
    this.#observer?.disconnect();
    this.desk?.removeEventListener('change', this.#update);
  }

  /** Called again after a failure. */
  async load(): Promise<void> {
    if (!this.#notebook || this.desk) return;
    this.error = null;
    try {
      const desk = await this.#notebook.training();
      if (this.desk) return;
      this.desk = desk;
      if (this.host.isConnected) desk.addEventListener('change', this.#update);
    } catch (error) {
      this.error = error;
    }
    this.host.requestUpdate();
  }

  readonly #update = (): void => this.host.requestUpdate();
}
