import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { motionIsUnwelcome } from '../playback/passage.ts';
import { controls } from '../theme/controls.ts';
import { messages, type DefinitionPart } from './definition.messages.ts';

/** CLIP in one sentence. Its four unknown terms are buttons, each of which leads to the step that unfolds it. */
@customElement('dg-definition')
export class Definition extends Localized(LitElement) {
  override render(): TemplateResult {
    return html`<section aria-label=${this.msg(messages.label)}>
      <p class="sentence">${this.msg(messages.sentence).map((part) => this.renderPart(part))}</p>
      <p class="hint">${this.msg(messages.hint)}</p>
    </section>`;
  }

  private renderPart({ text, step }: DefinitionPart): TemplateResult | string {
    if (!step) return text;
    return html`<button class=${step} @click=${() => this.#goTo(step)}>${text}</button>`;
  }

  /** The steps stand in the same tree as this element. */
  #goTo(step: string): void {
    const root = this.getRootNode() as Document | ShadowRoot;
    const section = root.getElementById(step);
    if (!section) return;
    section.scrollIntoView({ block: 'start', behavior: motionIsUnwelcome() ? 'auto' : 'smooth' });
    // The keyboard goes on from there.
    section.tabIndex = -1;
    section.focus({ preventScroll: true });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      section {
        padding: var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      .sentence {
        margin: 0;
        font-size: var(--step-2);
        font-weight: 550;
        line-height: 1.75;
      }
      button {
        display: inline;
        min-height: 0;
        padding: 0.02em 0.35em;
        border-width: 2px;
        font-weight: 650;
        line-height: 1.35;
      }
      .contrastive {
        border-color: var(--diagonal-fill);
        background: var(--diagonal-ground);
        color: var(--diagonal);
      }
      .image-vector {
        border-color: var(--image);
        background: var(--image-ground);
        color: var(--image);
      }
      .text-vector {
        border-color: var(--text);
        background: var(--text-ground);
        color: var(--text);
      }
      .space {
        border-color: var(--ink);
        background: var(--sunken);
      }
      .hint {
        margin: var(--space-3) 0 0;
        color: var(--ink-soft);
        font-size: var(--step--1);
      }
      @media (max-width: 640px) {
        section {
          padding: var(--space-4);
        }
        .sentence {
          font-size: var(--step-1);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-definition': Definition;
  }
}
