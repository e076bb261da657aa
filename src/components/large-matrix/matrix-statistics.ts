import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { chanceLoss, chanceRecall } from '../../engine/contrastive/index.ts';
import type { LargeMatrix, MatrixSummary } from '../../engine/matrix/large/large-matrix.ts';
import { Localized } from '../i18n/localized.ts';
import { bytes as bytesText, decimal, integer, nats, percent } from '../i18n/number.ts';
import './cosine-histogram.ts';
import { messages, type MessageName } from './statistics.messages.ts';

/** What a pass was made with, and how long it took. */
export interface PassFacts {
  readonly backend: LargeMatrix['backend'];
  readonly milliseconds: number;
  /** What the cells take in memory. */
  readonly bytes: number;
}

/** A large matrix in numbers: losses, retrieval both ways, means and histograms, each beside what guessing would score. */
@customElement('dg-matrix-statistics')
export class MatrixStatistics extends Localized(LitElement) {
  /** null while it is being computed */
  @property({ attribute: false }) summary: MatrixSummary | null = null;
  @property({ attribute: false }) pass: PassFacts | null = null;

  override render(): TemplateResult {
    return html`<div class="parts">
      ${this.renderNumbers()} ${this.renderRecall()}
      <dg-cosine-histogram .summary=${this.summary}></dg-cosine-histogram>
      ${this.pass && this.summary ? this.renderPass(this.summary.n, this.pass) : nothing}
    </div>`;
  }

  private renderNumbers(): TemplateResult {
    const { summary } = this;
    const item = (name: MessageName, value: string): TemplateResult =>
      html`<div data-number=${name}>
        <dt>${this.msg(messages[name])}</dt>
        <dd>${summary ? value : '–'}</dd>
      </div>`;
    return html`<dl>
      ${item('loss', nats(summary?.loss ?? NaN))} ${item('chance', decimal(chanceLoss(summary?.n ?? NaN)))}
      ${item('rowLoss', nats(summary?.rowLoss ?? NaN))}
      ${item('columnLoss', nats(summary?.columnLoss ?? NaN))}
      ${item('matched', decimal(summary?.matched ?? NaN))}
      ${item('unmatched', decimal(summary?.unmatched ?? NaN))}
    </dl>`;
  }

  private renderRecall(): TemplateResult {
    const { summary } = this;
    const at = [1, 5, 10] as const;
    const row = (name: MessageName, share: (k: 1 | 5 | 10) => number): TemplateResult =>
      html`<tr data-number=${name}>
        <th scope="row">${this.msg(messages[name])}</th>
        ${at.map((k) => html`<td>${summary ? recallText(share(k)) : '–'}</td>`)}
      </tr>`;
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.msg(messages.recall)}</th>
          ${at.map((k) => html`<th scope="col">R@${k}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${row('imageToText', (k) => summary!.rowRecall[k])}
        ${row('textToImage', (k) => summary!.columnRecall[k])}
        ${row('guessing', (k) => chanceRecall(summary!.n, k))}
      </tbody>
    </table>`;
  }

  private renderPass(n: number, { backend, milliseconds, bytes }: PassFacts): TemplateResult {
    const seconds =
      milliseconds < 10 ? '<\u20090.01' : decimal(milliseconds / 1000, milliseconds < 9950 ? 2 : 1);
    const how = { simd: 'SIMD', webgpu: 'WebGPU', reference: this.msg(messages.reference) }[backend];
    return html`<p data-number="pass">
      ${this.msg(messages.pass)({ n: integer(n), cells: integer(n * n), seconds, how, memory: bytesText(bytes) })}
    </p>`;
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
      container-type: inline-size;
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.3;
    }
    .parts {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3) var(--space-6);
      align-items: start;
    }
    @container (min-width: 44rem) {
      .parts {
        grid-template-columns: repeat(3, minmax(0, 1fr));
      }
    }
    dl {
      display: grid;
      grid-template-columns: repeat(2, minmax(0, 1fr));
      gap: var(--space-2) var(--space-3);
      margin: 0;
    }
    dt,
    p,
    thead th:first-child {
      color: var(--ink-soft);
    }
    dd {
      margin: 0;
      font-size: var(--step-0);
      font-weight: 650;
    }
    [data-number='matched'] dd {
      text-decoration: underline 3px var(--diagonal-fill);
      text-underline-offset: 0.2em;
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    th,
    td {
      padding: 0.15em 0 0.15em 0.5em;
      border-bottom: 1px solid var(--line);
      font-weight: 400;
      text-align: end;
      white-space: nowrap;
    }
    th:first-child {
      padding-inline-start: 0;
      text-align: start;
      white-space: normal;
    }
    td {
      font-weight: 600;
    }
    [data-number='guessing'] :is(th, td) {
      color: var(--ink-soft);
      font-weight: 400;
    }
    p {
      grid-column: 1 / -1;
      margin: 0;
    }
  `;
}

/** Among thousands, guessing is right for less than one in a thousand, and yet not never. */
const recallText = (share: number): string => percent(share, share > 0 && share < 0.001 ? 2 : 1);

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-statistics': MatrixStatistics;
  }
}
