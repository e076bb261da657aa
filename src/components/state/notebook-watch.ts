import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { parseTarget, type Target } from '../pointing/pointing.ts';
import type { Notebook } from './notebook-context.ts';

/** Updates its host when the values of the page, the reader's pictures, the model or what is pointed at change. */
export class NotebookWatch implements ReactiveController {
  #notebook?: Notebook;
  #pointed = '';

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** To be set in the host's `willUpdate`. */
  set notebook(notebook: Notebook | undefined) {
    if (notebook === this.#notebook) return;
    this.#unwatch();
    this.#notebook = notebook;
    this.#watch();
  }

  /** What the reader points at, here or in the prose. */
  get target(): Target {
    return parseTarget(this.#notebook?.pointing.target ?? '');
  }

  /** Says that the reader points at a part of the host; '' when they no longer do. */
  point(target: string): void {
    const pointing = this.#notebook?.pointing;
    if (!pointing) return;
    if (target) pointing.target = target;
    else pointing.leave(this.#pointed);
    this.#pointed = target;
  }

  hostConnected(): void {
    this.#watch();
  }

  hostDisconnected(): void {
    this.point('');
    this.#unwatch();
  }

  #watch(): void {
    for (const target of this.#watched()) target.addEventListener('change', this.#onChange);
  }

  #unwatch(): void {
    for (const target of this.#watched()) target.removeEventListener('change', this.#onChange);
  }

  #watched(): EventTarget[] {
    const { page, pictures, session, pointing } = this.#notebook ?? {};
    return [page, pictures, session, pointing].filter((target) => target !== undefined);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
