import { css, svg, html, type TemplateResult } from 'lit';

export type SignName = 'ready' | 'loading' | 'stored' | 'failed';

/** A state as a shape, so that colour is not the only cue: disc, ring that fills around a dot, hollow circle, triangle. */
export function statusSign(name: SignName, share = 0): TemplateResult {
  return html`<svg class="sign ${name}" viewBox="0 0 16 16" aria-hidden="true">${shape(name, share)}</svg>`;
}

function shape(name: SignName, share: number): TemplateResult {
  if (name === 'ready') return svg`<circle cx="8" cy="8" r="5.5" fill="currentColor" />`;
  if (name === 'stored')
    return svg`<circle cx="8" cy="8" r="5" fill="none" stroke="currentColor" stroke-width="1.75" />`;
  if (name === 'failed')
    return svg`<path d="M8 1.5 15 14.5H1Z" fill="currentColor" /><path d="M8 6v4M8 11.5v1.5" stroke="var(--surface)" stroke-width="1.6" />`;
  const length = 2 * Math.PI * 6;
  return svg`
    <circle cx="8" cy="8" r="2" fill="currentColor" />
    <circle cx="8" cy="8" r="6" fill="none" stroke="var(--line)" stroke-width="2.5" />
    <circle cx="8" cy="8" r="6" fill="none" stroke="currentColor" stroke-width="2.5" transform="rotate(-90 8 8)"
      stroke-dasharray="${Math.max(0.02, Math.min(1, share)) * length} ${length}" />`;
}

export const signStyles = css`
  .sign {
    flex: none;
    width: 1em;
    height: 1em;
    vertical-align: -0.12em;
  }
  .sign.ready {
    color: var(--image);
  }
  .sign.loading,
  .sign.stored {
    color: var(--ink-soft);
  }
  .sign.failed {
    color: var(--danger);
  }
`;
