import { provide } from '@lit/context';
import { Task } from '@lit/task';
import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../components/i18n/localized.ts';
import type { PageContent } from '../components/state/lesson.ts';
import { notebookContext, type Notebook } from '../components/state/notebook-context.ts';
import { controls } from '../components/theme/controls.ts';
import { messages } from './notebook.messages.ts';
import type { Page } from './pages.ts';

/** The lab: its figures in the full width of the window, without prose. */
@customElement('dg-lab-page')
export class LabPage extends Localized(LitElement) {
  @property({ attribute: false }) page!: Page;
  @property({ attribute: false }) content!: PageContent;
  /** What the figures use. */
  @provide({ context: notebookContext })
  @property({ attribute: false })
  notebook!: Notebook;

  readonly #elements = new Task(this, {
    args: () => [this.content] as const,
    task: ([content]) => content.elements?.(),
  });

  override render(): TemplateResult {
    return html`
      <header>
        <h1>${this.msg(this.page.title)}</h1>
        <p>${this.msg(this.page.summary)}</p>
      </header>
      ${this.#elements.render({
        pending: () => html`<p role="status">${this.msg(messages.loading)}</p>`,
        complete: () => html`<dg-lab></dg-lab>`,
        error: () =>
          html`<p role="alert">
            ${this.msg(messages.loadFailed)}
            <button @click=${() => void this.#elements.run()}>${this.msg(messages.retry)}</button>
          </p>`,
      })}
    `;
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        max-width: 108rem;
        margin: 0 auto;
        padding: var(--space-3) var(--space-5) var(--space-7);
      }
      header {
        display: flex;
        flex-wrap: wrap;
        align-items: baseline;
        gap: 0 var(--space-4);
        margin-bottom: var(--space-1);
      }
      h1 {
        margin: 0;
        font-size: var(--step-2);
        font-weight: 720;
        line-height: 1.4;
      }
      p {
        margin: 0;
        color: var(--ink-soft);
      }
      @media (max-width: 640px) {
        :host {
          padding: var(--space-3) var(--space-2) var(--space-6);
        }
        header {
          padding-inline: var(--space-2);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-lab-page': LabPage;
  }
}
