import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { mapMethods, mapSpaces, type MapRequest } from '../../engine/map/index.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import '../trainer/value-slider.ts';
import { choiceStyles, renderChoice } from '../training/choice.ts';
import { messages } from './controls.messages.ts';
import { methodNames, spaceNames } from './map.messages.ts';

const neighbourChoices = [3, 5, 8, 10, 15, 20, 30, 50];
const distanceChoices = [0, 0.05, 0.1, 0.2, 0.3, 0.5, 0.8];

/**
 * What a map is made of.
 *
 * @fires request - CustomEvent<MapRequest>
 */
@customElement('dg-map-controls')
export class MapControls extends Localized(LitElement) {
  @property({ attribute: false }) request!: MapRequest;

  override render(): TemplateResult {
    const { method, space, seed, neighbours, minDist } = this.request;
    return html`
      ${renderChoice({
        label: this.msg(messages.method),
        value: method,
        options: order.map((value) => ({ value, label: this.msg(methodNames[value]) })),
        onChoose: (method) => this.#ask({ method }),
      })}
      ${renderChoice({
        label: this.msg(messages.space),
        value: space,
        options: mapSpaces.map((value) => ({ value, label: this.msg(spaceNames[value]) })),
        onChoose: (space) => this.#ask({ space }),
      })}
      <dg-value-slider
        .label=${this.msg(messages.neighbours)}
        .values=${neighbourChoices}
        .value=${neighbours}
        .write=${integer}
        @value=${(event: CustomEvent<number>) => this.#ask({ neighbours: event.detail })}
      ></dg-value-slider>
      ${
        method === 'umap'
          ? html`<dg-value-slider
                .label=${this.msg(messages.minDist)}
                .values=${distanceChoices}
                .value=${minDist}
                .write=${(value: number) => decimal(value, 2)}
                @value=${(event: CustomEvent<number>) => this.#ask({ minDist: event.detail })}
              ></dg-value-slider>
              <button @click=${() => this.#ask({ seed: seed + 1 })}>
                ${this.msg(messages.anotherSeed)(integer(seed))}
              </button>`
          : nothing
      }
    `;
  }

  #ask(change: Partial<MapRequest>): void {
    const detail = { ...this.request, ...change };
    this.dispatchEvent(new CustomEvent<MapRequest>('request', { detail }));
  }

  static override styles = [
    controls,
    choiceStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      dg-value-slider {
        width: 7.5em;
      }
      button {
        min-height: 2.25rem;
      }
    `,
  ];
}

/** The liveliest first. */
const order = mapMethods.toSorted((a, b) => Number(b === 'umap') - Number(a === 'umap'));

declare global {
  interface HTMLElementTagNameMap {
    'dg-map-controls': MapControls;
  }
}
