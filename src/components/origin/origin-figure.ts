import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import '../search/search-note.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { theme } from '../theme/theme.ts';
import type { OriginValues } from './origin-params.ts';
import { messages } from './origin.messages.ts';

/** What the figures of lesson 2 that use the model have in common. */
export abstract class OriginFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  protected notebook?: Notebook;

  protected readonly embeddings = new EmbeddingsController(this);
  protected readonly watch = new NotebookWatch(this);

  readonly #restyle = (): void => this.requestUpdate();

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#restyle);
  }

  override disconnectedCallback(): void {
    theme.removeEventListener('change', this.#restyle);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    this.embeddings.notebook = this.notebook;
    this.watch.notebook = this.notebook;
  }

  protected get values(): OriginValues {
    return this.notebook!.page.values as OriginValues;
  }

  protected readonly say: typeof this.msg = (message) => this.msg(message);

  /** The frame while there is nothing to show yet, or when the files cannot be read. */
  protected renderLoading(heading: string): TemplateResult {
    const { error } = this.embeddings;
    return html`<dg-figure .heading=${heading}
      >${
        error
          ? html`<dg-search-note
              .error=${error}
              retriable
              @retry=${() => this.embeddings.reload()}
            ></dg-search-note>`
          : html`<p role="status">${this.msg(messages.loading)}</p>`
      }</dg-figure
    >`;
  }

  /** Says what went wrong, or that a sentence waits for a model. */
  protected renderNote(sentenceWaits = false): TemplateResult {
    const { session } = this.notebook!;
    return html`<dg-search-note
      .error=${this.embeddings.error}
      .session=${session.state}
      .sentenceWaits=${sentenceWaits && !session.encoder}
      @open-model-picker=${() => this.notebook!.openModelPicker()}
    ></dg-search-note>`;
  }
}
