import { Task } from '@lit/task';
import { html, type ReactiveControllerHost, type TemplateResult } from 'lit';
import { locale } from '../i18n/locale.ts';
import { messages } from './lab.messages.ts';

/** A part of the lab whose code is fetched when it is first opened, and which stays from then on. */
export class LabPartLoader {
  #opened = false;
  readonly #task: Task;

  constructor(host: ReactiveControllerHost, load: () => Promise<unknown>) {
    this.#task = new Task(host, {
      args: () => [this.#opened] as const,
      task: ([opened]) => (opened ? load() : null),
    });
  }

  /** To be set in each `willUpdate`. */
  set open(open: boolean) {
    this.#opened ||= open;
  }

  /** @returns nothing that is seen until it is opened; then that it loads, the part itself, or what went wrong */
  render(part: () => TemplateResult): unknown {
    if (!this.#opened) return '';
    return this.#task.render({
      pending: () => html`<p role="status">${locale.pick(messages.loading)}</p>`,
      complete: part,
      error: () =>
        html`<p role="alert">
          ${locale.pick(messages.loadFailed)}
          <button @click=${() => void this.#task.run()}>${locale.pick(messages.retry)}</button>
        </p>`,
    });
  }
}
