import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { cellAfter, type Cell } from '../matrix/matrix-keys.ts';
import { parseTarget } from '../pointing/pointing.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { similarityColor } from '../theme/palette.ts';
import { theme } from '../theme/theme.ts';
import { numberGridStyles } from './number-grid.styles.ts';
import { readableInk } from '../theme/readable-ink.ts';

/**
 * A small matrix, every number written out: image i in row i, text j in column j. All grids of a page point at the same
 * cell: `cell 1 2`, and they follow `diagonal`, `row 1` and `column 2`. The arrow keys go from cell to cell.
 */
@customElement('dg-number-grid')
export class NumberGrid extends Localized(LitElement) {
  /** [n, n] */
  @property({ attribute: false }) values = new Float64Array(0);
  @property() heading = '';
  /** What the colours reach from and to. */
  @property({ attribute: false }) domain: readonly [number, number] = [0, 1];
  @property({ type: Number }) digits = 2;
  /** Writes a number in place of `digits` decimals. */
  @property({ attribute: false }) write?: (value: number) => string;

  @consume({ context: notebookContext, subscribe: true })
  private notebook?: Notebook;

  #watched?: Notebook;
  /** Where the arrow keys are. */
  #cursor: Cell = { row: 0, column: 0 };

  override connectedCallback(): void {
    super.connectedCallback();
    theme.addEventListener('change', this.#update);
    this.#watched?.pointing.addEventListener('change', this.#update);
  }

  override disconnectedCallback(): void {
    theme.removeEventListener('change', this.#update);
    this.#watched?.pointing.removeEventListener('change', this.#update);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.notebook === this.#watched) return;
    this.#watched?.pointing.removeEventListener('change', this.#update);
    this.#watched = this.notebook;
    this.#watched?.pointing.addEventListener('change', this.#update);
  }

  override render(): TemplateResult {
    const n = Math.round(Math.sqrt(this.values.length));
    const places = Array.from({ length: n }, (_, i) => i);
    const [low, high] = this.domain;
    return html`<table
      tabindex="0"
      @pointerleave=${this.#leave}
      @focus=${this.#onFocus}
      @blur=${this.#leave}
      @keydown=${(event: KeyboardEvent) => this.#onKey(event, n)}
    >
      <caption>
        ${this.heading}
        <small>${this.#bound(low)} … ${this.#bound(high)}</small>
      </caption>
      <thead>
        <tr>
          <td></td>
          ${places.map((j) => html`<th scope="col" class="text">T<sub>${j + 1}</sub></th>`)}
        </tr>
      </thead>
      <tbody>
        ${places.map(
          (i) =>
            html`<tr>
              <th scope="row" class="image">I<sub>${i + 1}</sub></th>
              ${places.map((j) => this.renderCell(i, j, n))}
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  private renderCell(i: number, j: number, n: number): TemplateResult {
    const value = this.values[i * n + j];
    const color = similarityColor(this.domain, theme.name)(value);
    const classes = [i === j ? 'diagonal' : '', this.#isLit(i + 1, j + 1) ? 'lit' : ''];
    return html`<td
      class=${classes.join(' ').trim()}
      style="background:${color};color:${readableInk(color)}"
      @pointerenter=${() => this.#pointAt({ row: i, column: j })}
    >
      ${this.#text(value)}
    </td>`;
  }

  #bound(value: number): string {
    return Number.isInteger(value) ? decimal(value, 0) : this.#text(value);
  }

  #text(value: number): string {
    return this.write?.(value) ?? decimal(value, this.digits);
  }

  #isLit(row: number, column: number): boolean {
    const { name, numbers } = parseTarget(this.notebook?.pointing.target ?? '');
    switch (name) {
      case 'cell':
        return numbers[0] === row && numbers[1] === column;
      case 'row':
        return numbers[0] === row;
      case 'column':
        return numbers[0] === column;
      case 'diagonal':
        return row === column;
      default:
        return false;
    }
  }

  #point(target: string): void {
    if (this.notebook) this.notebook.pointing.target = target;
  }

  #pointAt({ row, column }: Cell): void {
    this.#cursor = { row, column };
    this.#point(`cell ${row + 1} ${column + 1}`);
  }

  #onFocus = (event: FocusEvent): void => {
    if ((event.currentTarget as HTMLElement).matches(':focus-visible')) this.#pointAt(this.#cursor);
  };

  #onKey(event: KeyboardEvent, n: number): void {
    const next = cellAfter(event, this.#cursor, n, n);
    if (!next) return;
    event.preventDefault();
    this.#pointAt(next);
  }

  #leave = (): void => {
    const { pointing } = this.notebook ?? {};
    if (pointing?.target.startsWith('cell ')) pointing.leave(pointing.target);
  };

  readonly #update = (): void => this.requestUpdate();

  static override styles = numberGridStyles;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-number-grid': NumberGrid;
  }
}
