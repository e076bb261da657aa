import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { chanceLoss } from '../../engine/contrastive/index.ts';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import type { RunSummary } from '../../engine/trainer/training-run.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { icons } from '../theme/icons.ts';
import { messages } from './config-form.messages.ts';
import { messages as runMessages } from './run.messages.ts';
import { messages as keptMessages } from './kept-runs.messages.ts';
import { runName } from './run-name.ts';
import './scene-samples.ts';
import { messages as figureMessages } from './trainer.messages.ts';

/**
 * What a configuration comes to, before it is begun: how many steps, the level of chance, and some of its scenes.
 *
 * @fires start
 * @fires return - back to the run that is there
 * @fires go-on - with the unfinished one
 */
@customElement('dg-prepared-run')
export class PreparedRun extends Localized(LitElement) {
  @property({ attribute: false }) config!: TrainingConfig;
  /** The batch size of a second run; 0: none. */
  @property({ type: Number }) then = 0;
  @property({ type: Boolean }) ready = false;
  /** Whether the trainer is still being fetched. */
  @property({ type: Boolean }) loading = false;
  @property({ type: Boolean }) returnable = false;
  /** A kept run that has not used up its budget. */
  @property({ attribute: false }) unfinished: RunSummary | null = null;

  override render(): TemplateResult {
    return html`
      <div class="go">
        <button
          class="primary"
          data-action="start"
          ?disabled=${!this.ready}
          @click=${() => this.#report('start')}
        >
          ${icons.play}${this.#label()}
        </button>
        ${
          this.returnable
            ? html`<button @click=${() => this.#report('return')}>
                ${this.msg(figureMessages.backToRun)}
              </button>`
            : nothing
        }
        <p>
          ${this.loading ? html`<span role="status">${this.msg(figureMessages.loading)}</span>` : this.#facts()}
        </p>
      </div>
      ${this.unfinished && !this.returnable ? this.renderUnfinished(this.unfinished) : nothing}
      <dg-scene-samples .config=${this.config}></dg-scene-samples>
    `;
  }

  private renderUnfinished({ config, pairs, budget }: RunSummary): TemplateResult {
    const words = this.msg(keptMessages.unfinished);
    return html`<div class="go">
      <button data-action="go-on" @click=${() => this.#report('go-on')}>
        ${this.msg(keptMessages.goOn)}
      </button>
      <p>${words(runName(config), integer(pairs), integer(budget))}</p>
    </div>`;
  }

  #label(): string {
    if (!this.then) return this.msg(runMessages.start);
    return this.msg(runMessages.startTwo)(integer(this.config.batchSize), integer(this.then));
  }

  #facts(): string {
    const { pairs, batchSize, scenes } = this.config;
    const steps = Math.ceil(pairs / batchSize);
    return [
      this.msg(messages.steps)(integer(pairs), integer(steps), integer(batchSize)),
      this.msg(messages.chance)(integer(batchSize), decimal(chanceLoss(batchSize))),
      pairs > scenes
        ? this.msg(messages.epochs)(decimal(pairs / scenes, pairs < 10 * scenes ? 1 : 0))
        : this.msg(messages.lessThanOnce),
    ].join(' ');
  }

  #report(type: 'start' | 'return' | 'go-on'): void {
    this.dispatchEvent(new Event(type));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-4);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      .go {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-4);
      }
      p {
        flex: 1 1 18rem;
        margin: 0;
        color: var(--ink-soft);
        line-height: 1.4;
      }
      dg-scene-samples {
        container-type: inline-size;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-prepared-run': PreparedRun;
  }
}
