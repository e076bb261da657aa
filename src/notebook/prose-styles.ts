import { css } from 'lit';

/** Running text: a measure of about 65 characters or 36 ideographs, and line heights that suit both scripts. */
export const prose = css`
  article {
    line-height: 1.68;
  }
  :host(:lang(zh)) article {
    line-height: 1.85;
  }
  header {
    display: flex;
    align-items: baseline;
    gap: var(--space-3);
  }
  h1 {
    margin: 0 0 var(--space-3);
    font-size: var(--step-3);
    font-weight: 720;
    letter-spacing: -0.012em;
    line-height: 1.2;
    text-wrap: balance;
  }
  .number {
    display: grid;
    flex: none;
    place-items: center;
    width: 1.7em;
    height: 1.7em;
    margin: 0;
    border-radius: 0.25em;
    background: var(--diagonal-fill);
    color: #16181d;
    font-size: var(--step-1);
    font-weight: 700;
    font-variant-numeric: tabular-nums;
  }
  h2 {
    margin: var(--space-5) 0 var(--space-2);
    font-size: var(--step-2);
    font-weight: 660;
    line-height: 1.3;
    text-wrap: balance;
  }
  p {
    margin: 0 0 var(--space-4);
    text-wrap: pretty;
  }
  ul,
  ol {
    margin: 0 0 var(--space-4);
    padding-inline-start: 1.3em;
  }
  li {
    margin-bottom: var(--space-2);
  }
  strong {
    font-weight: 650;
  }
  code {
    padding: 0.1em 0.3em;
    border-radius: 0.25em;
    background: var(--sunken);
    font-family: var(--mono);
    font-size: 0.9em;
  }
  pre {
    margin: 0 0 var(--space-4);
    padding: var(--space-3);
    border-radius: var(--radius-small);
    background: var(--sunken);
    font-size: var(--step--1);
    line-height: 1.5;
    white-space: pre-wrap;
    overflow-wrap: anywhere;
  }
  pre code {
    padding: 0;
    background: none;
  }
  blockquote {
    margin: 0 0 var(--space-4);
    padding: var(--space-3) var(--space-4);
    border-inline-start: 4px solid var(--line-strong);
    background: var(--sunken);
  }
  blockquote p:last-child {
    margin: 0;
  }
  /* A font for mathematics where there is one; else a Latin serif: the bars of a Chinese font are as wide as its signs. */
  math {
    font-family:
      'Cambria Math', 'STIX Two Math', 'Latin Modern Math', 'Noto Sans Math', 'Times New Roman',
      'DejaVu Serif', math;
  }
  math[display='block'] {
    margin: var(--space-2) 0;
    /* Room for what stands above and below the line: a box that scrolls sideways cuts it off. */
    padding-block: var(--space-3);
    font-size: 1.15em;
    overflow: auto hidden;
  }
`;
