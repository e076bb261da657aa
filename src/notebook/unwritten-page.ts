import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../components/i18n/localized.ts';
import { controls } from '../components/theme/controls.ts';
import { messages } from './notebook.messages.ts';
import { pages, type Page } from './pages.ts';

/** Stands where a lesson is not written yet, says so, and leads to one that is. */
@customElement('dg-unwritten-page')
export class UnwrittenPage extends Localized(LitElement) {
  @property({ attribute: false }) page!: Page;

  override render(): TemplateResult {
    const written = pages.filter(({ load }) => load);
    return html`
      <h1>${this.msg(this.page.title)}</h1>
      <p class="state">${this.msg(this.page.number ? messages.unwritten : messages.unwrittenLab)}</p>
      <p>${this.msg(messages.unwrittenPlan)} ${this.msg(this.page.summary)}</p>
      <p>${this.msg(messages.meanwhile)}</p>
      <ul>
        ${written.map((page) => html`<li><a href="#/${page.id}">${page.number}. ${this.msg(page.title)}</a></li>`)}
      </ul>
    `;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        max-width: 42rem;
        margin: 0 auto;
        padding: clamp(2rem, 10vh, 6rem) var(--space-5);
        line-height: 1.7;
      }
      h1 {
        margin: 0 0 var(--space-5);
        font-size: var(--step-3);
        line-height: 1.2;
      }
      .state {
        padding: var(--space-3) var(--space-4);
        border-inline-start: 4px solid var(--diagonal-fill);
        background: var(--diagonal-ground);
        font-weight: 600;
      }
      ul {
        padding-inline-start: 1.2em;
      }
    `,
  ];
}
