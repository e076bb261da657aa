import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { TrainerState } from '../../engine/trainer/training-run.ts';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { icons } from '../theme/icons.ts';
import { messages } from './run.messages.ts';

export type RunAction = 'play' | 'pause' | 'step' | 'stop';

/**
 * What is going on, and the buttons that go with it. The same buttons stand there all the time, so that none moves.
 *
 * @slot - more buttons
 * @fires run - CustomEvent<RunAction>
 * @fires hidden-pause - CustomEvent<boolean>
 */
@customElement('dg-run-bar')
export class RunBar extends Localized(LitElement) {
  @property({ attribute: false }) state: TrainerState = { status: 'idle' };
  @property({ type: Boolean }) pauseWhenHidden = false;
  /** Pairs that the run has seen, and its budget. */
  @property({ type: Number }) pairs = 0;
  @property({ type: Number }) budget = 1;

  override render(): TemplateResult {
    const { status } = this.state;
    const going = status === 'running' || status === 'preparing';
    const canGoOn = status === 'paused' || status === 'failed';
    return html`
      <div class="buttons">
        ${
          going
            ? this.#button('pause', html`${icons.pause}${this.msg(messages.pause)}`, status === 'running')
            : this.#button('play', html`${icons.play}${this.msg(messages.play)}`, canGoOn)
        }
        ${this.#button('step', html`${icons.forward}${this.msg(messages.step)}`, canGoOn && status !== 'failed')}
        ${this.#button('stop', this.msg(messages.stop), going || status === 'paused')}
        <slot></slot>
      </div>
      <p class="state">
        <span role="status">${this.#words()}</span>
        ${status === 'preparing' ? nothing : html`<span class="share">${this.#share()}</span>`}
      </p>
      <progress max="1" .value=${this.#progress()} aria-label=${this.#words()}></progress>
      <label class="hidden">
        <input
          type="checkbox"
          .checked=${this.pauseWhenHidden}
          @change=${(event: Event) => this.#report('hidden-pause', (event.target as HTMLInputElement).checked)}
        />
        ${this.msg(messages.hidden)}
      </label>
    `;
  }

  #button(action: RunAction, content: TemplateResult | string, enabled: boolean): TemplateResult {
    return html`<button
      class=${action === 'play' || action === 'pause' ? 'primary main' : ''}
      data-action=${action}
      ?disabled=${!enabled}
      @click=${() => this.#report('run', action)}
    >
      ${content}
    </button>`;
  }

  #words(): string {
    const { state } = this;
    switch (state.status) {
      case 'preparing':
        return this.msg(messages.preparing)(integer(state.scenesDrawn), integer(state.scenesNeeded));
      case 'running':
        return this.msg(messages.running);
      case 'paused':
        return this.msg(state.reason === 'hidden' ? messages.pausedHidden : messages.paused);
      case 'finished':
        return this.msg(messages.finished)(integer(this.pairs));
      case 'failed':
        return this.msg(messages.failed);
      default:
        return this.msg(messages.ended);
    }
  }

  #share(): string {
    return `${integer(this.pairs)} / ${integer(this.budget)}`;
  }

  #progress(): number {
    const { state } = this;
    if (state.status === 'preparing') return state.scenesDrawn / Math.max(1, state.scenesNeeded);
    return Math.min(1, this.pairs / this.budget);
  }

  #report<Detail>(type: string, detail: Detail): void {
    this.dispatchEvent(new CustomEvent<Detail>(type, { detail }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: center;
        gap: var(--space-1) var(--space-4);
        font-size: var(--step--1);
        font-variant-numeric: tabular-nums;
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      .main {
        min-width: 7em;
      }
      .state {
        display: flex;
        grid-column: 1 / -1;
        order: 1;
        justify-content: space-between;
        gap: 0 var(--space-3);
        margin: 0;
      }
      .state [role] {
        font-weight: 600;
      }
      .hidden {
        display: inline-flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        cursor: pointer;
      }
      .hidden input {
        width: 1.1em;
        height: 1.1em;
        margin: 0;
        accent-color: var(--ink);
      }
      progress {
        grid-column: 1 / -1;
        order: 1;
        width: 100%;
        height: 0.4rem;
        border: 0;
        border-radius: 0.2rem;
        background: var(--sunken);
        accent-color: var(--diagonal-fill);
        appearance: none;
      }
      progress::-webkit-progress-bar {
        border-radius: 0.2rem;
        background: var(--sunken);
      }
      progress::-webkit-progress-value {
        border-radius: 0.2rem;
        background: var(--diagonal-fill);
      }
      progress::-moz-progress-bar {
        border-radius: 0.2rem;
        background: var(--diagonal-fill);
      }
      @container (max-width: 40rem) {
        :host {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-run-bar': RunBar;
  }
}
