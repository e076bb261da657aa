import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { glossary } from './glossary.ts';
import { styles } from './term.styles.ts';

/** Pixels between the explanation and the window's edge. */
const margin = 8;

/**
 * A term in the prose: hover, focus or a tap shows what it means, and the other language's word. In Markdown:
 * `[cosine](term:cosine)`.
 */
@customElement('dg-term')
export class Term extends Localized(LitElement) {
  /** The id in the glossary. */
  @property() term = '';

  @state() private open = false;

  @query('.tip') private tip?: HTMLElement;

  override render(): TemplateResult {
    const entry = glossary[this.term];
    if (!entry) return html`<slot></slot>`;
    return html`<span class="anchor" @pointerenter=${this.#enter} @pointerleave=${this.#leave}
      ><button
        aria-describedby="tip"
        @focus=${this.#enter}
        @blur=${this.#leave}
        @click=${this.#enter}
        @keydown=${this.#onKeydown}
      >
        <slot></slot></button
      ><span id="tip" role="tooltip" class="tip" ?hidden=${!this.open}
        >${this.open ? this.renderEntry() : nothing}</span
      ></span
    >`;
  }

  private renderEntry(): TemplateResult {
    const entry = glossary[this.term];
    const { word, meaning } = this.msg(entry);
    const other = this.language === 'zh' ? 'en' : 'zh';
    return html`<b>${word}</b>
      ${entry[other].word === word ? nothing : html`<i lang=${other}>${entry[other].word}</i>`}
      <span class="meaning">${meaning}</span>`;
  }

  override updated(): void {
    const { tip } = this;
    if (!this.open || !tip) return;
    tip.style.setProperty('--shift', '0px');
    const { left, right } = tip.getBoundingClientRect();
    const width = document.documentElement.clientWidth;
    const shift = Math.min(0, width - margin - right) + Math.max(0, margin - left);
    tip.style.setProperty('--shift', `${shift}px`);
  }

  #enter = (): void => {
    this.open = true;
  };

  #leave = (): void => {
    this.open = false;
  };

  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') this.open = false;
  };

  static override styles = styles;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-term': Term;
  }
}
