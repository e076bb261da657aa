import { css, html, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { FactUnit } from '../facts/facts.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import { decimal, percent } from '../i18n/number.ts';
import { shownPictures, type ShownPicture } from '../ranking/shown-picture.ts';
import { controls } from '../theme/controls.ts';
import { segments } from '../theme/segments.ts';
import { originFigureStyles } from './origin-figure.styles.ts';
import { OriginFigure } from './origin-figure.ts';
import { mapViews, type MapView } from './origin-params.ts';
import { neighbourCount, SpaceMemo, type SpaceData } from './space-data.ts';
import { messages } from './space-map.messages.ts';
import './space-stage.ts';
import type { SpaceStage } from './space-stage.ts';

/** Lesson 2: pictures and captions in one map of the running model's vectors, as they are or each modality centred. */
@customElement('dg-space-map')
export class SpaceMapFigure extends OriginFigure {
  @query('dg-space-stage') private stage?: SpaceStage;

  readonly #memo = new SpaceMemo();
  #pictures: readonly ShownPicture[] = [];
  #embeddings?: Embeddings;
  #data?: SpaceData;

  override willUpdate(): void {
    super.willUpdate();
    const { assets } = this.embeddings;
    if (!this.notebook || !assets) return;
    this.#pictures = shownPictures(assets);
    this.#embeddings = this.embeddings.want({
      texts: this.#pictures.map(({ caption }) => caption),
      pictures: this.#pictures.map(({ source }) => source),
    });
    this.#data = this.#embeddings && this.#memo.of(this.#embeddings, this.values.view);
    this.#publish();
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    const data = this.#data;
    if (!this.notebook || !this.#embeddings) return this.renderLoading(heading);
    return html`<dg-figure
      .heading=${heading}
      .content=${this.#content}
      .provenance=${this.#embeddings.provenance}
      .version=${`${this.values.view} ${data?.shares.join()} ${this.language}`}
    >
      <div class="body">
        <div class="switch" role="group" aria-label=${this.msg(messages.view)}>
          ${mapViews.map((view) => this.renderView(view))}
        </div>
        ${this.renderNote()}
        ${data ? this.renderMap(data) : html`<p role="status">${this.msg(messages.pending)}</p>`}
      </div>
      <p slot="caption">${this.msg(messages.caption)}</p>
    </dg-figure>`;
  }

  private renderView(view: MapView): TemplateResult {
    return html`<button
      aria-pressed=${this.values.view === view}
      @click=${() => this.notebook!.page.set({ view })}
    >
      ${this.msg(messages[view])}
    </button>`;
  }

  private renderMap(data: SpaceData): TemplateResult {
    const { name, id } = this.watch.target;
    const lit = name === 'pair' ? this.#pictures.findIndex((picture) => picture.id === id) : -1;
    return html`
      <dg-space-stage
        .data=${data}
        .items=${this.#pictures}
        .lit=${lit}
        @pair-point=${({ detail }: CustomEvent<number>) =>
          this.watch.point(detail < 0 ? '' : `pair ${this.#pictures[detail].id}`)}
      ></dg-space-stage>
      <ul>
        ${this.#facts(data).map((fact) => html`<li>${fact}</li>`)}
      </ul>
    `;
  }

  #facts({ shares, kept, gap }: SpaceData): string[] {
    return [
      this.msg(messages.shares)(percent(shares[0] + shares[1]), percent(shares[0]), percent(shares[1])),
      this.msg(messages.kept)(decimal(kept, 1), neighbourCount),
      this.msg(messages.gap)(decimal(gap, 2)),
    ];
  }

  #publish(): void {
    const { provenance } = this.#embeddings ?? {};
    if (!this.notebook || !provenance) return;
    const data = this.#data;
    const fact = (value: number | undefined, unit: FactUnit) =>
      value === undefined ? undefined : { value, unit, provenance };
    this.notebook.facts.publish({
      'space-gap': fact(data?.gap, 'number'),
      'space-share': fact(data && data.shares[0] + data.shares[1], 'percent'),
      'space-kept': fact(data?.kept, 'ratio'),
    });
  }

  readonly #content: FigureContent = {
    name: 'diagonal-shared-space',
    describe: () =>
      this.#data
        ? this.msg(messages.described)(
            this.#data.count,
            this.msg(messages[this.values.view]),
            this.#facts(this.#data).join(this.language === 'zh' ? '；' : '; '),
          )
        : this.msg(messages.pending),
    drawing: () => this.stage?.drawing ?? null,
    table: () => {
      const [picture, sentence] = this.msg(messages.kinds);
      const at = (row: number) => [0, 1].map((axis) => this.#data?.coordinates[2 * row + axis] ?? '');
      return [
        [...this.msg(messages.header)],
        ...this.#pictures.map(({ name }, i) => [picture, name, ...at(i)]),
        ...this.#pictures.map(({ caption }, i) => [sentence, caption, ...at(this.#pictures.length + i)]),
      ];
    },
  };

  static override styles = [
    controls,
    originFigureStyles,
    segments,
    css`
      ul {
        margin: 0;
        padding-inline-start: 1.1em;
        font-size: var(--step--1);
        line-height: 1.5;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-space-map': SpaceMapFigure;
  }
}
