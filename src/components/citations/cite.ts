import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { sources } from './sources.ts';

/** A citation in the prose, `[@radford2021 §2.3]` in Markdown: it names the work and leads to it. */
@customElement('dg-cite')
export class Cite extends LitElement {
  /** The id of the work. */
  @property() source = '';
  /** Where in it: a section, a figure. */
  @property() place = '';

  override render(): TemplateResult | typeof nothing {
    const work = sources[this.source];
    if (!work) return nothing;
    const { short, year, title, url } = work;
    const place = this.place ? `, ${this.place}` : '';
    return html`(<a href=${url} target="_blank" rel="noreferrer" title=${title}>${short} ${year}</a
      >${place})`;
  }

  static override styles = css`
    :host {
      color: var(--ink-soft);
      font-size: 0.88em;
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
    'dg-cite': Cite;
  }
}
