import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TemplateComparison } from '../../engine/zero-shot/index.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import { messages } from './confusion.messages.ts';

/** How many pictures each template gets right by itself, and all of them averaged. */
@customElement('dg-template-scores')
export class TemplateScores extends Localized(LitElement) {
  /** in the order of `comparison.single` */
  @property({ attribute: false }) templates: readonly string[] = [];
  @property({ attribute: false }) comparison!: TemplateComparison;

  override render(): TemplateResult {
    const { single, ensemble } = this.comparison;
    return html`<table>
      <caption>
        ${this.msg(messages.templates)}
      </caption>
      <thead class="visually-hidden">
        <tr>
          <th>${this.msg(messages.template)}</th>
          <th>${this.msg(messages.accuracy)}</th>
        </tr>
      </thead>
      <tbody>
        ${this.templates.map((template, t) => this.renderRow(template, single[t]))}
        ${this.renderRow(this.msg(messages.averaged)(this.templates.length), ensemble, 'ensemble')}
      </tbody>
    </table>`;
  }

  private renderRow(name: string, share: number, kind = ''): TemplateResult {
    return html`<tr class=${kind}>
      <th scope="row">${name}</th>
      <td><i style="width: ${(share * 100).toFixed(2)}%"></i></td>
      <td class="number">${percent(share, 1)}</td>
    </tr>`;
  }

  static override styles = css`
    :host {
      display: block;
      font-size: var(--step--1);
    }
    table {
      width: 100%;
      border-collapse: collapse;
    }
    caption {
      padding-bottom: var(--space-1);
      color: var(--ink-soft);
      font-weight: 600;
      text-align: start;
    }
    th {
      padding: 0.1rem var(--space-3) 0.1rem 0;
      font-weight: 400;
      text-align: start;
    }
    td {
      width: 45%;
      padding: 0;
    }
    td i {
      display: block;
      height: 0.7em;
      border-radius: 2px;
      background: var(--text);
    }
    .number {
      width: 4.5em;
      padding-inline-start: var(--space-2);
      font-variant-numeric: tabular-nums;
      text-align: end;
      white-space: nowrap;
    }
    .ensemble > * {
      border-top: 1px solid var(--line-strong);
      font-weight: 650;
    }
    .ensemble i {
      background: var(--diagonal-fill);
    }
    .visually-hidden {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-template-scores': TemplateScores;
  }
}
