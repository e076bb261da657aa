import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import type { EncoderSession, SessionState } from '../../engine/encoders/session.ts';
import type { EngineError } from '../../engine/errors.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { encoderFacts } from './encoder.messages.ts';
import { modelName } from './entry.messages.ts';
import { factList, factStyles } from './facts.ts';
import { phaseText } from './load.messages.ts';
import './load-progress.ts';
import { rejectionList, rejectionStyles } from './rejections.ts';
import { SessionController } from './session-controller.ts';
import { signStyles, statusSign, type SignName } from './status-sign.ts';
import { messages } from './status.messages.ts';

type State<Status extends SessionState['status']> = Extract<SessionState, { status: Status }>;

/** The session as it stands: the model in use and how it runs, a load on its way, or what went wrong and what to do. */
@customElement('dg-model-status')
export class ModelStatus extends Localized(LitElement) {
  @property({ attribute: false }) session!: EncoderSession;

  constructor() {
    super();
    new SessionController(this);
  }

  override render(): TemplateResult {
    return html`
      <p class="visually-hidden" role="status">${this.#announcement()}</p>
      ${this.renderState(this.session.state)}
    `;
  }

  private renderState(state: SessionState): TemplateResult {
    switch (state.status) {
      case 'idle':
        return this.renderIdle();
      case 'loading':
        return this.renderLoading(state);
      case 'ready':
        return this.renderReady(state);
      default:
        return this.renderError(state);
    }
  }

  private renderIdle(): TemplateResult {
    return html`
      ${this.renderTitle('stored', this.msg(messages.idle))}
      <p>${this.msg(messages.idleHint)}</p>
      <button @click=${() => this.session.select(embeddedEntry)}>${this.msg(messages.start)}</button>
    `;
  }

  private renderLoading(state: State<'loading'>): TemplateResult {
    const { entry } = this.session;
    return html`
      ${this.renderTitle('loading', this.msg(messages.loading)(this.msg(modelName(state.entry))))}
      <dg-load-progress .state=${state} @cancel=${() => this.session.cancel()}></dg-load-progress>
      ${rejectionList(state.rejected)}
      <p class="aside">
        ${entry ? this.msg(messages.meanwhile)(this.msg(modelName(entry))) : this.msg(messages.storedMeanwhile)}
      </p>
    `;
  }

  private renderReady({ entry, encoder, rejected, notices }: State<'ready'>): TemplateResult {
    return html`
      ${this.renderTitle('ready', this.msg(modelName(entry)))} ${factList(encoderFacts(encoder))}
      ${notices.map((notice) => html`<div class="notice">${this.renderWords(notice)}</div>`)}
      ${rejectionList(rejected)}
    `;
  }

  private renderError(state: State<'failed'> | State<'lost'>): TemplateResult {
    const failed = state.status === 'failed';
    const { entry } = this.session;
    const name = this.msg(modelName(state.entry));
    return html`
      ${this.renderTitle('failed', this.msg(failed ? messages.failed : messages.lost)(name))}
      <div class="error" role="alert">${this.renderWords(state.error)}</div>
      ${failed ? rejectionList(state.rejected) : nothing}
      <div class="foot">
        <p class="aside">
          ${entry ? this.msg(messages.stillInUse)(this.msg(modelName(entry))) : this.msg(messages.storedNow)}
        </p>
        <button @click=${() => this.session.retry()}>${this.msg(messages.retry)}</button>
      </div>
    `;
  }

  /** Errors announce themselves; bytes are left to the bar, which a screen reader can be asked about. */
  #announcement(): string {
    const { state } = this.session;
    if (state.status === 'loading')
      return `${this.msg(messages.loading)(this.msg(modelName(state.entry)))}: ${this.msg(phaseText(state))}`;
    return state.status === 'ready' ? this.msg(messages.ready)(this.msg(modelName(state.entry))) : '';
  }

  private renderTitle(sign: SignName, title: string): TemplateResult {
    const share = this.session.state.status === 'loading' ? shareOf(this.session.state) : 0;
    return html`<p class="title">${statusSign(sign, share)} <span>${title}</span></p>`;
  }

  private renderWords(error: EngineError): TemplateResult {
    const { title, advice } = errorText(error);
    return html`<p><strong>${this.msg(title)}</strong></p>
      <p>${this.msg(advice)}</p>`;
  }

  static override styles = [
    controls,
    factStyles,
    signStyles,
    rejectionStyles,
    css`
      :host {
        display: grid;
        gap: var(--space-3);
        font-size: var(--step--1);
        line-height: 1.5;
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      .title {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--step-0);
        font-weight: 650;
      }
      .aside {
        color: var(--ink-soft);
      }
      .error,
      .notice {
        display: grid;
        gap: var(--space-1);
        padding: var(--space-3);
        border-radius: var(--radius-small);
        background: var(--danger-ground);
      }
      .notice {
        background: var(--diagonal-ground);
      }
      .foot {
        display: flex;
        align-items: center;
        justify-content: space-between;
        gap: var(--space-3);
      }
      button {
        justify-self: start;
      }
    `,
  ];
}

function shareOf({ loaded, total }: State<'loading'>): number {
  return total > 0 ? loaded / total : 0;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-status': ModelStatus;
  }
}
