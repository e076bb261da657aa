import { css, html, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { LitElement } from 'lit';
import { pairLosses } from '../../engine/training/pairs/index.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { choiceStyles, renderChoice } from './choice.ts';
import { lossNames, words } from './loss-words.messages.ts';
import { messages } from './pairs.messages.ts';
import { learningRates, pairDimensions, pairTemperatures, type TrainingValues } from './training-params.ts';

/**
 * The settings of the three pairs' training.
 *
 * @fires settings - CustomEvent<Partial<TrainingValues>>
 */
@customElement('dg-pairs-controls')
export class PairsControls extends Localized(LitElement) {
  @property({ attribute: false }) values!: TrainingValues;

  override render(): TemplateResult {
    const { loss, temp, lr, dim, seed, angles } = this.values;
    return html`
      ${renderChoice({
        label: this.msg(words.loss),
        value: loss,
        options: pairLosses.map((value) => ({ value, label: this.msg(lossNames[value]) })),
        onChoose: (value) => this.#report({ loss: value }),
      })}
      ${renderChoice({
        label: this.msg(words.temperature),
        value: temp,
        options: pairTemperatures.map((value) => ({
          value,
          label: value === 'learned' ? this.msg(messages.learned) : value,
        })),
        onChoose: (value) => this.#report({ temp: value }),
        disabled: loss === 'targets',
      })}
      ${renderChoice({
        label: this.msg(messages.learningRate),
        value: lr,
        options: learningRates.map((value) => ({ value, label: value })),
        onChoose: (value) => this.#report({ lr: value }),
      })}
      ${renderChoice({
        label: this.msg(messages.dimension),
        value: dim,
        options: pairDimensions.map((value) => ({ value, label: this.msg(messages.dimensions)(value) })),
        onChoose: (value) => this.#report({ dim: value }),
      })}
      <div class="choice">
        <span class="seed">${angles ? this.msg(messages.dragged) : this.msg(messages.seed)(seed)}</span>
        <button @click=${() => this.#report({ seed: (seed % 9999) + 1, angles: '', t: 0 })}>
          ${this.msg(messages.newSeed)}
        </button>
      </div>
    `;
  }

  #report(detail: Partial<TrainingValues>): void {
    this.dispatchEvent(new CustomEvent<Partial<TrainingValues>>('settings', { detail }));
  }

  static override styles = [
    controls,
    choiceStyles,
    css`
      :host {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2) var(--space-5);
      }
      .seed {
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      .choice button {
        min-height: 2.25rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pairs-controls': PairsControls;
  }
}
