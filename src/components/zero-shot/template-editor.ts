import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { assertTemplate } from '../../engine/zero-shot/index.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { editorStyles } from './editor.styles.ts';
import { messages } from './template-editor.messages.ts';

/** More than these would fill the figure, and the mean hardly moves. */
const mostTemplates = 12;

/**
 * One template or several to average. A draft that has not exactly one {} says why and is not reported: what was there
 * before goes on.
 *
 * @fires templates - CustomEvent<readonly string[]>
 * @fires reset
 */
@customElement('dg-template-editor')
export class TemplateEditor extends Localized(LitElement) {
  @property({ attribute: false }) templates: readonly string[] = [];
  /** Templates that go well together. */
  @property({ attribute: false }) ensemble: readonly string[] = [];
  @property({ type: Boolean }) changed = false;

  @state() private drafts: readonly string[] = [];

  #shown = '';

  // By content: a draft that is not good yet has to outlive whatever else makes the figure render.
  override willUpdate(): void {
    const given = this.templates.join('\n');
    if (given !== this.#shown) this.drafts = this.templates;
    this.#shown = given;
  }

  override render(): TemplateResult {
    const { drafts } = this;
    const [problem] = drafts.map((_, i) => this.#problemOf(i)).filter((text) => text !== '');
    const isEnsemble = this.ensemble.join('\n') === this.templates.join('\n');
    return html`
      <div class="head">
        <span>
          ${drafts.length > 1 ? this.msg(messages.averaged)(drafts.length) : this.msg(messages.one)}
        </span>
        <button class="quiet" ?disabled=${isEnsemble} @click=${() => this.#report(this.ensemble)}>
          ${this.msg(messages.ensemble)(this.ensemble.length)}
        </button>
        <button
          class="quiet"
          ?disabled=${drafts.length >= mostTemplates}
          @click=${() => (this.drafts = [...drafts, ''])}
        >
          ${this.msg(messages.more)}
        </button>
        <button
          class="quiet"
          ?disabled=${!this.changed}
          @click=${() => this.dispatchEvent(new Event('reset'))}
        >
          ${this.msg(messages.reset)}
        </button>
      </div>
      <div class="fields">${drafts.map((draft, i) => this.renderField(draft, i))}</div>
      <p id="note" role="status" class=${problem ? 'refused' : ''}>${problem ?? ''}</p>
    `;
  }

  private renderField(draft: string, i: number): TemplateResult {
    return html`<div class="field">
      <input
        type="text"
        dir="auto"
        autocomplete="off"
        autocapitalize="off"
        spellcheck="false"
        aria-label=${this.msg(messages.field)(i + 1)}
        aria-invalid=${this.#problemOf(i) !== ''}
        aria-describedby="note"
        .value=${draft}
        @input=${(event: InputEvent) => this.#onInput(i, event)}
      />
      ${
        this.drafts.length > 1
          ? html`<button
              class="quiet"
              aria-label="${this.msg(messages.remove)} ${i + 1}"
              title=${this.msg(messages.remove)}
              @click=${() => this.#set(this.drafts.filter((_, other) => other !== i))}
            >
              <span aria-hidden="true">✕</span>
            </button>`
          : nothing
      }
    </div>`;
  }

  /** What is wrong with a draft, or ''. A field that was just added is empty and not yet wrong. */
  #problemOf(i: number): string {
    const draft = this.drafts[i];
    if (draft === '' && this.drafts.length > 1) return '';
    if (this.drafts.indexOf(draft) < i) return this.msg(messages.twice);
    try {
      assertTemplate(draft);
      return '';
    } catch (error) {
      const { title, advice } = errorText(error);
      return `${this.msg(title)} ${this.msg(advice)}`;
    }
  }

  #onInput(i: number, event: InputEvent): void {
    const { value } = event.target as HTMLInputElement;
    this.#set(this.drafts.map((draft, other) => (other === i ? value : draft)));
  }

  #set(drafts: readonly string[]): void {
    this.drafts = drafts;
    const good = drafts.filter((draft, i) => draft !== '' && this.#problemOf(i) === '');
    const finished = drafts.every((draft, i) => draft === '' || this.#problemOf(i) === '');
    if (!finished || good.length === 0 || good.join('\n') === this.#shown) return;
    this.#shown = good.join('\n');
    this.#report(good);
  }

  #report(templates: readonly string[]): void {
    this.dispatchEvent(new CustomEvent<readonly string[]>('templates', { detail: templates }));
  }

  static override styles = [controls, editorStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-template-editor': TemplateEditor;
  }
}
