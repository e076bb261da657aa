import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { bytes } from '../i18n/number.ts';
import { cardNumbers } from './card-numbers.ts';
import { figureName, groupName, groupSummary } from './figure-names.ts';
import { messages } from './figures-table.messages.ts';
import { figuresTableStyles } from './figures-table.styles.ts';
import {
  figureGroups,
  isDetail,
  type FigureGroup,
  type FigureRow,
  type MeasuredFigure,
} from './measured-figure.ts';

/** What was measured on a model: each figure in both languages, with chance level and number of cases. */
@customElement('dg-figures-table')
export class FiguresTable extends Localized(LitElement) {
  @property({ attribute: false }) figures: readonly MeasuredFigure[] = [];

  override render(): TemplateResult {
    const details = this.figures.filter(isDetail);
    return html`
      <p>${this.msg(messages.intro)}</p>
      ${this.renderTable(this.figures.filter((figure) => !isDetail(figure)))}
      ${
        details.length > 0
          ? html`<details>
              <summary>${this.msg(messages.details)}</summary>
              ${this.renderTable(details)}
            </details>`
          : nothing
      }
      <details>
        <summary>${this.msg(messages.how)}</summary>
        ${figureGroups(this.figures, this.language).map(({ id, how }) => this.renderHow(id, how))}
      </details>
    `;
  }

  private renderTable(figures: readonly MeasuredFigure[]): TemplateResult {
    return html`<table>
      <thead>
        <tr>
          <th scope="col">${this.msg(messages.figure)}</th>
          ${(['zh', 'en', 'chance', 'cases'] as const).map(
            (column) => html`<th scope="col" class="number">${this.msg(messages[column])}</th>`,
          )}
        </tr>
      </thead>
      ${figureGroups(figures, this.language).map((group) => this.renderGroup(group))}
    </table>`;
  }

  private renderGroup({ id, rows }: FigureGroup): TemplateResult {
    const summary = groupSummary(id);
    return html`<tbody>
      <tr class="group">
        <th scope="rowgroup" colspan="5">
          ${this.msg(groupName(id))}
          ${summary ? html`<span class="summary">${this.msg(summary)}</span>` : nothing}
        </th>
      </tr>
      ${rows.map((row) => this.renderRow(row))}
    </tbody>`;
  }

  private renderHow(id: string, how: readonly string[]): TemplateResult {
    return html`<h4>${this.msg(groupName(id))}</h4>
      <ul lang="en">
        ${how.map((text) => html`<li>${text}</li>`)}
      </ul>`;
  }

  private renderRow({ figure, values, unit, chance, cases }: FigureRow): TemplateResult {
    return html`<tr>
      <th scope="row">${this.msg(figureName(figure))}</th>
      ${
        values.none === undefined
          ? html`${this.renderValue(values.zh, unit)}${this.renderValue(values.en, unit)}`
          : html`<td class="number both" colspan="2">${this.#written(values.none, unit)}</td>`
      }
      ${this.renderValue(chance, unit)}
      <td class="number">${cardNumbers(this.language).count(cases)}</td>
    </tr>`;
  }

  private renderValue(value: number | null | undefined, unit: FigureRow['unit']): TemplateResult {
    if (typeof value === 'number') return html`<td class="number">${this.#written(value, unit)}</td>`;
    return html`<td class="number">
      <span aria-hidden="true">–</span><span class="visually-hidden">${this.msg(messages.none)}</span>
    </td>`;
  }

  #written(value: number, unit: FigureRow['unit']): string {
    const numbers = cardNumbers(this.language);
    if (unit === 'share') return numbers.percent(value);
    if (unit === 'bytes') return bytes(value);
    return unit === 'seconds' ? numbers.seconds(value) : numbers.decimal(value, 3);
  }

  static override styles = figuresTableStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-figures-table': FiguresTable;
  }
}
