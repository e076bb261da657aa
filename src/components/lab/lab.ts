import { consume } from '@lit/context';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { LabPartLoader } from './lab-part.ts';
import { partOf, type LabPart, type LabValues } from './lab-params.ts';
import { messages } from './lab.messages.ts';

const parts: readonly LabPart[] = ['matrix', 'map', 'both', 'train'];

/** The lab: its parts as tabs. What a part needs is fetched when it is first opened. */
@customElement('dg-lab')
export class Lab extends Localized(LitElement) {
  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  readonly #watch = new NotebookWatch(this);
  readonly #pairs = new LabPartLoader(this, () => import('./pair-lab.ts'));
  readonly #trainer = new LabPartLoader(this, () => import('../trainer/index.ts'));

  get #part(): LabPart {
    return partOf(this.notebook!.page.values as LabValues);
  }

  override willUpdate(): void {
    this.#watch.notebook = this.notebook;
    if (!this.notebook) return;
    this.#pairs.open = this.#part !== 'train';
    this.#trainer.open = this.#part === 'train';
  }

  override render(): TemplateResult | typeof nothing {
    if (!this.notebook) return nothing;
    const part = this.#part;
    const view = part === 'train' ? undefined : part;
    return html`
      <div class="tabs" role="tablist" aria-label=${this.msg(messages.parts)} @keydown=${this.#onKey}>
        ${parts.map((each) => this.renderTab(each, each === part))}
      </div>
      <div id="panel" role="tabpanel" aria-labelledby=${part}>
        ${
          view
            ? this.#pairs.render(() => html`<dg-pair-lab .view=${view}></dg-pair-lab>`)
            : this.#trainer.render(() => html`<dg-trainer></dg-trainer>`)
        }
      </div>
    `;
  }

  private renderTab(part: LabPart, selected: boolean): TemplateResult {
    return html`<button
      id=${part}
      role="tab"
      class=${part}
      aria-selected=${selected}
      aria-controls="panel"
      tabindex=${selected ? 0 : -1}
      @click=${() => this.#open(part)}
    >
      ${this.msg(messages[part])}
    </button>`;
  }

  /** Arrows go from tab to tab, as screen readers announce it. */
  #onKey = (event: KeyboardEvent): void => {
    const here = parts.indexOf(this.#part);
    const last = parts.length - 1;
    const there = { ArrowRight: here + 1, ArrowLeft: here - 1, Home: 0, End: last }[event.key];
    if (there === undefined) return;
    event.preventDefault();
    const part = parts[Math.min(last, Math.max(0, there))];
    this.#open(part);
    this.renderRoot.querySelector<HTMLElement>(`#${part}`)?.focus();
  };

  #open(part: LabPart): void {
    // A link that says something about a training opens the trainer by itself: any other part has to be named then.
    const values = this.notebook!.page.values as LabValues;
    this.notebook!.page.set({ part: partOf({ ...values, part: '' }) === part ? '' : part });
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
      }
      .tabs {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-1);
        margin-bottom: var(--space-3);
        border-bottom: 1px solid var(--line);
      }
      button[role='tab'] {
        border: 0;
        border-bottom: 3px solid transparent;
        border-radius: 0;
        background: none;
        color: var(--ink-soft);
        font-weight: 600;
      }
      button[role='tab']:focus-visible {
        outline-offset: -3px;
      }
      button[aria-selected='true'] {
        border-bottom-color: var(--diagonal-fill);
        color: var(--ink);
      }
      @media (max-width: 1100px) {
        .both:not([aria-selected='true']) {
          display: none;
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-lab': Lab;
  }
}
