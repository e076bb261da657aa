import { Task, TaskStatus } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { lookUpHub } from '../../engine/encoders/hub.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './hub.messages.ts';

/**
 * A box for any hub id. Asks the hub only when the reader presses the button, which says so.
 *
 * @fires found - CustomEvent<CatalogueEntry>, with its data types and real sizes
 */
@customElement('dg-hub-lookup')
export class HubLookup extends Localized(LitElement) {
  @property() host = '';

  @query('input') private input!: HTMLInputElement;

  readonly #lookup = new Task<[string], CatalogueEntry>(this, {
    autoRun: false,
    task: ([id], { signal }) => lookUpHub(id, signal),
    onComplete: (entry) => this.dispatchEvent(new CustomEvent<CatalogueEntry>('found', { detail: entry })),
  });

  override render(): TemplateResult {
    const { status } = this.#lookup;
    const pending = status === TaskStatus.PENDING;
    return html`<form novalidate @submit=${this.#onSubmit}>
      <label for="id">${this.msg(messages.id)}</label>
      <input
        id="id"
        type="text"
        placeholder=${this.msg(messages.idForm)}
        aria-describedby="hint outcome"
        aria-invalid=${status === TaskStatus.ERROR ? 'true' : 'false'}
        spellcheck="false"
        autocapitalize="none"
        autocomplete="off"
      />
      ${
        pending
          ? html`<button type="button" @click=${this.#onCancel}>${this.msg(messages.cancel)}</button>`
          : html`<button>${this.msg(messages.ask)(this.host)}</button>`
      }
      <p id="hint">${this.msg(messages.idHint)}</p>
      <p id="outcome" role="status">
        ${pending ? this.msg(messages.asking)(this.host) : status === TaskStatus.ERROR ? this.renderProblem() : nothing}
      </p>
    </form>`;
  }

  private renderProblem(): TemplateResult {
    const { title, advice } = errorText(this.#lookup.error);
    return html`<span class="problem"><strong>${this.msg(title)}</strong> ${this.msg(advice)}</span>`;
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    void this.#lookup.run([this.input.value]);
  };

  #onCancel = (): void => this.#lookup.abort(new DOMException('Cancelled by the reader', 'AbortError'));

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
      }
      label,
      p {
        flex-basis: 100%;
        margin: 0;
        color: var(--ink-soft);
      }
      .problem {
        color: var(--danger);
      }
      input {
        flex: 1 1 14rem;
        min-width: 0;
        color: var(--ink);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-hub-lookup': HubLookup;
  }
}
