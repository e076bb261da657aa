import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { cardNumbers } from './card-numbers.ts';
import { licenceTotals, sourceTotal, type DrawingSource, type SourceTotal } from './drawing-sources.ts';
import { messages } from './drawing-sources.messages.ts';

/** Whose drawings a model learned from: totals by licence, and every source when unfolded. */
@customElement('dg-drawing-sources')
export class DrawingSourcesList extends Localized(LitElement) {
  @property({ attribute: false }) sources: readonly DrawingSource[] = [];
  /** The address of the list itself. */
  @property() file = '';

  override render(): TemplateResult {
    const { sources } = this;
    return html`
      <p>${this.msg(messages.total)(this.#counts(sourceTotal(sources)))}</p>
      <ul>
        ${licenceTotals(sources).map(
          (total) => html`<li>${this.msg(messages.licence)(total.licence, this.#counts(total))}</li>`,
        )}
      </ul>
      <details>
        <summary>${this.msg(messages.all)}</summary>
        <table>
          <thead>
            <tr>
              ${(['set', 'author', 'terms'] as const).map(
                (column) => html`<th scope="col">${this.msg(messages[column])}</th>`,
              )}
              ${(['train', 'test'] as const).map(
                (column) => html`<th scope="col" class="number">${this.msg(messages[column])}</th>`,
              )}
            </tr>
          </thead>
          <tbody>
            ${sources.map((source) => this.renderSource(source))}
          </tbody>
        </table>
        <p><a href=${this.file} target="_blank">${this.msg(messages.file)}</a></p>
      </details>
    `;
  }

  private renderSource(source: DrawingSource): TemplateResult {
    const { name, author, licence, licenceUrl, url } = source;
    const counts = this.#counts({ ...source, sets: 1 });
    return html`<tr>
      <th scope="row" title=${`${source.package} ${source.version}`}>${link(url, name)}</th>
      <td>${author}</td>
      <td>${link(licenceUrl, licence)}</td>
      <td class="number">${counts.train}</td>
      <td class="number">${counts.test}</td>
    </tr>`;
  }

  #counts({ train, test, sets }: SourceTotal): Record<keyof SourceTotal, string> {
    const { language } = this;
    const count = (value: number) => cardNumbers(language).count(value);
    return { train: count(train), test: count(test), sets: count(sets) };
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
        width: 12%;
        text-align: end;
        white-space: nowrap;
      }
    `,
  ];
}

// Only the web's own schemes: the address is data.
function link(url: string, text: string): TemplateResult {
  if (!/^https?:/.test(url)) return html`${text}`;
  return html`<a href=${url} target="_blank" rel="noopener noreferrer">${text}</a>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-drawing-sources': DrawingSourcesList;
  }
}
