import { consume } from '@lit/context';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { pairMatrix } from '../../engine/matrix/index.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import '../embeddings/model-note.ts';
import { figureBody } from '../frame/figure-body.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import '../playback/timeline.ts';
import '../ranking/picture-picker.ts';
import { shownPictures, type ShownPicture } from '../ranking/shown-picture.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import type { ArchitectureValues } from './architecture-params.ts';
import { LookController } from './look-controller.ts';
import { pictureGrid, readsCausally } from './tower-inputs.ts';
import './tower-lanes.ts';
import type { TowerLanes, TowerPair } from './tower-lanes.ts';
import { drawTowers } from './towers-drawing.ts';
import { messages } from './towers.messages.ts';

/** One sentence and one picture on their way through the two towers. */
@customElement('dg-towers')
export class TowersFigure extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-tower-lanes') private lanes?: TowerLanes;

  readonly #embeddings = new EmbeddingsController(this);
  readonly #watch = new NotebookWatch(this);
  readonly #look = new LookController(this);
  #pictures: readonly ShownPicture[] = [];
  #vectors?: Embeddings;

  get #values(): ArchitectureValues {
    return this.notebook!.page.values as ArchitectureValues;
  }

  get #picture(): ShownPicture {
    return this.#pictures.find(({ id }) => id === this.#values.picture) ?? this.#pictures[0];
  }

  get #sentence(): string {
    return this.#values.q.trim() || this.#picture.caption || this.#picture.name;
  }

  override willUpdate(): void {
    const { notebook } = this;
    this.#embeddings.notebook = notebook;
    this.#watch.notebook = notebook;
    this.#look.encoder = notebook?.session.encoder ?? null;
    const { assets } = this.#embeddings;
    if (!notebook || !assets) return;
    this.#pictures = shownPictures(assets, notebook.pictures);
    this.#vectors = this.#embeddings.want({ texts: [this.#sentence], pictures: [this.#picture.source] });
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const vectors = this.#vectors;
    if (!this.notebook || !vectors) {
      return html`<dg-figure .heading=${heading}>
        <dg-model-note
          .error=${this.#embeddings.error}
          retriable
          reading
          @retry=${() => this.#embeddings.reload()}
        ></dg-model-note>
      </dg-figure>`;
    }
    const pair = this.#pair(vectors);
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${vectors.provenance}
        .version=${`${pair.sentence} ${pair.cosine} ${this.language}`}
      >
        <div class="body">
          <dg-model-note
            .error=${this.#embeddings.error}
            .session=${this.notebook.session.state}
            retriable
            ?waits=${!vectors.complete && !this.notebook.session.encoder}
            @retry=${() => this.#embeddings.reload()}
            @open-model-picker=${() => this.notebook!.openModelPicker()}
          ></dg-model-note>
          <dg-tower-lanes
            .pair=${pair}
            .t=${this.#values.u}
            .lit=${this.#watch.target.name}
            @tower=${(event: CustomEvent<string>) => this.#watch.point(event.detail)}
          >
            ${this.renderInputs()}
          </dg-tower-lanes>
          <dg-timeline
            .moments=${messages.moments.map((label) => ({ label: this.msg(label) }))}
            .t=${this.#values.u}
            @t-change=${(event: CustomEvent<number>) => this.notebook!.page.set({ u: event.detail })}
          ></dg-timeline>
        </div>
      </dg-figure>
    `;
  }

  private renderInputs(): TemplateResult {
    return html`
      <input
        slot="sentence"
        type="text"
        dir="auto"
        autocomplete="off"
        spellcheck="false"
        aria-label=${this.msg(messages.sentence)}
        placeholder=${this.#picture.caption}
        .value=${this.#values.q || this.#picture.caption}
        @input=${(event: InputEvent) => event.isComposing || this.#type(event)}
        @compositionend=${this.#type}
      />
      <dg-picture-picker
        slot="picture"
        .pictures=${this.#pictures}
        .chosen=${this.#picture.id}
        .label=${this.msg(messages.picture)}
        @picture=${(event: CustomEvent<string>) => this.notebook!.page.set({ picture: event.detail })}
      ></dg-picture-picker>
    `;
  }

  #type = (event: Event): void => {
    const q = (event.target as HTMLInputElement).value;
    this.notebook!.page.set({ q: q === this.#picture.caption ? '' : q });
  };

  #pair({ texts: [text], images: [image] }: Embeddings): TowerPair {
    const { entry } = this.notebook!.session;
    const seen = this.#look.picture(this.#picture.source);
    return {
      sentence: this.#sentence,
      picture: this.#picture,
      text,
      image,
      cosine: pairMatrix([image], [text])[0],
      tokens: this.#look.tokens(this.#sentence),
      seen,
      grid: seen ? pictureGrid(entry, seen.width) : null,
      causal: readsCausally(entry),
    };
  }

  readonly #content: FigureContent = {
    name: 'diagonal-towers',
    raster: true,
    describe: () => {
      const { sentence, picture, tokens, seen, cosine } = this.#pair(this.#vectors!);
      return this.msg(messages.description)({
        sentence,
        picture: picture.alt,
        tokens: tokens?.tokens.length,
        pixels: seen && `${seen.width} × ${seen.height}`,
        dim: this.#vectors!.dim,
        cosine: Number.isFinite(cosine) ? decimal(cosine) : undefined,
      });
    },
    drawing: () => (this.lanes ? drawTowers(this.#pair(this.#vectors!)) : null),
    table: () => {
      const { text, image } = this.#pair(this.#vectors!);
      const rows = Array.from(text ?? [], (value, j) => [
        j + 1,
        value,
        image?.[j] ?? '',
        value * (image?.[j] ?? NaN),
      ]);
      return [[...this.msg(messages.header)], ...rows];
    },
  };

  static override styles = [
    controls,
    figureBody,
    css`
      input {
        width: 100%;
        text-align: center;
      }
      dg-picture-picker {
        width: 100%;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-towers': TowersFigure;
  }
}
