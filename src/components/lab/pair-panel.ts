import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { controls } from '../theme/controls.ts';
import './folder-report.ts';
import { pairSetId, type KeptPairSet } from './kept-pair-sets.ts';
import './kept-pairs.ts';
import type { LabValues } from './lab-params.ts';
import type { PairSetDesk } from './pair-set-desk.ts';
import type { PairChoice } from './pair-setup.ts';
import './pair-setup.ts';
import './pair-status.ts';

/**
 * The pairs of the lab: which they are, how far their vectors have come, what was left out, and what is kept. Its owner updates it
 * when the desk or the page changes.
 *
 * @fires files - CustomEvent<IntakeFile[]>
 */
@customElement('dg-pair-panel')
export class PairPanel extends Localized(LitElement) {
  @property({ attribute: false }) desk!: PairSetDesk;
  @property({ attribute: false }) notebook!: Notebook;
  /** Why the files that the reader chose did not become pairs. */
  @property({ attribute: false }) error: unknown = null;

  @state() private removeFailed = false;

  override render(): TemplateResult {
    const { desk, notebook } = this;
    const { source, n, seed, folder } = notebook.page.values as LabValues;
    const own = source === 'folder' && desk.folder?.id === folder ? desk.folder : null;
    return html`
      <dg-pair-setup
        .source=${source}
        .n=${n}
        .seed=${seed}
        .folder=${own}
        @choose=${(event: CustomEvent<PairChoice>) => notebook.page.set(event.detail)}
        @files=${(event: CustomEvent) => this.dispatchEvent(new CustomEvent('files', event))}
      ></dg-pair-setup>
      ${this.error ? this.renderNote(this.error) : nothing}
      <div class="line">
        <dg-pair-status
          .state=${desk.state}
          .session=${notebook.session.state}
          .set=${desk.set}
          .shown=${desk.shown}
          ?known=${folder !== ''}
          @start=${() => desk.start()}
          @cancel=${() => desk.cancel()}
          @open-model-picker=${() => notebook.openModelPicker()}
        ></dg-pair-status>
        <dg-kept-pairs
          .kept=${desk.kept}
          .shown=${this.#shownId}
          .model=${desk.set?.model ?? ''}
          ?failed=${this.removeFailed}
          @open-kept=${(event: CustomEvent<KeptPairSet>) => this.#openKept(event.detail)}
          @remove-kept=${(event: CustomEvent<readonly string[]>) => void this.#remove(event.detail)}
        ></dg-kept-pairs>
      </div>
      ${
        source === 'folder'
          ? html`<dg-folder-report
              .report=${own?.report ?? null}
              .skipped=${desk.shown?.source.id === folder ? desk.shown.skipped : []}
            ></dg-folder-report>`
          : nothing
      }
      ${desk.notice ? this.renderNote(desk.notice) : nothing}
    `;
  }

  private renderNote(error: unknown): TemplateResult {
    const { title, advice } = errorText(error);
    return html`<p class="note" role="alert"><b>${this.msg(title)}</b> ${this.msg(advice)}</p>`;
  }

  get #shownId(): string {
    const { shown } = this.desk;
    return shown ? pairSetId(shown.model.key, shown.source.id, shown.language) : '';
  }

  #openKept({ source, n }: KeptPairSet): void {
    const { page } = this.notebook;
    if (source.kind === 'folder') page.set({ source: 'folder', folder: source.id });
    else page.set({ source: 'scenes', n, seed: Number(source.id.split('/')[1]) });
  }

  async #remove(ids: readonly string[]): Promise<void> {
    try {
      await this.desk.remove(ids);
      this.removeFailed = false;
    } catch {
      this.removeFailed = true;
    }
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-1);
        padding: var(--space-2) var(--space-5);
        border: 1px solid var(--line);
        border-radius: var(--radius);
        background: var(--surface);
        box-shadow: var(--shadow);
      }
      .line {
        display: grid;
        grid-template-columns: minmax(0, 1fr) auto;
        align-items: start;
        gap: 0 var(--space-4);
      }
      dg-kept-pairs {
        max-width: 36rem;
      }
      .note {
        margin: 0;
        padding: var(--space-2) var(--space-3);
        border-inline-start: 3px solid var(--danger);
        background: var(--danger-ground);
        font-size: var(--step--1);
      }
      @media (max-width: 640px) {
        :host {
          padding: var(--space-3);
        }
        .line {
          grid-template-columns: minmax(0, 1fr);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-panel': PairPanel;
  }
}
