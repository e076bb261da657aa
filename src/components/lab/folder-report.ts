import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { EngineError } from '../../engine/errors.ts';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { controls } from '../theme/controls.ts';
import { trayErrorText } from '../tray/tray.messages.ts';
import type { SkippedPair } from './embedded-pairs.ts';
import { messages } from './folder-report.messages.ts';
import type { FolderReport } from './folder-source.ts';
import { mostPairs } from './lab-params.ts';

/** Longer lists end with how many more there are. */
const mostNamed = 200;
const nothingToTell: FolderReport = { withoutCaption: [], withoutPicture: [], furtherCaptions: 0, beyond: 0 };

/** What of the reader's files did not become a pair, by name and with the reason. Without anything to tell it takes no room. */
@customElement('dg-folder-report')
export class FolderReportElement extends Localized(LitElement) {
  @property({ attribute: false }) report: FolderReport | null = null;
  @property({ attribute: false }) skipped: readonly SkippedPair[] = [];

  override render(): TemplateResult | typeof nothing {
    const { withoutCaption, withoutPicture, furtherCaptions, beyond } = this.report ?? nothingToTell;
    const reasons = this.skipped.map(({ code, detail }) =>
      this.msg(trayErrorText(new EngineError(code, detail))),
    );
    const lists = [
      this.renderList(
        messages.skipped,
        reasons.map((reason, i) => this.#told(this.skipped[i].name, reason)),
      ),
      this.renderList(messages.withoutCaption, withoutCaption),
      this.renderList(messages.withoutPicture, withoutPicture),
    ].filter((list) => list !== nothing);
    const notes = [
      ...(furtherCaptions > 0 ? [this.msg(messages.further)(furtherCaptions)] : []),
      ...(beyond > 0 ? [this.msg(messages.beyond)(beyond, mostPairs)] : []),
    ];
    if (lists.length + notes.length === 0) return nothing;
    return html`<section aria-labelledby="heading">
      <h3 id="heading">${this.msg(messages.heading)}</h3>
      ${lists}${notes.map((note) => html`<p>${note}</p>`)}
    </section>`;
  }

  private renderList(label: Message, items: readonly string[]): TemplateResult | typeof nothing {
    if (items.length === 0) return nothing;
    const named = items.slice(0, mostNamed);
    return html`<details ?open=${items.length <= 5}>
      <summary>${this.msg(label)} (${this.msg(messages.files)(items.length)})</summary>
      <ul tabindex="0" aria-label=${this.msg(label)}>
        ${named.map((item) => html`<li>${item}</li>`)}
        ${items.length > named.length ? html`<li>${this.msg(messages.more)(items.length - named.length)}</li>` : nothing}
      </ul>
    </details>`;
  }

  /** Sentences about pictures name the file; others do not. */
  #told(name: string, reason: string): string {
    return reason.includes(name) ? reason : `${name}: ${reason}`;
  }

  static override styles = [
    controls,
    css`
      section {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-6);
        padding: var(--space-2) var(--space-3);
        border-inline-start: 3px solid var(--diagonal-fill);
        background: var(--diagonal-ground);
        font-size: var(--step--1);
        line-height: 1.5;
      }
      h3 {
        flex-basis: 100%;
        margin: 0;
        font-size: inherit;
      }
      p {
        margin: 0;
      }
      summary {
        min-height: 2rem;
        padding: var(--space-1) 0;
        cursor: pointer;
      }
      ul {
        max-height: 10rem;
        margin: 0;
        padding-inline-start: var(--space-5);
        overflow: auto;
        overflow-wrap: anywhere;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-folder-report': FolderReportElement;
  }
}
