import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { maxReaderPictures } from '../state/reader-pictures.ts';
import { controls } from '../theme/controls.ts';
import type { IntakeResult } from './intake.ts';
import { messages, trayErrorText } from './tray.messages.ts';

/**
 * What the reader is told about their own pictures: how many, what came in, what did not and why; and the way back.
 *
 * @fires remove-all
 * @fires undo
 * @fires cancel
 * @fires dismiss
 */
@customElement('dg-picture-tray')
export class PictureTray extends Localized(LitElement) {
  @property({ type: Number }) count = 0;
  @property({ type: Boolean }) persistent = true;
  @property({ attribute: false }) progress?: { readonly done: number; readonly total: number };
  @property({ attribute: false }) intake?: IntakeResult;
  @property({ type: Number }) removedCount = 0;

  override render(): TemplateResult {
    const { count, progress } = this;
    return html`
      ${
        progress
          ? html`<p role="status">
              <progress value=${progress.done} max=${progress.total}></progress>
              ${this.msg(messages.progress)(progress.done, progress.total)}
              <button class="quiet" @click=${this.#fire('cancel')}>${this.msg(messages.cancel)}</button>
            </p>`
          : nothing
      }
      ${this.renderReport()}
      ${
        count > 0
          ? html`<p>
              ${this.msg(messages.own)(count, maxReaderPictures)}
              ${this.persistent ? nothing : html`<span>${this.msg(messages.notKept)}</span>`}
              <button class="quiet" @click=${this.#fire('remove-all')}>
                ${this.msg(messages.removeAll)}
              </button>
            </p>`
          : nothing
      }
    `;
  }

  private renderReport(): TemplateResult | typeof nothing {
    const { intake, removedCount } = this;
    const lines = [
      ...(intake?.errors.map((error) => this.msg(trayErrorText(error))) ?? []),
      ...(intake?.firstFrames.map((name) => this.msg(messages.firstFrame)(name)) ?? []),
    ];
    if (removedCount > 0) {
      return html`<p role="status">
        ${this.msg(messages.removed)(removedCount)}
        <button class="quiet" @click=${this.#fire('undo')}>${this.msg(messages.undo)}</button>
      </p>`;
    }
    if (lines.length === 0) return nothing;
    return html`<div role="alert" class="report">
      <ul>
        ${intake!.added.length ? html`<li>${this.msg(messages.added)(intake!.added.length)}</li>` : nothing}
        ${lines.map((line) => html`<li>${line}</li>`)}
      </ul>
      <button class="quiet" @click=${this.#fire('dismiss')}>${this.msg(messages.dismiss)}</button>
    </div>`;
  }

  #fire = (type: string) => (): void => {
    this.dispatchEvent(new Event(type));
  };

  static override styles = [
    controls,
    css`
      /* Without a word to say it takes no room, not even a gap. */
      :host {
        display: contents;
        font-size: var(--step--1);
      }
      p {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: 0 var(--space-3);
        margin: 0;
        color: var(--ink-soft);
      }
      .report {
        display: flex;
        align-items: start;
        justify-content: space-between;
        gap: var(--space-3);
        padding: var(--space-2) var(--space-3);
        border-inline-start: 3px solid var(--danger);
        background: var(--danger-ground);
      }
      ul {
        max-height: 8rem;
        margin: var(--space-1) 0;
        padding: 0 0 0 1.1em;
        overflow: auto;
        overflow-wrap: anywhere;
      }
      button {
        padding: 0 var(--space-2);
        text-decoration: underline;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-picture-tray': PictureTray;
  }
}
