import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { until } from 'lit/directives/until.js';
import { Localized } from '../i18n/localized.ts';
import { messages } from './batch.messages.ts';

/** A cell of the batch with the picture and the caption that it compares. */
export interface PairCellData {
  /** From 0. */
  readonly row: number;
  readonly column: number;
  /** Its address; a scene is drawn first. */
  readonly picture: string | Promise<string>;
  readonly alt: string;
  readonly caption: string;
  readonly kind: 'pair' | 'negative' | 'falseNegative';
  /** As written. */
  readonly cosine: string;
  readonly inRow: string;
  readonly inColumn: string;
}

/** One cell of the batch, unfolded: its picture, its caption, and what the loss sees of it. */
@customElement('dg-pair-cell')
export class PairCell extends Localized(LitElement) {
  @property({ attribute: false }) data!: PairCellData;

  override render(): TemplateResult {
    const { row, column, picture, alt, caption, kind, cosine, inRow, inColumn } = this.data;
    return html`<div class=${kind}>
      <img src=${until(picture, blank)} alt=${alt} width="56" height="56" />
      <p>
        <span class="names"
          ><i class="image">I<sub>${row + 1}</sub></i> · <i class="text">T<sub>${column + 1}</sub></i>
          <small>${this.msg(messages[kind])}</small></span
        >
        <span class="caption">${caption}</span>
        <span class="numbers"
          >${this.msg(messages.cosine)} <b>${cosine}</b>; ${this.msg(messages.inRow)} ${inRow};
          ${this.msg(messages.inColumn)} ${inColumn}</span
        >
      </p>
    </div>`;
  }

  static override styles = css`
    :host {
      display: block;
    }
    div {
      display: grid;
      grid-template-columns: auto minmax(0, 1fr);
      align-items: center;
      gap: var(--space-3);
      padding-inline-start: var(--space-2);
      border-inline-start: 3px solid var(--line-strong);
    }
    .pair {
      border-color: var(--diagonal-fill);
    }
    .falseNegative {
      border-inline-start-style: dashed;
      border-color: var(--ink);
    }
    img {
      border-radius: var(--radius-small);
      background: var(--sunken);
      object-fit: cover;
    }
    p {
      display: grid;
      margin: 0;
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.35;
    }
    i {
      font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
      font-weight: 600;
    }
    sub {
      font-size: 0.7em;
      line-height: 1;
    }
    .image {
      color: var(--image);
    }
    .text,
    .caption {
      color: var(--text);
    }
    small,
    .numbers {
      color: var(--ink-soft);
      font-size: 0.8125rem;
    }
    b {
      color: var(--ink);
    }
  `;
}

/** A transparent picture, so that nothing is asked of the server meanwhile. */
const blank = 'data:image/gif;base64,R0lGODlhAQABAAAAACH5BAEKAAEALAAAAAABAAEAAAICTAEAOw==';

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-cell': PairCell;
  }
}
