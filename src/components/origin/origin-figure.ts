import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { state } from 'lit/decorators.js';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import '../embeddings/model-note.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { sentenceNote } from '../search/sentence-note.messages.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import type { OriginValues } from './origin-params.ts';

/** What the figures of lesson 2 that use the model have in common. */
export abstract class OriginFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  protected notebook?: Notebook;

  protected readonly embeddings = new EmbeddingsController(this);
  protected readonly watch = new NotebookWatch(this);
  protected readonly theme = new ThemeWatch(this);

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
    return html`<dg-figure .heading=${heading}>
      <dg-model-note
        .error=${this.embeddings.error}
        retriable
        reading
        @retry=${() => this.embeddings.reload()}
      ></dg-model-note>
    </dg-figure>`;
  }

  /** Says what went wrong, or that a sentence waits for a model. */
  protected renderNote(sentenceWaits = false): TemplateResult {
    const { session } = this.notebook!;
    return html`<dg-model-note
      .words=${sentenceNote}
      .error=${this.embeddings.error}
      .session=${session.state}
      ?waits=${sentenceWaits && !session.encoder}
      @open-model-picker=${() => this.notebook!.openModelPicker()}
    ></dg-model-note>`;
  }
}
