import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { pictureURL } from '../embeddings/assets.ts';
import { Localized } from '../i18n/localized.ts';
import { diagonalCells, type MatrixPart } from '../matrix/matrix-data.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { controls } from '../theme/controls.ts';
import { confusionPart, type Choice, type Confusion, type ConfusionPart } from './confusion.ts';
import { confusionViewStyles } from './confusion-view.styles.ts';
import { confusedWords } from './confusion-words.ts';
import { messages } from './confusion.messages.ts';

/**
 * The confusion matrix, all of it or the part that has mistakes in it, and the mistakes one by one.
 *
 * @slot - what stands beside the matrix
 * @fires picture - CustomEvent<string>, the id of a picture to look at
 */
@customElement('dg-confusion-view')
export class ConfusionView extends Localized(LitElement) {
  @property({ attribute: false }) confusion!: Confusion;

  @state() private whole = false;
  /** The cell that the reader points at. */
  @state() private cell: MatrixPart | null = null;

  @query('dg-matrix') private matrix?: Matrix;

  drawing(): HTMLCanvasElement | null {
    return this.matrix?.drawing() ?? null;
  }

  override render(): TemplateResult {
    const { confused } = this.confusion;
    const part = confusionPart(this.confusion, this.whole);
    return html`
      <div>${this.renderToggle()} ${this.renderMatrix(part)}</div>
      <slot></slot>
      <div class="mistakes">
        <p>
          ${confused.length > 0 ? this.msg(messages.confusedCount)(confused.length) : this.msg(messages.none)}
        </p>
        <ul>
          ${confused.map((choice) => this.renderChoice(choice))}
        </ul>
      </div>
    `;
  }

  private renderToggle(): TemplateResult {
    const { labels, confused } = this.confusion;
    return html`<div role="group" class="toggle" aria-label=${this.msg(messages.show)}>
      ${[false, true].map(
        (whole) =>
          html`<button
            aria-pressed=${this.whole === whole}
            ?disabled=${!whole && confused.length === 0}
            @click=${() => (this.whole = whole)}
          >
            ${whole ? this.msg(messages.allLabels)(labels.length) : this.msg(messages.confusedLabels)}
          </button>`,
      )}
    </div>`;
  }

  private renderMatrix(part: ConfusionPart): TemplateResult {
    const { labels } = this.confusion;
    const { indices, counts } = part;
    const headers = indices.map((i) => ({ symbol: '', label: labels[i], modality: 'text' as const }));
    return html`
      <dg-matrix
        .label=${this.msg(messages.matrix)}
        .values=${counts}
        .rows=${headers}
        .columns=${headers}
        .quantity=${this.msg(messages.count)}
        .unit=${'count'}
        .domain=${[0, Math.max(1, ...counts)]}
        .marked=${diagonalCells(indices.length)}
        .markedName=${this.msg(messages.right)}
        .rest=${32.5}
        @point=${(event: CustomEvent<MatrixPart | null>) => (this.cell = event.detail)}
        @pin=${(event: CustomEvent<MatrixPart | null>) => this.#openFirst(this.#choicesAt(event.detail, part))}
      ></dg-matrix>
      <p class="readout">${this.#cellWords(part)}</p>
    `;
  }

  private renderChoice(choice: Choice): TemplateResult {
    const { id, file, alt } = choice.picture;
    return html`<li>
      <button data-id=${id} @click=${() => this.#openFirst([choice])}>
        <img src=${pictureURL(file)} alt=${this.msg(alt)} loading="lazy" />
        <span>${confusedWords(choice, this.confusion.labels, (message) => this.msg(message))}</span>
      </button>
    </li>`;
  }

  #cellWords(part: ConfusionPart): string {
    const { labels } = this.confusion;
    const { row = null, column = null } = this.cell ?? {};
    if (row === null || column === null) return this.msg(messages.matrix);
    const [right, chosen] = [labels[part.indices[row]], labels[part.indices[column]]];
    return this.msg(messages.cell)(right, chosen, this.#choicesAt(this.cell, part).length);
  }

  #choicesAt(cell: MatrixPart | null, { indices }: ConfusionPart): Choice[] {
    const { row = null, column = null } = cell ?? {};
    if (row === null || column === null) return [];
    return this.confusion.choices.filter(
      ({ right, chosen }) => right === indices[row] && chosen === indices[column],
    );
  }

  #openFirst([choice]: readonly Choice[]): void {
    if (choice) this.dispatchEvent(new CustomEvent<string>('picture', { detail: choice.picture.id }));
  }

  static override styles = [controls, confusionViewStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-confusion-view': ConfusionView;
  }
}
