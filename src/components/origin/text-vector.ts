import { html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { InspectionController } from '../embeddings/inspection-controller.ts';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import type { RankedItem } from '../ranking/ranked-item.ts';
import '../ranking/ranking.ts';
import type { RankingLead, RankingStage } from '../ranking/ranking.ts';
import { shownPictures } from '../ranking/shown-picture.ts';
import { similarity } from '../ranking/similarity.ts';
import '../search/sentence-box.ts';
import { controls } from '../theme/controls.ts';
import { drawEncoding, encodingBoxes } from './encoding-drawing.ts';
import { originFigureStyles } from './origin-figure.styles.ts';
import { OriginFigure } from './origin-figure.ts';
import { messages } from './origin.messages.ts';
import { StripReading } from './strip-reading.ts';
import { drawTokens, tokenInputWidth, tokensHeight } from './token-drawing.ts';
import { describeVector, neighbourTable, stripWords } from './vector-words.ts';

const shown = 6;

/** Lesson 2: a sentence is cut into tokens and becomes its vector, which finds the captions nearest to it. */
@customElement('dg-text-vector')
export class TextVectorFigure extends OriginFigure {
  @query('dg-ranking') private stage?: RankingStage;

  readonly #reading = new StripReading(this);
  readonly #inspection = new InspectionController(this);
  #sentence = '';
  #vector: Float32Array | null = null;
  #items: readonly RankedItem[] = [];

  override render(): TemplateResult {
    const { assets } = this.embeddings;
    const heading = this.msg(messages.textHeading);
    if (!this.notebook || !assets) return this.renderLoading(heading);
    const fallback = assets.builtIn.suggestions[this.language][0].text;
    this.#sentence = this.values.q.trim() || fallback;
    const captions = shownPictures(assets).map(({ caption }) => caption);
    const others = [...new Set(captions)].filter((caption) => caption !== this.#sentence);
    const embeddings = this.embeddings.want({ texts: [this.#sentence, ...others], pictures: [] });
    if (!embeddings) return this.renderLoading(heading);
    this.#take(others, embeddings.texts);
    const inspection = this.#inspection.of(this.#sentence, this.notebook.session.encoder);
    return html`<dg-figure
      .heading=${heading}
      .content=${this.#content}
      .provenance=${embeddings.provenance}
      .version=${`${this.#sentence} ${this.#vector === null} ${embeddings.provenance.source} ${this.language}`}
    >
      <div class="body">
        <dg-sentence-box
          .sentence=${this.values.q}
          .fallback=${fallback}
          .inspection=${inspection}
          @sentence=${this.#choose}
        ></dg-sentence-box>
        ${this.renderNote(this.#vector === null)}
        <dg-ranking
          kind="sentences"
          .items=${this.#items}
          .shown=${shown}
          .lead=${this.#lead(inspection)}
          .heading=${this.msg(messages.nearSentences)(this.#sentence)}
          @item-open=${this.#choose}
        ></dg-ranking>
      </div>
    </dg-figure>`;
  }

  #take(others: readonly string[], vectors: readonly (Float32Array | null)[]): void {
    this.#vector = vectors[0];
    this.#reading.dim = this.#vector?.length ?? 0;
    this.#items = others.map((label, i) => ({
      id: label,
      label,
      alt: '',
      own: false,
      match: false,
      cosine: similarity(this.#vector, vectors[i + 1]),
    }));
  }

  #lead(inspection: TextInspection | undefined): RankingLead {
    const words = {
      encoder: this.msg(messages.textEncoder),
      ...stripWords(this.#vector, this.#reading, this.#sentence, this.say),
    };
    const { tokens } = inspection ?? {};
    const count = tokens ? this.msg(messages.tokens)(tokens.length) : this.msg(messages.tokensWait);
    const encoding = { modality: 'text', vector: this.#vector, theme: this.theme.name, words } as const;
    return {
      height: (width, unit) => tokensHeight(width, unit) + 1.2 * unit,
      draw: (width, unit) => {
        const input = tokenInputWidth(width, unit);
        const height = tokensHeight(width, unit);
        const boxes = encodingBoxes(width, height, input, unit);
        return [
          drawTokens(tokens ?? [], count, input, height, unit),
          drawEncoding({ ...encoding, reading: this.#reading }, boxes, unit),
        ];
      },
    };
  }

  #choose = (event: CustomEvent<string>): void => {
    const fallback = this.embeddings.assets!.builtIn.suggestions[this.language][0].text;
    this.notebook!.page.set({ q: event.detail === fallback ? '' : event.detail });
  };

  readonly #content: FigureContent = {
    name: 'diagonal-text-vector',
    describe: () =>
      describeVector(
        this.msg(messages.nearSentences)(this.#sentence),
        this.#vector?.length ?? 0,
        this.#items,
        this.say,
      ),
    drawing: () => this.stage?.drawing ?? null,
    table: () => neighbourTable(this.#items, this.say),
  };

  static override styles = [controls, originFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-text-vector': TextVectorFigure;
  }
}
