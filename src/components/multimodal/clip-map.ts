import { consume } from '@lit/context';
import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { fillTemplate } from '../../engine/zero-shot/index.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import '../embeddings/model-note.ts';
import { builtInSource } from '../embeddings/picture-source.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { mapData, type MapData } from './clip-map-data.ts';
import { mapPairs, mapSets, mapSize } from './clip-map-pairs.ts';
import './clip-map-stage.ts';
import type { ClipMapStage } from './clip-map-stage.ts';
import type { MapCell } from './clip-map-style.ts';
import { answerOf, describeMap, mapMeans, mapTable, readingOf } from './clip-map-words.ts';
import { messages } from './clip-map.messages.ts';
import { clipMapStyles } from './clip-map.styles.ts';
import type { MultimodalValues } from './multimodal-params.ts';

/** Lesson 1's map of CLIP: the three panels of the paper's figure 1, each at work, each a door into the lesson about it. */
@customElement('dg-clip-map')
export class ClipMap extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  @query('dg-clip-map-stage') private stage?: ClipMapStage;

  readonly #embeddings = new EmbeddingsController(this);
  readonly #watch = new NotebookWatch(this);
  #data?: MapData;
  #source?: Embeddings;

  override willUpdate(): void {
    this.#embeddings.notebook = this.notebook;
    this.#watch.notebook = this.notebook;
    this.#gather();
    this.#publish();
  }

  override render(): TemplateResult {
    const data = this.#data;
    const heading = this.msg(messages.heading);
    if (!data) return html`<dg-figure .heading=${heading}>${this.renderLoading()}</dg-figure>`;
    const cell = this.#cell;
    const { name, numbers } = this.#watch.target;
    return html`<dg-figure
      .heading=${heading}
      .content=${this.#content}
      .provenance=${this.#source!.provenance}
      .version=${describeMap(data, this.#msg)}
    >
      <dg-clip-map-stage
        .data=${data}
        .cell=${cell}
        .panel=${name === 'panel' ? numbers[0] : 0}
        @cell-point=${this.#onPoint}
        @hold=${(event: CustomEvent<number>) => this.notebook!.page.set({ held: event.detail })}
      ></dg-clip-map-stage>
      <div class="line">
        <p role="status">
          ${cell ? readingOf(data, cell.row, cell.column, this.#msg) : this.msg(messages.hover)}<br />
          ${answerOf(data, this.#msg)}
        </p>
        <button @click=${this.#next}>${this.msg(messages.others)}</button>
      </div>
    </dg-figure>`;
  }

  private renderLoading(): TemplateResult {
    return html`<dg-model-note
      .error=${this.#embeddings.error}
      retriable
      reading
      @retry=${() => this.#embeddings.reload()}
    ></dg-model-note>`;
  }

  get #values(): MultimodalValues {
    return this.notebook!.page.values as MultimodalValues;
  }

  /** The cell that is pointed at here or in the prose; targets count from 1. */
  get #cell(): MapCell | undefined {
    const { name, numbers } = this.#watch.target;
    const [row, column] = numbers;
    const isCell = name === 'cell' && row >= 1 && row <= mapSize && column >= 1 && column <= mapSize;
    return isCell ? { row: row - 1, column: column - 1 } : undefined;
  }

  #gather(): void {
    const { assets } = this.#embeddings;
    this.#data = undefined;
    if (!assets || !this.notebook) return;
    const { four, held } = this.#values;
    const pairs = mapPairs(assets.builtIn.pictures, four, this.language);
    if (pairs.length < mapSize) return;
    const sentences = pairs.map(({ label }) => fillTemplate(this.msg(messages.template), label));
    this.#source = this.#embeddings.want({
      texts: [...pairs.map(({ caption }) => caption), ...sentences],
      pictures: pairs.map(({ picture }) => builtInSource(picture)),
    });
    if (this.#source) this.#data = mapData(pairs, sentences, this.#source, held);
  }

  #publish(): void {
    const { provenance } = this.#source ?? {};
    if (!this.notebook || !provenance) return;
    const means = this.#data?.cosines ? mapMeans(this.#data.cosines) : undefined;
    const fact = (value?: number) =>
      value === undefined ? undefined : ({ value, unit: 'cosine', provenance } as const);
    this.notebook.facts.publish({
      'map-matched': fact(means?.matched),
      'map-unmatched': fact(means?.unmatched),
    });
  }

  #onPoint = ({ detail }: CustomEvent<MapCell | undefined>): void => {
    this.#watch.point(detail ? `cell ${detail.row + 1} ${detail.column + 1}` : '');
  };

  #next = (): void => {
    const sets = mapSets(this.#embeddings.assets!.builtIn.pictures, this.language);
    this.notebook!.page.set({ four: (this.#values.four + 1) % sets });
  };

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  readonly #content: FigureContent = {
    name: 'diagonal-map-of-clip',
    describe: () => describeMap(this.#data!, this.#msg),
    drawing: () => this.stage?.drawing ?? null,
    table: () => mapTable(this.#data!, this.#msg),
  };

  static override styles = [controls, clipMapStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-clip-map': ClipMap;
  }
}
