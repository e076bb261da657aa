import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sources } from './sources.ts';

/** The works that a lesson cites, in full. */
@customElement('dg-source-list')
export class SourceList extends LitElement {
  /** Ids, in the order in which they are first cited. */
  @property({ attribute: false }) ids: readonly string[] = [];

  override render(): TemplateResult {
    return html`<ol>
      ${this.ids.map((id) => {
        const { authors, year, title, where, url } = sources[id];
        return html`<li lang="en">
          ${authors} (${year}). <a href=${url} target="_blank" rel="noreferrer">${title}</a>. ${where}.
        </li>`;
      })}
    </ol>`;
  }

  static override styles = css`
    ol {
      margin: 0;
      padding-inline-start: 1.6em;
      font-size: var(--step--1);
      line-height: 1.5;
    }
    li {
      margin-bottom: var(--space-2);
    }
    a {
      color: inherit;
      text-underline-offset: 0.18em;
    }
    a:focus-visible {
      outline: 3px solid var(--focus);
      outline-offset: 1px;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-source-list': SourceList;
  }
}
