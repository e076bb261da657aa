import {
  html,
  LitElement,
  nothing,
  svg,
  type PropertyValues,
  type SVGTemplateResult,
  type TemplateResult,
} from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { repeat } from 'lit/directives/repeat.js';
import type { UnknownWord } from '../../engine/encoders/encoder.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, percent } from '../i18n/number.ts';
import { Glide } from '../search/glide.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import { drawHead, drawHeadings, type HeadWords } from './head-drawing.ts';
import type { Pipeline } from './pipeline.ts';
import { pipelineLayout, type PipelineLayout } from './pipeline-layout.ts';
import { partBox, type Part } from './pipeline-parts.ts';
import { cosineAxis, rowsOf, type Rows } from './pipeline-rows.ts';
import { pipelineScene } from './pipeline-scene.ts';
import { pipelineStageStyles } from './pipeline-stage.styles.ts';
import { drawRow, type RowStyle } from './row-drawing.ts';
import { messages } from './zero-shot.messages.ts';

/** Where a row is and what it shows, between two results as well. */
interface RowState {
  readonly y: number;
  readonly cosine: number;
  readonly probability: number;
}

/**
 * The drawing of zero-shot classification: a pure function of `pipeline` and `t`, as one SVG. When the result changes, rows
 * and bars glide from where they are.
 *
 * @fires point - CustomEvent<string>, the name of the part under the pointer; '' when it has left
 */
@customElement('dg-zero-shot-stage')
export class PipelineStage extends Localized(LitElement) {
  @property({ attribute: false }) pipeline!: Pipeline;
  @property({ attribute: false }) unknownWords: ReadonlyMap<string, readonly UnknownWord[]> = new Map();
  @property({ type: Number }) t = 0;
  @property() sort: 'likeliest' | 'listed' = 'likeliest';
  /** The part that is lit up. */
  @property() pointed = '';

  @query('svg') drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this);
  readonly #theme = new ThemeWatch(this);
  readonly #glide = new Glide(this);
  #drawn: ReadonlyMap<string, RowState> = new Map();
  #from: ReadonlyMap<string, RowState> = new Map();

  override willUpdate(changed: PropertyValues<this>): void {
    const before = changed.get('pipeline');
    const other = before && before.result !== this.pipeline.result;
    if (!(other || changed.get('sort')) || this.#drawn.size === 0) return;
    this.#from = this.#drawn;
    this.#glide.start();
  }

  override render(): TemplateResult | typeof nothing {
    const { width, unit } = this.#size;
    if (width === 0) return nothing;
    const { pipeline } = this;
    const layout = pipelineLayout(pipeline.labels.length, width, unit);
    const style: RowStyle = {
      layout,
      scene: pipelineScene(this.t),
      theme: this.#theme.name,
      limit: largestComponent([pipeline.image, ...pipeline.vectors]),
      axis: cosineAxis(pipeline.result?.cosines ?? []),
    };
    const rows = rowsOf(pipeline);
    const words = this.#words(style.axis);
    return html`<svg
      width=${width}
      height=${layout.height}
      viewBox="0 0 ${width} ${layout.height}"
      role="img"
      aria-label=${this.msg(messages.stage)(pipeline.labels.length)}
      style="--unit: ${unit}px"
      @pointerleave=${() => this.#point('')}
    >
      ${this.renderLight(layout, rows)} ${drawHead(words, pipeline.picture, pipeline.image, style)}
      ${drawHeadings(words, style)} ${this.renderRows(rows, style)} ${this.renderParts(layout)}
    </svg>`;
  }

  private renderRows(rows: Rows, style: RowStyle): TemplateResult {
    const { pipeline } = this;
    const { rows: box } = style.layout;
    const states = this.#states(rows, style);
    this.#drawn = states;
    return html`${repeat(
      rows.listed,
      (index) => pipeline.labels[index],
      (index) => {
        const label = pipeline.labels[index];
        const state = states.get(label)!;
        return svg`<g class="row" transform="translate(0 ${state.y})" data-row=${index + 1}>${drawRow(
          {
            number: index + 1,
            sentence: pipeline.sentences[index],
            unknownWords: this.unknownWords.get(label) ?? [],
            templates: pipeline.templates.length,
            vector: pipeline.vectors[index],
            cosine: state.cosine,
            probability: state.probability,
            first: pipeline.result?.order[0] === index,
          },
          style,
        )}</g>`;
      },
    )}${
      rows.rest > 0
        ? svg`<text class="small rest" x="0" y=${box.y + box.height - box.step / 2}>${this.msg(messages.rest)(
            rows.rest,
            pipeline.result && style.scene.probabilities === 1 ? percent(rows.restProbability, 1) : '',
          )}</text>`
        : nothing
    }`;
  }

  /** What the reader points at, and what the prose points at, has a ground of its own. */
  private renderLight(layout: PipelineLayout, rows: Rows): SVGTemplateResult | typeof nothing {
    const box = partBox(this.pointed, layout, (index) => this.#drawn.get(this.pipeline.labels[index])?.y ?? rowY(layout, rows.listed.indexOf(index))); // prettier-ignore
    if (!box) return nothing;
    return svg`<rect class="light" x=${box.x - 4} y=${box.y - 4} width=${box.width + 8} height=${box.height + 8} rx="7" />`;
  }

  /** Invisible, on top: the pointer finds the parts here. */
  private renderParts(layout: PipelineLayout): SVGTemplateResult[] {
    const parts: Part[] = ['picture', 'image-vector', 'answer', 'sentences', 'text-vectors', 'cosines', 'probabilities']; // prettier-ignore
    return parts.map((part) => {
      const { x, y, width, height } = partBox(part, layout)!;
      return svg`<rect class="part" data-part=${part} x=${x} y=${y} width=${width} height=${height}
        @pointerenter=${() => this.#point(part)} @pointerleave=${() => this.#point('')} />`;
    });
  }

  #states(rows: Rows, { layout, scene }: RowStyle): Map<string, RowState> {
    const { labels, result } = this.pipeline;
    const { share } = this.#glide;
    const sorted = this.sort === 'likeliest' ? scene.probabilities : 0;
    return new Map(
      rows.listed.map((index, place) => {
        const [listed, likeliest] = [rowY(layout, place), rowY(layout, rows.likeliest.indexOf(index))];
        const to: RowState = {
          y: mix(listed, likeliest, sorted),
          cosine: result?.cosines[index] ?? NaN,
          probability: result?.probabilities[index] ?? NaN,
        };
        const from = this.#from.get(labels[index]);
        if (!from || share === 1 || Number.isNaN(from.cosine)) return [labels[index], to];
        return [
          labels[index],
          {
            y: mix(from.y, to.y, share),
            cosine: mix(from.cosine, to.cosine, share),
            probability: mix(from.probability, to.probability, share),
          },
        ];
      }),
    );
  }

  #words([min, max]: RowStyle['axis']): HeadWords {
    const { labels, image, result } = this.pipeline;
    const range = `${decimal(min, min < 0 ? 1 : 0)} … ${max}`;
    const best = result?.order[0] ?? 0;
    return {
      encoder: this.msg(messages.imageVector)(image?.length ?? 0),
      components: this.msg(messages.components),
      waiting: this.msg(messages.vectorWaits),
      answer: result ? this.msg(messages.answer)(labels[best], percent(result.probabilities[best], 1)) : '',
      answerNote: result ? this.msg(messages.answerNote)(labels.length, this.#lead()) : '',
      cosines: this.msg(messages.cosineAxis)(range),
      probabilities: this.msg(messages.probabilityAxis),
      sentences: this.msg(messages.sentences),
    };
  }

  /** How far the first is ahead of the second. */
  #lead(): { label: string; odds: string } | undefined {
    const { labels, result } = this.pipeline;
    if (!result || labels.length < 2) return undefined;
    const [first, second] = result.order;
    const odds = result.probabilities[first] / result.probabilities[second];
    return { label: labels[second], odds: odds < 1000 ? decimal(odds, odds < 10 ? 1 : 0) : '> 1000' };
  }

  #point(part: string): void {
    this.dispatchEvent(new CustomEvent<string>('point', { detail: part }));
  }

  static override styles = pipelineStageStyles;
}

const mix = (from: number, to: number, share: number): number => from + (to - from) * share;

const rowY = ({ rows }: PipelineLayout, place: number): number => rows.y + Math.max(0, place) * rows.step;

declare global {
  interface HTMLElementTagNameMap {
    'dg-zero-shot-stage': PipelineStage;
  }
}
