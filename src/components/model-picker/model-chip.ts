import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import { Localized } from '../i18n/localized.ts';
import { percent } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './chip.messages.ts';
import { deviceName } from './device-reason.ts';
import { modelName } from './entry.messages.ts';
import { SessionController } from './session-controller.ts';
import { signStyles, statusSign, type SignName } from './status-sign.ts';

interface ChipView {
  readonly sign: SignName;
  readonly word: string;
  readonly model?: string;
  readonly device?: string;
  /** 0 … 1, while a model loads. */
  readonly share?: number;
}

/** The running model in the page's header: its state as a shape and a word, its name and its device. A click is left to the page. */
@customElement('dg-model-chip')
export class ModelChip extends Localized(LitElement) {
  @property({ attribute: false }) session?: EncoderSession;

  constructor() {
    super();
    new SessionController(this);
  }

  override render(): TemplateResult {
    const { sign, word, model, device, share } = this.#view();
    return html`
      <button aria-haspopup="dialog" title=${this.msg(messages.choose)}>
        ${statusSign(sign, share)}
        <span class="word">${word}</span>
        ${model ? html`<span class="model">${model}</span>` : nothing}
        ${device ? html`<span class="device">${device}</span>` : nothing}
        <span class="visually-hidden">${this.msg(messages.choose)}</span>
      </button>
      <span class="visually-hidden" role="status">${sign === 'loading' ? '' : `${word} ${model ?? ''}`}</span>
    `;
  }

  #view(): ChipView {
    const state = this.session?.state ?? { status: 'idle' };
    if (state.status === 'idle') return { sign: 'stored', word: this.msg(messages.stored) };
    const model = this.msg(modelName(state.entry));
    if (state.status === 'failed') return { sign: 'failed', word: this.msg(messages.failed), model };
    if (state.status === 'lost') return { sign: 'failed', word: this.msg(messages.lost), model };
    if (state.status === 'loading') {
      const share = state.total > 0 ? state.loaded / state.total : 0;
      return {
        sign: 'loading',
        word: this.msg(messages.loading)(
          state.phase === 'download' ? percent(Math.floor(share * 100) / 100) : '',
        ),
        model,
        share,
      };
    }
    return {
      sign: 'ready',
      word: this.msg(messages.ready),
      model,
      device: deviceName(state.encoder.runtime.device),
    };
  }

  static override styles = [
    controls,
    signStyles,
    css`
      :host {
        display: inline-flex;
        min-width: 0;
        font-size: var(--step--1);
      }
      button {
        min-width: 0;
        max-width: 100%;
        padding-inline: 0.8em 0.9em;
        border-radius: calc(var(--target) / 2);
        white-space: nowrap;
      }
      .word {
        color: var(--ink-soft);
        font-variant-numeric: tabular-nums;
      }
      .model {
        overflow: hidden;
        max-width: 16em;
        text-overflow: ellipsis;
        font-weight: 600;
      }
      .device {
        padding: 0 0.45em;
        border: 1px solid var(--line-strong);
        border-radius: 0.3em;
        color: var(--ink-soft);
        font-size: 0.85em;
      }
      /* On a phone: the shape, and the name, or the word where there is no name. */
      @media (max-width: 640px) {
        .device,
        .sign:not(.failed) + .word:not(:nth-last-child(2)) {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
        .model {
          max-width: 8.5em;
        }
        .sign.failed + .word + .model {
          max-width: 4.5em;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-chip': ModelChip;
  }
}
