import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { cellOf } from '../matrix/matrix-part.ts';
import { diagonalCells, type MatrixPart } from '../matrix/matrix-data.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { quantities, viewNames } from '../training/batch.messages.ts';
import { choiceStyles, renderChoice } from '../training/choice.ts';
import '../training/pair-cell.ts';
import { controls } from '../theme/controls.ts';
import { momentCell, pairHeaders, viewDomains, type DrawnMoment, type PairHeaders } from './run-moment.ts';
import { trainerViews, type TrainerView } from './trainer-params.ts';
import { messages } from './trainer.messages.ts';

/**
 * The held-out matrix of a moment, and the cell that is pointed at with its picture and its caption.
 *
 * @fires point - CustomEvent<MatrixPart | null>
 * @fires view - CustomEvent<TrainerView>
 */
@customElement('dg-moment-matrix')
export class MomentMatrix extends Localized(LitElement) {
  @property({ attribute: false }) moment!: DrawnMoment;
  @property() view: TrainerView = 'cosine';
  @property({ attribute: false }) captions: readonly string[] = [];
  /** The addresses of the pictures. */
  @property({ attribute: false }) pictures: readonly string[] = [];
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  /** Whether the prose points at the diagonal. */
  @property({ type: Boolean }) diagonal = false;

  @query('dg-matrix') readonly matrix?: Matrix;

  #pinned: MatrixPart | null = null;
  #headers: PairHeaders = { rows: [], columns: [] };
  #made: readonly unknown[] = [];

  override willUpdate(): void {
    const made = [this.captions, this.pictures];
    if (made.every((part, i) => part === this.#made[i])) return;
    this.#made = made;
    this.#headers = pairHeaders(this.captions, this.pictures);
  }

  override render(): TemplateResult {
    const { n, values } = this.moment;
    const cosine = this.view === 'cosine';
    return html`
      ${renderChoice({
        label: this.msg(messages.view),
        value: this.view,
        options: trainerViews.map((value) => ({ value, label: this.msg(viewNames[value]) })),
        onChoose: (detail) => this.dispatchEvent(new CustomEvent<TrainerView>('view', { detail })),
      })}
      <dg-matrix
        .values=${values}
        .rows=${this.#headers.rows}
        .columns=${this.#headers.columns}
        .quantity=${this.msg(quantities[this.view])}
        .unit=${cosine ? 'cosine' : 'probability'}
        .domain=${viewDomains[this.view]}
        .marked=${this.diagonal ? diagonalCells(n) : unmarked}
        .markedName=${this.msg(messages.pair)}
        .markedLit=${this.diagonal}
        .pointed=${this.pointed}
        .pinned=${this.#pinned}
        .label=${this.msg(messages.matrix)(n)}
        .heightShare=${0.38}
        @pin=${this.#onPin}
      ></dg-matrix>
      <div class="looked">${this.renderLooked()}</div>
    `;
  }

  private renderLooked(): TemplateResult {
    const part = this.pointed ?? this.#pinned;
    if (!part) return html`<p>${this.msg(messages.pointHint)}</p>`;
    const { row, column } = cellOf(part);
    return html`<dg-pair-cell
      .data=${momentCell(this.moment, row, column, this.captions, this.pictures)}
    ></dg-pair-cell>`;
  }

  #onPin = (event: CustomEvent<MatrixPart | null>): void => {
    this.#pinned = event.detail;
    this.requestUpdate();
  };

  static override styles = [
    controls,
    choiceStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
        min-width: 0;
      }
      /* Room for a card, so that pointing moves nothing. */
      .looked {
        min-height: 4.2rem;
      }
      p {
        margin: 0;
        color: var(--ink-soft);
        font-size: 0.8125rem;
      }
    `,
  ];
}

/** The outline of the pairs would hide what a training is about: how they come to differ from the others. */
const unmarked: ReadonlySet<number> = new Set();

declare global {
  interface HTMLElementTagNameMap {
    'dg-moment-matrix': MomentMatrix;
  }
}
