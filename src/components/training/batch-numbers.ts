import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { chanceAccuracy } from '../../engine/contrastive/index.ts';
import { Localized } from '../i18n/localized.ts';
import type { BatchData } from './batch-data.ts';
import { messages } from './batch.messages.ts';
import { decimal, integer, nats, percent } from '../i18n/number.ts';

/** What a batch counts and scores, as a list of names and numbers. */
@customElement('dg-batch-numbers')
export class BatchNumbers extends Localized(LitElement) {
  @property({ attribute: false }) data?: BatchData;

  override render(): TemplateResult | typeof nothing {
    const { data } = this;
    if (!data) return nothing;
    const { n } = data;
    const guessing = this.msg(messages.guessing)(
      percent(chanceAccuracy(n), Number.isInteger(100 / n) ? 0 : 1),
    );
    const falseOnes = this.msg(messages.ofWhich)(integer(data.falseNegatives.length));
    return html`<dl>
      ${row('positives', this.msg(messages.positives), integer(data.positives), 'N')}
      ${row('negatives', this.msg(messages.negatives), integer(data.negatives), html`N² − N; ${falseOnes}`)}
      ${row('loss', this.msg(messages.loss), nats(data.loss))}
      ${row('chance', this.msg(messages.chanceName)(n), nats(data.chanceLoss))}
      ${row('share', this.msg(messages.share), decimal(data.loss / data.chanceLoss, 2))}
      ${row('row-loss', this.msg(messages.rowLoss), nats(data.rowLoss))}
      ${row('column-loss', this.msg(messages.columnLoss), nats(data.columnLoss))}
      ${row('row-accuracy', this.msg(messages.rowAccuracy), percent(data.rowAccuracy), guessing)}
      ${row('column-accuracy', this.msg(messages.columnAccuracy), percent(data.columnAccuracy), guessing)}
    </dl>`;
  }

  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: 1fr auto;
      gap: 0 var(--space-3);
      margin: 0;
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.35;
    }
    div {
      display: grid;
      grid-column: 1 / -1;
      grid-template-columns: subgrid;
      align-items: baseline;
      padding: 0.3em 0;
      border-bottom: 1px solid var(--line);
    }
    dd {
      margin: 0;
      font-weight: 650;
      text-align: end;
    }
    .note {
      grid-column: 1 / -1;
      color: var(--ink-soft);
      font-size: smaller;
      font-weight: 400;
      text-align: start;
    }
  `;
}

function row(name: string, label: string, value: string, note?: string | TemplateResult): TemplateResult {
  return html`<div data-number=${name}>
    <dt>${label}</dt>
    <dd>${value}</dd>
    ${note ? html`<dd class="note">${note}</dd>` : nothing}
  </div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-batch-numbers': BatchNumbers;
  }
}
