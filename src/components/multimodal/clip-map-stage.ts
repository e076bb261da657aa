import { html, LitElement, nothing, svg, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { CardFocus } from '../search/card-focus.ts';
import { StageSizeController } from '../frame/stage-size.ts';
import { controls } from '../theme/controls.ts';
import { ThemeWatch } from '../theme/theme-watch.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import type { MapData } from './clip-map-data.ts';
import { drawLabels } from './clip-map-labels.ts';
import { mapLayout } from './clip-map-layout.ts';
import { mapSize } from './clip-map-pairs.ts';
import { drawPrediction } from './clip-map-prediction.ts';
import type { MapCell, MapStyle } from './clip-map-style.ts';
import { drawTraining } from './clip-map-training.ts';
import { messages } from './clip-map.messages.ts';
import { clipMapStyles } from './clip-map.styles.ts';

const panels = [drawTraining, drawLabels, drawPrediction];
const cells = Array.from(
  { length: mapSize * mapSize },
  (_, at) => `${Math.floor(at / mapSize)} ${at % mapSize}`,
);

/**
 * The drawing of the map, from plain data.
 *
 * @fires cell-point - CustomEvent<MapCell | undefined>, the cell under the pointer or with the focus
 * @fires hold - CustomEvent<number>, the picture that the third panel shall show
 */
@customElement('dg-clip-map-stage')
export class ClipMapStage extends Localized(LitElement) {
  @property({ attribute: false }) data!: MapData;
  /** The cell that is lit up. */
  @property({ attribute: false }) cell?: MapCell;
  /** The panel that is lit up, 1 … 3; 0 is none. */
  @property({ type: Number }) panel = 0;

  @query('svg') drawing!: SVGSVGElement;

  readonly #size = new StageSizeController(this);
  readonly #theme = new ThemeWatch(this);
  readonly #focus = new CardFocus();

  override render(): TemplateResult | typeof nothing {
    const { width, unit } = this.#size;
    if (width === 0) return nothing;
    const layout = mapLayout(width, unit);
    const style = this.#style(unit);
    const { data, panel } = this;
    // Not on the drawing: a listener for the focus would make the drawing itself a stop of the Tab key.
    return html`<div @focusin=${this.#onPoint} @focusout=${() => this.#point(undefined)}>
      <svg
        width=${layout.width}
        height=${layout.height}
        viewBox="0 0 ${layout.width} ${layout.height}"
        role="group"
        aria-label=${this.msg(messages.heading)}
        style="--unit: ${unit}px"
        @pointerover=${this.#onPoint}
        @pointerleave=${() => this.#point(undefined)}
        @click=${this.#onClick}
        @keydown=${this.#onKey}
      >
        ${layout.panels.map(
          (box, i) =>
            svg`<g transform="translate(${box.x} ${box.y})">${panels[i]({ box, data, style, lit: panel === i + 1 })}</g>`,
        )}
      </svg>
    </div>`;
  }

  #style(unit: number): MapStyle {
    const { captionVectors, labelVectors, imageVectors } = this.data;
    return {
      unit,
      theme: this.#theme.name,
      limit: largestComponent([...captionVectors, ...labelVectors, ...imageVectors]),
      cell: this.cell,
      stop: this.#focus.stop(cells),
      words: {
        panels: this.msg(messages.panels),
        doors: this.msg(messages.doors),
        textEncoder: this.msg(messages.textEncoder),
        imageEncoder: this.msg(messages.imageEncoder),
        hold: this.msg(messages.hold),
        waiting: this.msg(messages.waiting),
        cell: this.msg(messages.cell),
        legend: this.msg(messages.legend),
      },
    };
  }

  #onPoint = (event: Event): void => {
    const { cell } = (event.target as SVGElement).dataset;
    if (cell === undefined) return this.#point(undefined);
    const [row, column] = cell.split(' ').map(Number);
    if (event.type === 'focusin') {
      this.#focus.moveTo(cell);
      this.requestUpdate();
    }
    this.#point({ row, column });
  };

  #onClick = (event: Event): void => {
    const { hold } = (event.target as SVGElement).dataset;
    if (hold !== undefined) this.dispatchEvent(new CustomEvent('hold', { detail: Number(hold) }));
  };

  #onKey = (event: KeyboardEvent): void => {
    const { cell, hold } = (event.target as SVGElement).dataset;
    if (hold !== undefined && (event.key === 'Enter' || event.key === ' ')) this.#onClick(event);
    else {
      const next = cell && this.#focus.target(event.key, cell, cells, mapSize);
      if (!next) return;
      this.renderRoot.querySelector<SVGElement>(`[data-cell="${next}"]`)?.focus();
    }
    event.preventDefault();
  };

  #point(cell: MapCell | undefined): void {
    this.dispatchEvent(new CustomEvent<MapCell | undefined>('cell-point', { detail: cell }));
  }

  static override styles = [controls, clipMapStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-clip-map-stage': ClipMapStage;
  }
}
