import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import type { Picture } from '../../engine/pictures/picture.ts';
import { Localized } from '../i18n/localized.ts';
import { exactText, scaleText } from '../matrix/cell-text.ts';
import { controls } from '../theme/controls.ts';
import type { ArchitectureData } from './architecture-data.ts';
import { messages } from './architecture.messages.ts';
import { isMark } from './look-controller.ts';

/**
 * One cell of the matrix: its picture as the network reads it, its sentence as tokens, and its number in all four readings.
 *
 * @fires give - the picture of this row shall get the sentence of this column; on the diagonal, its own
 */
@customElement('dg-cell-detail')
export class CellDetail extends Localized(LitElement) {
  @property({ attribute: false }) data!: ArchitectureData;
  @property({ type: Number }) row = 0;
  @property({ type: Number }) column = 0;
  @property({ attribute: false }) tokens?: TextInspection;
  @property({ attribute: false }) seen?: Picture;

  @query('canvas') private canvas?: HTMLCanvasElement;

  override render(): TemplateResult {
    const { data, row, column } = this;
    const image = data.rowPairs[row];
    const text = data.columnPairs[column];
    const paired = image.id === text.id;
    return html`
      <h3>
        <i class="image">I<sub>${row + 1}</sub></i> · <i class="text">T<sub>${column + 1}</sub></i>
        <small class=${paired ? 'paired' : ''}>${this.msg(paired ? messages.aPair : messages.noPair)}</small>
      </h3>
      <div class="inputs">
        ${
          this.seen
            ? html`<canvas role="img" aria-label=${image.alt}></canvas>`
            : html`<img src=${image.url} alt=${image.alt} />`
        }
        <p dir="auto">${this.renderCaption(text.caption)}</p>
      </div>
      <p class="note">
        ${
          this.seen && this.tokens
            ? html`${this.msg(messages.pixels)(this.seen.width, this.seen.height)};
              ${this.msg(messages.tokenCount)(this.tokens.tokens.length, this.tokens.contextLength)}`
            : this.msg(messages.needsModel)
        }
      </p>
      ${this.renderNumbers()} ${this.renderGive(paired)}
    `;
  }

  /** On the diagonal a picture may get its own sentence back; elsewhere, that of the column. */
  private renderGive(paired: boolean): TemplateResult | typeof nothing {
    const { row, column } = this;
    if (row === column && paired) return nothing;
    const message = row === column ? messages.giveOwn : messages.give;
    return html`<button @click=${() => this.dispatchEvent(new Event('give'))}>
      ${this.msg(message)(`I${subscript(row + 1)}`, `T${subscript(column + 1)}`)}
    </button>`;
  }

  private renderCaption(caption: string): TemplateResult | string {
    if (!this.tokens) return caption;
    return html`${this.tokens.tokens.map(
      ({ text }) => html`<b class=${isMark(text) ? 'mark' : ''}>${text}</b> `,
    )}`;
  }

  private renderNumbers(): TemplateResult {
    const { views } = this.data;
    const index = this.row * this.data.columnPairs.length + this.column;
    const line = (label: string, value: number, unit: 'cosine' | 'logit' | 'probability'): TemplateResult =>
      html`<dt>${label}</dt>
        <dd>${Number.isFinite(value) ? exactText(value, unit) : '–'}</dd>`;
    return html`<dl>
      ${line(this.msg(messages.cosine), views.cosine[index], 'cosine')}
      ${line(`${this.msg(messages.logit)} (× ${scaleText(this.data.embeddings.logitScale)})`, views.logit[index], 'logit')}
      ${line(`softmax ${this.msg(messages.inRow)}`, views.row[index], 'probability')}
      ${line(`softmax ${this.msg(messages.inColumn)}`, views.column[index], 'probability')}
    </dl>`;
  }

  override updated(changed: PropertyValues<this>): void {
    const { canvas, seen } = this;
    if (!canvas || !seen || (!changed.has('seen') && canvas.width === seen.width)) return;
    canvas.width = seen.width;
    canvas.height = seen.height;
    canvas.getContext('2d')!.putImageData(new ImageData(seen.data, seen.width, seen.height), 0, 0);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
        line-height: 1.4;
      }
      h3 {
        display: flex;
        align-items: baseline;
        gap: 0.35em;
        margin: 0 0 var(--space-2);
        font-size: var(--step-1);
        font-weight: 500;
      }
      h3 i {
        font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', Georgia, serif;
      }
      sub {
        font-size: 0.7em;
        line-height: 0;
      }
      small {
        margin-inline-start: auto;
        padding: 0 0.5em;
        border: 1px solid var(--line-strong);
        border-radius: 1em;
        font-size: var(--step--1);
      }
      .paired {
        border: 2px solid var(--diagonal-fill);
        background: var(--diagonal-ground);
      }
      .image {
        color: var(--image);
      }
      .text {
        color: var(--text);
      }
      .inputs {
        display: grid;
        grid-template-columns: 7rem minmax(0, 1fr);
        gap: var(--space-3);
        align-items: start;
      }
      canvas,
      img {
        width: 7rem;
        height: 7rem;
        border: 2px solid var(--image);
        border-radius: var(--radius-small);
        object-fit: contain;
        image-rendering: pixelated;
      }
      img {
        image-rendering: auto;
      }
      .inputs p {
        overflow: auto;
        max-height: 7rem;
        margin: 0;
        line-height: 1.75;
        overflow-wrap: anywhere;
      }
      b {
        padding: 0.08em 0.3em;
        border: 1px solid var(--text);
        border-radius: 3px;
        background: var(--text-ground);
        font-weight: 500;
        white-space: nowrap;
      }
      b.mark {
        border-style: dashed;
        background: none;
        color: var(--ink-soft);
        font-size: 0.85em;
      }
      .note {
        min-height: 2.8em;
        margin: var(--space-1) 0 var(--space-2);
        color: var(--ink-soft);
      }
      dl {
        display: grid;
        grid-template-columns: 1fr auto;
        gap: 1px var(--space-3);
        margin: 0 0 var(--space-2);
      }
      dd {
        margin: 0;
        font-weight: 600;
        text-align: end;
      }
      button {
        width: 100%;
      }
    `,
  ];
}

/** ₁₂ */
export function subscript(number: number): string {
  return String(number).replaceAll(/\d/g, (digit) => String.fromCharCode(0x2080 + Number(digit)));
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-cell-detail': CellDetail;
  }
}
