import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { decimal, nats, percent } from '../i18n/number.ts';
import type { MatrixPart } from '../matrix/matrix-data.ts';
import '../matrix/matrix.ts';
import { quantities } from '../training/batch.messages.ts';
import { memo } from '../training/memo.ts';
import { messages } from './beside-models.messages.ts';
import type { ScoredPairs } from './embedded-pairs.ts';
import { drawnPairs, viewDomains, type PairHeaders } from './run-moment.ts';
import type { TrainerView } from './trainer-params.ts';

/** The matrix of one model among others, small, with its scores and the cell that is pointed at in any of them. */
@customElement('dg-beside-matrix')
export class BesideMatrix extends Localized(LitElement) {
  /** What the model is called. */
  @property() name = '';
  @property({ attribute: false }) pairs!: ScoredPairs;
  @property() view: TrainerView = 'cosine';
  @property({ attribute: false }) headers: PairHeaders = { rows: [], columns: [] };
  @property({ attribute: false }) pointed: MatrixPart | null = null;

  readonly #drawn = memo((pairs: ScoredPairs, view: TrainerView) => drawnPairs(pairs, pairs.dim, view));

  override render(): TemplateResult {
    const { pairs, view } = this;
    const { n, values } = this.#drawn(pairs, view);
    return html`
      <dg-matrix
        .values=${values}
        .rows=${this.headers.rows}
        .columns=${this.headers.columns}
        .quantity=${this.msg(quantities[view])}
        .unit=${view === 'cosine' ? 'cosine' : 'probability'}
        .domain=${viewDomains[view]}
        .pointed=${this.pointed}
        .label=${this.msg(messages.label)(this.name, n)}
        .heightShare=${0.4}
      ></dg-matrix>
      <dl>
        ${this.#fact('loss', nats(pairs.loss))} ${this.#fact('rows', percent(pairs.rowAccuracy))}
        ${this.#fact('columns', percent(pairs.columnAccuracy))}
        ${this.#fact('scale', decimal(pairs.scale, 1))}
      </dl>
      <p>${this.#pointedCell(n, values)}</p>
    `;
  }

  #fact(name: 'loss' | 'rows' | 'columns' | 'scale', value: string): TemplateResult {
    return html`<div data-score=${name}>
      <dt>${this.msg(messages[name])}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  /** A header that is pointed at stands for the pair. */
  #pointedCell(n: number, values: Float64Array): TemplateResult | typeof nothing {
    const row = this.pointed?.row ?? this.pointed?.column;
    const column = this.pointed?.column ?? row;
    if (row === undefined || row === null || column === undefined || column === null) return nothing;
    return html`I<sub>${row + 1}</sub> · T<sub>${column + 1}</sub>:
      <b>${decimal(values[row * n + column], 3)}</b>`;
  }

  static override styles = css`
    :host {
      display: grid;
      gap: var(--space-2);
      min-width: 0;
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(4, auto);
      justify-content: start;
      gap: 0 var(--space-4);
      margin: 0;
      line-height: 1.3;
    }
    dt {
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
    dd {
      margin: 0;
      font-weight: 650;
    }
    /* Room for the cell, so that pointing moves nothing. */
    p {
      min-height: 1.5em;
      margin: 0;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-beside-matrix': BesideMatrix;
  }
}
