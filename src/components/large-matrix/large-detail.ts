import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MatrixSummary, TopNeighbours } from '../../engine/matrix/large/large-matrix.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import '../lab/pair-thumbnail.ts';
import type { PairSet } from '../lab/pair-set.ts';
import { exactText, scaleText } from '../matrix/cell-text.ts';
import type { MatrixUnit } from '../matrix/matrix-data.ts';
import { cosineOf } from '../matrix/large/shown-pairs.ts';
import { controls } from '../theme/controls.ts';
import { largeDetailStyles } from './large-detail.styles.ts';
import { messages } from './large-matrix.messages.ts';

/** A cell by the pairs of its picture and of its caption. */
export interface PairCell {
  readonly image: number;
  readonly text: number;
}

/**
 * One cell of a large matrix: its picture, its caption, its number in all readings, where the true answers rank, and what lies nearest
 * to the two. Until the pass is complete, what is known without it.
 *
 * @fires look - CustomEvent<PairCell>, the reader asks for a neighbour
 */
@customElement('dg-large-detail')
export class LargeDetail extends Localized(LitElement) {
  @property({ attribute: false }) pairs!: PairSet;
  @property({ attribute: false }) summary: MatrixSummary | null = null;
  @property({ type: Number }) logitScale = 1;
  @property({ attribute: false }) cell: PairCell = { image: 0, text: 0 };

  override render(): TemplateResult {
    const { image, text } = this.cell;
    const { captions, thumbnails } = this.pairs;
    const paired = image === text;
    return html`
      <h3>
        ${this.msg(messages.cellHeading)}
        <small class=${paired ? 'paired' : ''}>${this.msg(paired ? messages.aPair : messages.noPair)}</small>
      </h3>
      <div class="inputs">
        <dg-pair-thumbnail
          .sheet=${thumbnails}
          .pair=${image}
          .label=${this.msg(messages.picture)(integer(image + 1), captions[image])}
        ></dg-pair-thumbnail>
        <p>
          <span class="text">${this.msg(messages.caption)(integer(text + 1))}</span>
          <q dir="auto">${captions[text]}</q>
        </p>
      </div>
      ${this.renderNumbers()} ${this.renderNeighbours()}
    `;
  }

  private renderNumbers(): TemplateResult {
    const { summary, logitScale, cell } = this;
    const cosine = cosineOf(this.pairs, cell.image, cell.text);
    const logit = logitScale * cosine;
    // Of one temperature both: the sums and the logit of this cell.
    const share = (sums: Float64Array | undefined, line: number): number =>
      sums && summary ? Math.exp(summary.logitScale * cosine - sums[line]) : NaN;
    const rank = (ranks: Uint32Array | undefined, line: number): string =>
      ranks ? this.msg(messages.rankOf)(integer(ranks[line]), integer(this.pairs.n)) : '–';
    const line = (id: string, label: string, value: string): TemplateResult =>
      html`<div id=${id}>
        <dt>${label}</dt>
        <dd>${value}</dd>
      </div>`;
    const written = (value: number, unit: MatrixUnit): string =>
      Number.isFinite(value) ? exactText(value, unit) : '–';
    return html`<dl>
      ${line('cosine', this.msg(messages.cosine), written(cosine, 'cosine'))}
      ${line('logit', this.msg(messages.logit)(scaleText(logitScale)), written(logit, 'logit'))}
      ${line('in-row', this.msg(messages.inRow), written(share(summary?.rowLogSumExp, cell.image), 'probability'))}
      ${line('in-column', this.msg(messages.inColumn), written(share(summary?.columnLogSumExp, cell.text), 'probability'))}
      ${line('row-rank', this.msg(messages.rowRank), rank(summary?.rowRanks, cell.image))}
      ${line('column-rank', this.msg(messages.columnRank), rank(summary?.columnRanks, cell.text))}
    </dl>`;
  }

  private renderNeighbours(): TemplateResult | typeof nothing {
    const { summary, cell } = this;
    if (!summary) return nothing;
    return html`
      <h4>${this.msg(messages.nearestCaptions)}</h4>
      <ol class="captions">
        ${neighboursOf(summary.rowNeighbours, cell.image).map(
          ([text, cosine]) =>
            html`<li>
              ${this.renderNeighbour({ image: cell.image, text }, cosine, this.pairs.captions[text])}
            </li>`,
        )}
      </ol>
      <h4>${this.msg(messages.nearestPictures)}</h4>
      <ol class="pictures">
        ${neighboursOf(summary.columnNeighbours, cell.text).map(
          ([image, cosine]) =>
            html`<li>
              ${this.renderNeighbour(
                { image, text: cell.text },
                cosine,
                html`<dg-pair-thumbnail
                  .sheet=${this.pairs.thumbnails}
                  .pair=${image}
                  .label=${this.pairs.captions[image]}
                ></dg-pair-thumbnail>`,
              )}
            </li>`,
        )}
      </ol>
    `;
  }

  private renderNeighbour(cell: PairCell, cosine: number, content: string | TemplateResult): TemplateResult {
    const own = cell.image === cell.text;
    return html`<button
      class=${own ? 'own' : ''}
      aria-current=${cell.image === this.cell.image && cell.text === this.cell.text}
      @click=${() => this.dispatchEvent(new CustomEvent<PairCell>('look', { detail: cell }))}
    >
      <span class="content" dir="auto">${content}</span>
      <b>${exactText(cosine, 'cosine')}</b>
      ${own ? html`<span class="visually-hidden">${this.msg(messages.aPair)}</span>` : nothing}
    </button>`;
  }

  static override styles = [controls, largeDetailStyles];
}

const shownNeighbours = 5;

/** The nearest few of a line, each with its cosine. */
function neighboursOf({ k, indices, cosines }: TopNeighbours, line: number): (readonly [number, number])[] {
  return Array.from({ length: Math.min(k, shownNeighbours) }, (_, rank) => {
    const at = line * k + rank;
    return [indices[at], cosines[at]] as const;
  });
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-large-detail': LargeDetail;
  }
}
