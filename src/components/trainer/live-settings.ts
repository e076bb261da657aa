import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { ConfigPatch } from '../../engine/trainer/config-at.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { batchSizes, budgets, learningRates } from './config-choices.ts';
import { configFormStyles } from './config-form.styles.ts';
import { messages } from './config-form.messages.ts';
import { renderTemperature } from './temperature-select.ts';
import './value-slider.ts';

/**
 * What can be changed while a run goes on.
 *
 * @fires change-run - CustomEvent<ConfigPatch>
 */
@customElement('dg-live-settings')
export class LiveSettings extends Localized(LitElement) {
  /** The configuration as it is now. */
  @property({ attribute: false }) config!: TrainingConfig;

  override render(): TemplateResult {
    const { config } = this;
    return html`<div class="fields" role="group" aria-label=${this.msg(messages.live)}>
        ${this.renderSlider('batchSize', this.msg(messages.batchSize), batchSizes)}
        ${this.renderSlider('learningRate', this.msg(messages.learningRate), learningRates, String)}
        ${this.renderSlider('pairs', this.msg(messages.budget), budgets)}
        ${renderTemperature(config.temperature, this.#msg, (temperature) => this.#report({ temperature }))}
      </div>
      <p>${this.msg(messages.liveNote)}</p>`;
  }

  private renderSlider(
    name: 'batchSize' | 'pairs' | 'learningRate',
    label: string,
    values: readonly number[],
    write: (value: number) => string = integer,
  ): TemplateResult {
    return html`<dg-value-slider
      data-field=${name}
      .label=${label}
      .values=${values}
      .value=${this.config[name]}
      .write=${write}
      @value=${(event: CustomEvent<number>) => this.#report({ [name]: event.detail })}
    ></dg-value-slider>`;
  }

  #report(detail: ConfigPatch): void {
    this.dispatchEvent(new CustomEvent<ConfigPatch>('change-run', { detail }));
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  static override styles = [
    controls,
    configFormStyles,
    css`
      :host {
        gap: var(--space-1);
      }
      p {
        margin: 0;
        color: var(--ink-soft);
        font-size: 0.8125rem;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-live-settings': LiveSettings;
  }
}
