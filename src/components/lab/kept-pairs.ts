import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { bytes } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import type { KeptPairSet, KeptPairSets } from './kept-pair-sets.ts';
import { messages } from './kept-pairs.messages.ts';
import { keptPairsStyles } from './kept-pairs.styles.ts';

/**
 * The vectors that are kept on this machine, with their sizes: to open, to delete one by one, or all with one button.
 *
 * @fires open-kept - CustomEvent<KeptPairSet>
 * @fires remove-kept - CustomEvent<readonly string[]>, ids
 */
@customElement('dg-kept-pairs')
export class KeptPairs extends Localized(LitElement) {
  @property({ attribute: false }) kept?: KeptPairSets;
  /** The id of what is on show. */
  @property() shown = '';
  /** Pairs of another model cannot be opened while this one runs. */
  @property() model = '';
  @property({ type: Boolean }) failed = false;

  @state() private sets: readonly KeptPairSet[] = [];
  @state() private asking = false;

  override connectedCallback(): void {
    super.connectedCallback();
    this.kept?.addEventListener('change', this.#onChange);
    void this.#read();
  }

  override disconnectedCallback(): void {
    this.kept?.removeEventListener('change', this.#onChange);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    const { sets } = this;
    const total = sets.reduce((sum, set) => sum + set.bytes, 0);
    return html`<details>
      <summary>${this.msg(messages.heading)(sets.length, bytes(total))}</summary>
      ${this.failed ? html`<p role="alert">${this.msg(messages.failed)}</p>` : nothing}
      <ul>
        ${sets.map((set) => this.renderSet(set))}
      </ul>
      ${sets.length > 0 ? this.renderAll() : nothing}
    </details>`;
  }

  private renderSet(set: KeptPairSet): TemplateResult {
    const { id, source, model, language, n, title } = set;
    const name =
      source.kind === 'scenes'
        ? this.msg(messages.scenes)(n, source.id.split('/')[1])
        : this.msg(messages.folder)(n, title);
    const captions = this.msg(language === 'zh' ? messages.chinese : messages.english);
    return html`<li>
      <span
        >${name}<small
          >${[this.msg(model.name), ...(source.kind === 'scenes' ? [captions] : []), bytes(set.bytes), this.#date(set.time)].join(' · ')}</small
        ></span
      >
      ${
        id === this.shown
          ? html`<b>${this.msg(messages.shown)}</b>`
          : html`<button
              aria-label="${this.msg(messages.open)}: ${name}"
              ?disabled=${model.key !== this.model}
              @click=${() => this.dispatchEvent(new CustomEvent<KeptPairSet>('open-kept', { detail: set }))}
            >
              ${this.msg(messages.open)}
            </button>`
      }
      <button aria-label="${this.msg(messages.remove)}: ${name}" @click=${() => this.#remove([id])}>
        ${this.msg(messages.remove)}
      </button>
    </li>`;
  }

  private renderAll(): TemplateResult {
    if (!this.asking)
      return html`<button class="ask" @click=${() => (this.asking = true)}>
        ${this.msg(messages.removeAll)}
      </button>`;
    return html`<p role="status">${this.msg(messages.confirm)}</p>
      <button class="danger" @click=${() => this.#remove(this.sets.map(({ id }) => id))}>
        ${this.msg(messages.reallyAll)}
      </button>
      <button class="keep" @click=${() => (this.asking = false)}>${this.msg(messages.keep)}</button>`;
  }

  // The button that was pressed is gone: the focus goes to the harmless answer, and back.
  override updated(changed: PropertyValues): void {
    if (changed.has('asking') && changed.get('asking') !== undefined)
      this.renderRoot.querySelector<HTMLElement>(this.asking ? '.keep' : '.ask, summary')?.focus();
  }

  #date(milliseconds: number): string {
    return new Date(milliseconds).toLocaleString(this.language === 'zh' ? 'zh-CN' : 'en', {
      dateStyle: 'medium',
      timeStyle: 'short',
    });
  }

  #remove(detail: readonly string[]): void {
    this.asking = false;
    this.dispatchEvent(new CustomEvent<readonly string[]>('remove-kept', { detail }));
  }

  readonly #onChange = (): void => void this.#read();

  async #read(): Promise<void> {
    this.sets = (await this.kept?.list()) ?? [];
  }

  static override styles = [controls, keptPairsStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-kept-pairs': KeptPairs;
  }
}
