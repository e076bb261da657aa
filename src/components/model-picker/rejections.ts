import { css, html, nothing, type TemplateResult } from 'lit';
import type { Rejection } from '../../engine/encoders/session.ts';
import { errorText } from '../i18n/errors.ts';
import { locale } from '../i18n/locale.ts';
import { messages, planText } from './load.messages.ts';

/** The plans that did not work here, each with its reason. */
export function rejectionList(rejected: readonly Rejection[]): TemplateResult | typeof nothing {
  if (rejected.length === 0) return nothing;
  return html`<div class="rejections">
    <p>${locale.pick(messages.rejected)}</p>
    <ul>
      ${rejected.map(
        ({ plan, error }) =>
          html`<li>
            <strong>${locale.pick(planText(plan))}</strong> ${locale.pick(errorText(error).title)}
          </li>`,
      )}
    </ul>
  </div>`;
}

export const rejectionStyles = css`
  .rejections {
    font-size: var(--step--1);
  }
  .rejections p {
    margin: 0;
    color: var(--ink-soft);
  }
  .rejections ul {
    margin: 0;
    padding-inline-start: 1.2em;
  }
  .rejections li {
    overflow-wrap: anywhere;
  }
`;
