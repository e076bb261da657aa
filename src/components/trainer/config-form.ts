import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { pictureSizes } from '../../engine/trainer/read-training-config.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { choiceStyles, renderChoice } from '../training/choice.ts';
import { batchSizes, budgets, conceptCounts, learningRates, sceneCounts, widths } from './config-choices.ts';
import { configFormStyles } from './config-form.styles.ts';
import { messages } from './config-form.messages.ts';
import { presetHints, presetNames } from './presets.messages.ts';
import { presetOf, presets, type Preset } from './presets.ts';
import { renderTemperature } from './temperature-select.ts';
import './value-slider.ts';

/** What the reader prepares: a run, and perhaps the batch size of a second one on the same pairs; 0: none. */
export interface Prepared {
  readonly config: TrainingConfig;
  readonly then: number;
}

/**
 * All that decides a run, before it begins.
 *
 * @fires prepare - CustomEvent<Prepared>
 */
@customElement('dg-training-config')
export class TrainingConfigForm extends Localized(LitElement) {
  @property({ attribute: false }) config!: TrainingConfig;
  @property({ type: Number }) then = 0;

  override render(): TemplateResult {
    const { config } = this;
    return html`
      <div class="presets" role="group" aria-label=${this.msg(messages.presets)}>
        <span aria-hidden="true">${this.msg(messages.presets)}</span>
        ${presets.map((preset) => this.renderPreset(preset))}
      </div>
      <div class="fields" role="group" aria-label=${this.msg(messages.form)}>
        ${this.renderSlider('batchSize', this.msg(messages.batchSize), batchSizes)}
        ${this.renderSlider('pairs', this.msg(messages.budget), budgets)}
        ${this.renderSlider('learningRate', this.msg(messages.learningRate), learningRates, String)}
        ${this.renderSlider('width', this.msg(messages.width), widths)}
        ${this.renderSlider('concepts', this.msg(messages.concepts), conceptCounts)}
        ${this.renderSlider('scenes', this.msg(messages.scenes), sceneCounts)}
      </div>
      <div class="choices">
        ${renderChoice({
          label: this.msg(messages.language),
          value: config.language,
          options: [
            { value: 'zh', label: this.msg(messages.chinese) },
            { value: 'en', label: this.msg(messages.english) },
          ],
          onChoose: (language) => this.#set({ language }),
        })}
        ${renderChoice({
          label: this.msg(messages.pictureSize),
          value: String(config.pictureSize),
          options: pictureSizes.map((size) => ({ value: String(size), label: String(size) })),
          onChoose: (size) => this.#set({ pictureSize: Number(size) }),
        })}
        ${renderTemperature(config.temperature, this.#msg, (temperature) => this.#set({ temperature }))}
        ${this.renderSeed(config.seed)} ${this.renderSecond()}
      </div>
    `;
  }

  private renderPreset(preset: Preset): TemplateResult {
    return html`<button
      title=${this.msg(presetHints[preset])}
      @click=${() => this.#report(presetOf(preset, this.config))}
    >
      ${this.msg(presetNames[preset])}
    </button>`;
  }

  private renderSlider(
    name: 'batchSize' | 'pairs' | 'learningRate' | 'width' | 'concepts' | 'scenes',
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
      @value=${(event: CustomEvent<number>) => this.#set({ [name]: event.detail })}
    ></dg-value-slider>`;
  }

  private renderSeed(seed: number): TemplateResult {
    return html`<div class="field">
      <label for="seed">${this.msg(messages.seed)}</label>
      <input
        id="seed"
        type="text"
        inputmode="numeric"
        .value=${String(seed)}
        @change=${(event: Event) => this.#onSeed(event.target as HTMLInputElement)}
      />
      <button @click=${() => this.#set({ seed: 1 + Math.floor(Math.random() * 9999) })}>
        ${this.msg(messages.newSeed)}
      </button>
    </div>`;
  }

  private renderSecond(): TemplateResult {
    const sizes = [...new Set([0, this.then, ...batchSizes])].filter((n) => n !== this.config.batchSize);
    return html`<div class="field">
      <label for="then">${this.msg(messages.second)}</label>
      <select
        id="then"
        @change=${(event: Event) =>
          this.#report({ config: this.config, then: Number((event.target as HTMLSelectElement).value) })}
      >
        ${sizes
          .sort((a, b) => a - b)
          .map(
            (n) =>
              html`<option value=${n} .selected=${n === this.then}>
                ${n === 0 ? this.msg(messages.none) : this.msg(messages.then)(integer(n))}
              </option>`,
          )}
      </select>
    </div>`;
  }

  // What is no whole number leaves the seed as it was.
  #onSeed(input: HTMLInputElement): void {
    const seed = Number(input.value);
    if (input.value.trim() !== '' && Number.isInteger(seed) && seed >= 0) this.#set({ seed });
    else input.value = String(this.config.seed);
  }

  #set(patch: Partial<TrainingConfig>): void {
    this.#report({ config: { ...this.config, ...patch }, then: this.then });
  }

  #report(detail: Prepared): void {
    this.dispatchEvent(new CustomEvent<Prepared>('prepare', { detail }));
  }

  readonly #msg: typeof this.msg = (message) => this.msg(message);

  static override styles = [controls, choiceStyles, configFormStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-training-config': TrainingConfigForm;
  }
}
