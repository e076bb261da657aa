import { html, svg, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { FigureContent } from '../frame/figure-content.ts';
import '../ranking/picture-picker.ts';
import type { RankedItem } from '../ranking/ranked-item.ts';
import '../ranking/ranking.ts';
import type { RankingLead, RankingStage } from '../ranking/ranking.ts';
import { shownPictures, type ShownPicture } from '../ranking/shown-picture.ts';
import { similarity } from '../ranking/similarity.ts';
import { controls } from '../theme/controls.ts';
import { drawEncoding, encodingBoxes } from './encoding-drawing.ts';
import { originFigureStyles } from './origin-figure.styles.ts';
import { OriginFigure } from './origin-figure.ts';
import { messages } from './origin.messages.ts';
import { StripReading } from './strip-reading.ts';
import { describeVector, neighbourTable, stripWords } from './vector-words.ts';

const shown = 6;

/** Lesson 2: a picture becomes its vector, and the vector finds the pictures that are nearest to it. */
@customElement('dg-image-vector')
export class ImageVectorFigure extends OriginFigure {
  @query('dg-ranking') private stage?: RankingStage;

  readonly #reading = new StripReading(this);
  #picture?: ShownPicture;
  #vector: Float32Array | null = null;
  #items: readonly RankedItem[] = [];

  override render(): TemplateResult {
    const { assets } = this.embeddings;
    const heading = this.msg(messages.imageHeading);
    if (!this.notebook || !assets) return this.renderLoading(heading);
    const pictures = shownPictures(assets, this.notebook.pictures);
    const embeddings = this.embeddings.want({ texts: [], pictures: pictures.map(({ source }) => source) });
    if (!embeddings) return this.renderLoading(heading);
    const held = pictures.findIndex(({ id }) => id === (this.values.picture || firstChoice));
    this.#take(pictures, Math.max(0, held), embeddings.images);
    return html`<dg-figure
      .heading=${heading}
      .content=${this.#content}
      .provenance=${embeddings.provenance}
      .version=${`${this.#picture!.id} ${embeddings.provenance.source} ${this.language}`}
    >
      <div class="body">
        <dg-picture-picker
          .pictures=${pictures}
          .chosen=${this.#picture!.id}
          .label=${this.msg(messages.choosePicture)}
          @picture=${this.#choose}
        ></dg-picture-picker>
        ${this.renderNote()}
        <dg-ranking
          kind="pictures"
          .items=${this.#items}
          .shown=${shown}
          .lead=${this.#lead()}
          .heading=${this.msg(messages.nearPictures)(this.#picture!.name)}
          .lit=${this.watch.target.name === 'item' ? this.watch.target.id : ''}
          @item-point=${(event: CustomEvent<string>) => this.watch.point(event.detail && `item ${event.detail}`)}
          @item-open=${this.#choose}
        ></dg-ranking>
      </div>
      <p slot="caption">${this.msg(messages.another)}</p>
    </dg-figure>`;
  }

  #take(pictures: readonly ShownPicture[], held: number, vectors: readonly (Float32Array | null)[]): void {
    this.#picture = pictures[held];
    this.#vector = vectors[held];
    this.#reading.dim = this.#vector?.length ?? 0;
    this.#items = pictures.flatMap(({ id, name, alt, url, own }, i) =>
      i === held
        ? []
        : [{ id, label: name, alt, url, own, match: false, cosine: similarity(vectors[held], vectors[i]) }],
    );
  }

  /** A new object at every update: the strip may have been read, or the theme changed. */
  #lead(): RankingLead {
    const { url, name } = this.#picture!;
    const side = 5.6;
    const words = {
      encoder: this.msg(messages.imageEncoder),
      ...stripWords(this.#vector, this.#reading, name, this.say),
    };
    return {
      height: (_, unit) => (side + 1.2) * unit,
      draw: (width, unit) => svg`
        <image href=${url} width=${side * unit} height=${side * unit} />
        <rect class="strip image" x="1" y="1" width=${side * unit - 2} height=${side * unit - 2} rx="4" pointer-events="none" />
        ${drawEncoding(
          { modality: 'image', vector: this.#vector, theme: this.theme.name, reading: this.#reading, words },
          encodingBoxes(width, side * unit, side * unit, unit),
          unit,
        )}`,
    };
  }

  #choose = (event: CustomEvent<string>): void => {
    this.watch.point('');
    this.notebook!.page.set({ picture: event.detail === firstChoice ? '' : event.detail });
  };

  readonly #content: FigureContent = {
    name: 'diagonal-image-vector',
    describe: () =>
      describeVector(
        this.msg(messages.nearPictures)(this.#picture!.name),
        this.#vector?.length ?? 0,
        this.#items,
        this.say,
      ),
    drawing: () => this.stage?.drawing ?? null,
    table: () => neighbourTable(this.#items, this.say),
  };

  static override styles = [controls, originFigureStyles];
}

/** A dog on a beach: its neighbours are other dogs and other beaches. */
const firstChoice = 'img_7304';

declare global {
  interface HTMLElementTagNameMap {
    'dg-image-vector': ImageVectorFigure;
  }
}
