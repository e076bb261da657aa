import { consume } from '@lit/context';
import { LitElement } from 'lit';
import { state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import type { TrainingValues } from './training-params.ts';

/** What the figures of the lesson share: the notebook, the values of the page, and an update whenever one of these changes. */
export class TrainingFigureElement extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  protected notebook?: Notebook;

  #watched?: Notebook;

  /** The values of the page. Only to be asked for where there is a notebook. */
  protected get values(): TrainingValues {
    return this.notebook!.page.values as TrainingValues;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watch(this.#watched, 'addEventListener');
  }

  override disconnectedCallback(): void {
    this.#watch(this.#watched, 'removeEventListener');
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.notebook === this.#watched) return;
    this.#watch(this.#watched, 'removeEventListener');
    this.#watched = this.notebook;
    this.#watch(this.#watched, 'addEventListener');
  }

  protected set(patch: Partial<TrainingValues>): void {
    this.notebook!.page.set(patch);
  }

  #watch(notebook: Notebook | undefined, how: 'addEventListener' | 'removeEventListener'): void {
    notebook?.page[how]('change', this.#update);
    notebook?.pointing[how]('change', this.#update);
  }

  readonly #update = (): void => this.requestUpdate();
}
