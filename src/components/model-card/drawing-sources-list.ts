import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { cardNumbers } from './card-numbers.ts';
import { licenceTotals, type DrawingSource } from './drawing-sources.ts';
import { messages } from './drawing-sources.messages.ts';

/** Whose drawings a model learned from: totals by licence, and every source when unfolded. */
@customElement('dg-drawing-sources')
export class DrawingSourcesList extends Localized(LitElement) {
  @property({ attribute: false }) sources: readonly DrawingSource[] = [];

  override render(): TemplateResult {
    const numbers = cardNumbers(this.language);
    const count = (value: number) => numbers.count(value);
    const drawings = this.sources.reduce((sum, source) => sum + source.count, 0);
    const totals = licenceTotals(this.sources);
    return html`
      <p>${this.msg(messages.total)({ drawings: count(drawings), styles: count(this.sources.length) })}</p>
      <ul>
        ${totals.map(
          (total) =>
            html`<li>
              ${this.msg(messages.licence)(total.licence, {
                drawings: count(total.drawings),
                styles: count(total.styles),
              })}
            </li>`,
        )}
      </ul>
      <details>
        <summary>${this.msg(messages.all)}</summary>
        <table>
          <thead>
            <tr>
              ${(['style', 'author', 'terms'] as const).map(
                (column) => html`<th scope="col">${this.msg(messages[column])}</th>`,
              )}
              <th scope="col" class="number">${this.msg(messages.count)}</th>
            </tr>
          </thead>
          <tbody>
            ${this.sources.map(
              (source) =>
                html`<tr>
                  <th scope="row">${link(source)}</th>
                  <td>${source.author}</td>
                  <td>${source.licence}</td>
                  <td class="number">${count(source.count)}</td>
                </tr>`,
            )}
          </tbody>
        </table>
      </details>
    `;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
      }
      p,
      ul {
        margin: 0;
      }
      ul {
        padding-inline-start: 1.2em;
      }
      summary {
        width: fit-content;
        padding-block: var(--space-2);
        cursor: pointer;
      }
      table {
        width: 100%;
        border-collapse: collapse;
        font-variant-numeric: tabular-nums;
      }
      th,
      td {
        padding: var(--space-1) var(--space-2) var(--space-1) 0;
        border-bottom: 1px solid var(--line);
        font-weight: inherit;
        text-align: start;
        vertical-align: baseline;
        overflow-wrap: anywhere;
      }
      thead th {
        color: var(--ink-soft);
      }
      .number {
        padding-inline-end: 0;
        text-align: end;
        white-space: nowrap;
      }
    `,
  ];
}

// Only the web's own schemes: the address is data.
function link({ style, url, package: from, version }: DrawingSource): TemplateResult {
  const title = `${from} ${version}`;
  if (!/^https?:/.test(url)) return html`<span title=${title}>${style}</span>`;
  return html`<a href=${url} title=${title} target="_blank" rel="noopener noreferrer">${style}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-drawing-sources': DrawingSourcesList;
  }
}
