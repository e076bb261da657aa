import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { SessionState } from '../../engine/encoders/session.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import { TransferRate } from '../model-picker/transfer-rate.ts';
import { controls } from '../theme/controls.ts';
import type { DeskState } from './desk-state.ts';
import type { EmbeddedPairs } from './embedded-pairs.ts';
import type { EmbeddingProgress } from './pair-embedding.ts';
import type { PairSet } from './pair-set.ts';
import { messages } from './pair-status.messages.ts';
import { pairStatusStyles } from './pair-status.styles.ts';

/**
 * How far the vectors of the pairs are, and what the reader can do about it. It keeps its height, so that nothing below it jumps.
 *
 * @fires start - begin, go on, or try again
 * @fires cancel
 * @fires open-model-picker
 */
@customElement('dg-pair-status')
export class PairStatus extends Localized(LitElement) {
  @property({ attribute: false }) state: DeskState = { status: 'looking' };
  @property({ attribute: false }) session?: SessionState;
  @property({ attribute: false }) set: PairSet | null = null;
  @property({ attribute: false }) shown: EmbeddedPairs | null = null;
  /** Whether the wanted pairs are the reader's own that were here once. */
  @property({ type: Boolean }) known = false;

  readonly #rate = new TransferRate();
  /** How many there were when this run began. */
  #began: number | null = null;

  override willUpdate(changed: PropertyValues<this>): void {
    if (!changed.has('state')) return;
    const { state } = this;
    if (state.status !== 'embedding' || state.progress.phase === 'captions') {
      this.#rate.reset();
      this.#began = null;
      return;
    }
    // The first pictures wait for the drawings and the worker: time begins with them.
    const { done } = state.progress;
    this.#began ??= done;
    if (done > this.#began) this.#rate.add(done, performance.now());
  }

  override render(): TemplateResult | typeof nothing {
    const { state } = this;
    switch (state.status) {
      case 'looking':
        return html`<p role="status">${this.msg(messages.looking)}</p>`;
      case 'waiting':
        return state.for === 'model' ? this.renderNoModel() : this.renderNoFolder();
      case 'offered':
        return this.renderOffer(state.count);
      case 'embedding':
        return this.renderProgress(state.progress);
      case 'paused':
        return html`<p role="status">
            ${this.msg(messages.paused)(state.progress.done, state.progress.total)}
          </p>
          ${this.#button(messages.goOn, 'start', 'primary')}`;
      case 'failed':
        return this.renderError(state.error);
      case 'ready':
        return this.renderReady();
    }
  }

  private renderNoModel(): TemplateResult {
    if (this.session?.status === 'loading')
      return html`<p role="status">${this.msg(messages.loadingModel)}</p>`;
    return html`<p role="status">${this.msg(messages.noModel)}</p>
      ${this.#button(messages.choose, 'open-model-picker')}`;
  }

  private renderNoFolder(): TemplateResult {
    return html`<p role="status">${this.msg(this.known ? messages.folderAgain : messages.noFolder)}</p>`;
  }

  private renderOffer(count: number): TemplateResult {
    const { session } = this;
    const name = session?.status === 'ready' ? this.msg(modelName(session.entry)) : '';
    return html`<p role="status">${this.msg(messages.offered)(count, name)}</p>
      <button class="primary" @click=${this.#fire('start')}>${this.msg(messages.start)(count)}</button>`;
  }

  private renderProgress({ phase, done, total }: EmbeddingProgress): TemplateResult {
    const words = this.msg(messages[phase])(done, total);
    return html`
      <p>${words}<small>${this.#forecast(total - done)}</small></p>
      <progress max=${total} .value=${done} aria-label=${this.msg(messages.progress)}></progress>
      ${this.#button(messages.cancel, 'cancel')}
    `;
  }

  private renderError(error: unknown): TemplateResult {
    const { title, advice } = errorText(error);
    return html`<p role="alert" class="failed"><b>${this.msg(title)}</b> ${this.msg(advice)}</p>
      ${this.#button(messages.retry, 'start')}`;
  }

  private renderReady(): TemplateResult | typeof nothing {
    const { set, shown } = this;
    if (!set || !shown) return nothing;
    const words = set.provenance.source === 'live' ? messages.live : messages.stored;
    return html`<p role="status" class="ready">${this.msg(words)(set.n, shown.model.dim)}</p>`;
  }

  #button(label: { zh: string; en: string }, type: string, kind = ''): TemplateResult {
    return html`<button class=${kind} data-action=${type} @click=${this.#fire(type)}>
      ${this.msg(label)}
    </button>`;
  }

  #forecast(left: number): string {
    const perSecond = this.#rate.perSecond;
    if (!perSecond) return '';
    return [this.msg(messages.rate)(perSecond), this.msg(messages.remaining)(left / perSecond)].join(' · ');
  }

  #fire = (type: string) => (): void => {
    this.dispatchEvent(new Event(type));
  };

  static override styles = [controls, pairStatusStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-status': PairStatus;
  }
}
