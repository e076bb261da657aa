import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { formatFact } from './facts.ts';
import { messages } from './value.messages.ts';

/** A number in the prose that a figure of the lesson has just computed: `<dg-value name="matched"></dg-value>`. */
@customElement('dg-value')
export class Value extends Localized(LitElement) {
  @property() name = '';

  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  #watched?: Notebook;

  override connectedCallback(): void {
    super.connectedCallback();
    this.#watched?.facts.addEventListener('change', this.#onFacts);
  }

  override disconnectedCallback(): void {
    this.#watched?.facts.removeEventListener('change', this.#onFacts);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.notebook === this.#watched) return;
    this.#watched?.facts.removeEventListener('change', this.#onFacts);
    this.#watched = this.notebook;
    this.#watched?.facts.addEventListener('change', this.#onFacts);
  }

  override render(): TemplateResult {
    const fact = this.notebook?.facts.get(this.name);
    if (!fact) return html`<span class="pending" title=${this.msg(messages.pending)}>…</span>`;
    const { source, model } = fact.provenance;
    return html`<span class=${source} title=${this.msg(messages[source])(this.msg(model))}
      >${formatFact(fact)}</span
    >`;
  }

  readonly #onFacts = (): void => this.requestUpdate();

  static override styles = css`
    span {
      padding: 0 0.25em;
      border-radius: 0.25em;
      background: var(--sunken);
      font-variant-numeric: tabular-nums;
      white-space: nowrap;
    }
    .live {
      box-shadow: inset 0 -2px 0 var(--image);
    }
    .stored {
      box-shadow: inset 0 -2px 0 var(--line-strong);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-value': Value;
  }
}
