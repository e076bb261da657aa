import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { KeptModel } from '../../engine/encoders/trained/kept-models.ts';
import { dateTime } from '../i18n/date.ts';
import { Localized } from '../i18n/localized.ts';
import { integer, percent } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { runName } from '../trainer/run-name.ts';
import { languageList, variantSize } from './entry.messages.ts';
import { messages } from './kept-model-card.messages.ts';
import type { ModelRequest } from './model-card.ts';

/**
 * A model that was trained here, by the settings of its run.
 *
 * @fires load-model - CustomEvent<ModelRequest>
 */
@customElement('dg-kept-model-card')
export class KeptModelCard extends Localized(LitElement) {
  @property({ attribute: false }) model!: KeptModel;
  @property({ reflect: true }) status: 'idle' | 'loading' | 'in-use' = 'idle';

  override render(): TemplateResult {
    const { entry, run } = this.model;
    const { scores, config, pairs, started } = run;
    const name = runName(config);
    const facts = [
      this.msg(messages.seen)(integer(pairs), config.concepts),
      this.msg(languageList(entry.languages)),
      this.msg(variantSize(entry.variants[0])),
      dateTime(started),
    ];
    return html`
      <div class="what">
        <b>${name}</b>
        ${
          scores
            ? html`<span
                >${this.msg(messages.accuracy)(percent(scores.rowAccuracy), percent(scores.columnAccuracy))}</span
              >`
            : ''
        }
        <small>${facts.join(' · ')}</small>
      </div>
      <button
        class=${this.status === 'idle' ? 'primary' : ''}
        aria-pressed=${this.status === 'in-use'}
        aria-disabled=${this.status === 'loading'}
        aria-label="${this.msg(messages[this.status])}: ${name}"
        @click=${this.#load}
      >
        ${this.msg(messages[this.status])}
      </button>
    `;
  }

  #load = (): void => {
    if (this.status === 'loading') return;
    const detail: ModelRequest = { entry: this.model.entry };
    this.dispatchEvent(new CustomEvent<ModelRequest>('load-model', { detail }));
  };

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-2) var(--space-4);
        padding: var(--space-3);
        border-radius: var(--radius);
        font-variant-numeric: tabular-nums;
      }
      :host([status='in-use']) {
        outline: 2px solid var(--diagonal);
        outline-offset: -2px;
      }
      .what {
        display: grid;
        flex: 1 1 16rem;
        gap: 2px;
      }
      span,
      small {
        font-size: var(--step--1);
      }
      small {
        color: var(--ink-soft);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-kept-model-card': KeptModelCard;
  }
}
