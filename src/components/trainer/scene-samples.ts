import { css, html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import { Localized } from '../i18n/localized.ts';
import { errorText } from '../i18n/errors.ts';
import type { Message } from '../i18n/locale.ts';
import { controls } from '../theme/controls.ts';
import { drawnPairs, type DrawnPair, type PairSet } from './scene-pictures.ts';
import { messages } from './scene-samples.messages.ts';

const [trainingCount, heldOutCount] = [8, 4];
/** A slider passes many values on its way. */
const patience = 250;

/** Some pairs of a configuration, drawn at the size at which the network sees them: of the training and of those held out. */
@customElement('dg-scene-samples')
export class SceneSamples extends Localized(LitElement) {
  @property({ attribute: false }) config!: TrainingConfig;

  @state() private training: readonly DrawnPair[] = [];
  @state() private heldOut: readonly DrawnPair[] = [];
  @state() private error: unknown = null;

  #timer = 0;
  #key = '';

  override disconnectedCallback(): void {
    clearTimeout(this.#timer);
    super.disconnectedCallback();
  }

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('config')) return;
    const { seed, language, concepts, scenes, pictureSize } = this.config;
    const key = [seed, language, concepts, scenes, pictureSize].join();
    if (key === this.#key) return;
    const first = this.#key === '';
    this.#key = key;
    clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => void this.draw(), first ? 0 : patience);
  }

  /** Draws them; called again after a failure. */
  async draw(): Promise<void> {
    const key = this.#key;
    this.error = null;
    try {
      const [training, heldOut] = await Promise.all([
        drawnPairs(this.config, 'training', trainingCount),
        drawnPairs(this.config, 'held-out', heldOutCount),
      ]);
      if (key !== this.#key) return;
      Object.assign(this, { training, heldOut });
    } catch (error) {
      if (key === this.#key) this.error = error;
    }
  }

  override render(): TemplateResult {
    if (this.error) {
      const { title, advice } = errorText(this.error);
      return html`<p role="alert">
        <b>${this.msg(title)}</b> ${this.msg(advice)}
        <button @click=${() => void this.draw()}>${this.msg(messages.retry)}</button>
      </p>`;
    }
    return html`${this.renderSet('training', messages.training, this.training, trainingCount)}
    ${this.renderSet('held-out', messages.heldOut, this.heldOut, heldOutCount)}`;
  }

  /** Before they are drawn each has its room already. */
  private renderSet(
    set: PairSet,
    heading: Message,
    pairs: readonly DrawnPair[],
    count: number,
  ): TemplateResult {
    return html`<section class=${set} aria-label=${this.msg(heading)}>
      <h3>${this.msg(heading)}</h3>
      <ul>
        ${Array.from({ length: count }, (_, i) => {
          const pair = pairs[i];
          return html`<li>
            ${pair ? html`<img src=${pair.picture} alt="" /><span>${pair.caption}</span>` : html`<i></i><span></span>`}
          </li>`;
        })}
      </ul>
      ${pairs.length === 0 ? html`<p class="visually-hidden" role="status">${this.msg(messages.drawing)}</p>` : ''}
    </section>`;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
        gap: var(--space-3) var(--space-5);
        font-size: 0.8125rem;
        line-height: 1.3;
      }
      h3 {
        margin: 0 0 var(--space-1);
        font-size: var(--step--1);
        font-weight: 650;
      }
      ul {
        display: grid;
        grid-template-columns: repeat(4, minmax(0, 1fr));
        gap: var(--space-2);
        margin: 0;
        padding: 0;
        list-style: none;
      }
      li {
        display: grid;
        align-content: start;
        gap: 0.2rem;
      }
      img,
      i {
        width: 100%;
        aspect-ratio: 1;
        border-radius: var(--radius-small);
        background: var(--sunken);
        /* As coarse as the network sees them. */
        image-rendering: pixelated;
      }
      span {
        display: -webkit-box;
        min-height: 2.6em;
        max-height: 3.9em;
        overflow: hidden;
        color: var(--text);
        -webkit-box-orient: vertical;
        -webkit-line-clamp: 3;
      }
      .held-out ul {
        grid-template-columns: repeat(2, minmax(0, 1fr));
      }
      @container (min-width: 54rem) {
        ul {
          grid-template-columns: repeat(8, minmax(0, 1fr));
        }
        .held-out ul {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }
      }
      @container (max-width: 40rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
        .held-out ul {
          grid-template-columns: repeat(4, minmax(0, 1fr));
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-scene-samples': SceneSamples;
  }
}
