import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { decimal, nats } from '../i18n/number.ts';
import type { ArchitectureData } from './architecture-data.ts';
import { messages } from './architecture.messages.ts';

/** The matrix in a few numbers: means, loss and accuracy, or (for all with all) the means of the blocks and the gap. */
@customElement('dg-pair-statistics')
export class PairStatisticsLine extends Localized(LitElement) {
  @property({ attribute: false }) data!: ArchitectureData;
  @property({ type: Boolean }) joint = false;

  override render(): TemplateResult {
    return html`<dl>${this.joint ? this.renderJoint() : this.renderPairs()}</dl>`;
  }

  private renderPairs(): TemplateResult {
    const { n, matched, unmatched, loss, chanceLoss, rowAccuracy, columnAccuracy } = this.data.statistics;
    const right = (share: number | undefined): number => Math.round((share ?? 0) * n);
    return html`
      ${this.renderItem('matched', messages.matched, decimal(matched))}
      ${this.renderItem('unmatched', messages.unmatched, decimal(unmatched))}
      ${this.renderItem('loss', messages.loss, loss === undefined ? '–' : nats(loss))}
      ${this.renderItem('chance', messages.chance, decimal(chanceLoss))}
      ${this.renderItem('rows', messages.rowsRight, rowAccuracy === undefined ? '–' : this.msg(messages.accuracy)(right(rowAccuracy), n))}
      ${this.renderItem('columns', messages.columnsRight, columnAccuracy === undefined ? '–' : this.msg(messages.accuracyColumns)(right(columnAccuracy), n))}
    `;
  }

  private renderJoint(): TemplateResult {
    const { imageImage, textText, matched, unmatched, gap } = this.data.joint;
    return html`
      ${this.renderItem('image-image', messages.imageImage, decimal(imageImage))}
      ${this.renderItem('text-text', messages.textText, decimal(textText))}
      ${this.renderItem('matched', messages.jointPairs, decimal(matched))}
      ${this.renderItem('unmatched', messages.noPair, decimal(unmatched))}
      ${gap === undefined ? nothing : this.renderItem('gap', messages.gap, decimal(gap))}
    `;
  }

  private renderItem(id: string, label: (typeof messages)['loss'], value: string): TemplateResult {
    return html`<div id=${id}>
      <dt>${this.msg(label)}</dt>
      <dd>${value}</dd>
    </div>`;
  }

  static override styles = css`
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(7.2rem, 1fr));
      gap: var(--space-2) var(--space-3);
      padding-top: var(--space-3);
      border-top: 1px solid var(--line);
      margin: 0;
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.3;
    }
    dt {
      color: var(--ink-soft);
    }
    dd {
      min-width: 4em;
      margin: 0;
      font-size: var(--step-0);
      font-weight: 650;
    }
    #matched dd {
      text-decoration: underline 3px var(--diagonal-fill);
      text-underline-offset: 0.2em;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-statistics': PairStatisticsLine;
  }
}
