import { css, html, type TemplateResult } from 'lit';
import { locale, type Message } from '../i18n/locale.ts';

/** A term, and what is known about it. */
export interface Fact {
  readonly term: Message;
  readonly found: Message;
}

export function factList(facts: readonly Fact[]): TemplateResult {
  return html`<dl>
    ${facts.map(
      ({ term, found }) =>
        html`<dt>${locale.pick(term)}</dt>
          <dd>${locale.pick(found)}</dd>`,
    )}
  </dl>`;
}

export const factStyles = css`
  dl {
    display: grid;
    grid-template-columns: auto 1fr;
    gap: var(--space-1) var(--space-3);
    margin: 0;
    font-size: var(--step--1);
    line-height: 1.5;
  }
  dt {
    color: var(--ink-soft);
    white-space: nowrap;
  }
  dd {
    margin: 0;
    min-width: 0;
    overflow-wrap: anywhere;
    font-variant-numeric: tabular-nums;
  }
`;
