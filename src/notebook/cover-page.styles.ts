import { css } from 'lit';

export const styles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 25rem) minmax(0, 48rem);
    justify-content: center;
    align-items: center;
    gap: var(--space-7) clamp(2.5rem, 6vw, 7rem);
    min-height: calc(100vh - 3.5rem);
    padding: var(--space-5);
  }
  h1 {
    margin: 0 0 var(--space-4);
    font-size: var(--step-4);
    font-weight: 720;
    letter-spacing: -0.02em;
    line-height: 1.1;
  }
  h1 span {
    color: var(--ink-soft);
    font-weight: 350;
    letter-spacing: 0;
    white-space: nowrap;
  }
  .tagline {
    margin: 0 0 var(--space-3);
    text-wrap: balance;
    font-size: var(--step-2);
    font-weight: 500;
    line-height: 1.35;
  }
  .pitch {
    margin: 0 0 var(--space-6);
    color: var(--ink-soft);
    line-height: 1.7;
  }
  form label {
    display: block;
    margin-bottom: var(--space-2);
    font-weight: 600;
  }
  form div {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  input {
    flex: 1 1 12rem;
    min-width: 0;
    font-size: var(--step-1);
  }
  ol {
    display: grid;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li a {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: center;
    gap: var(--space-5);
    padding: 2px var(--space-4) 2px 2px;
    border-radius: var(--radius-small);
    text-decoration: none;
  }
  li a:hover {
    background: var(--sunken);
  }
  .row {
    --cell: 3.9rem;
    display: grid;
    grid-template-columns: repeat(6, var(--cell));
    gap: 4px;
  }
  .row > * {
    display: grid;
    place-items: center;
    height: var(--cell);
    border-radius: 0.25rem;
    font-style: normal;
  }
  .row i {
    background: var(--neutral);
  }
  .row i.lab {
    border: 1px dashed var(--line-strong);
    background: none;
    opacity: 0.6;
  }
  .row b {
    background: var(--diagonal-fill);
    color: #16181d;
    font-size: var(--step-1);
    font-variant-numeric: tabular-nums;
  }
  .words {
    display: grid;
    grid-template-columns: auto 1fr;
    align-items: baseline;
    gap: 0 var(--space-2);
    line-height: 1.35;
  }
  .words span {
    grid-column: 1 / -1;
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  @media (max-width: 960px) {
    :host {
      grid-template-columns: minmax(0, 40rem);
      min-height: 0;
      padding-block: var(--space-6);
    }
  }
  @media (max-width: 640px) {
    :host {
      padding-inline: var(--space-4);
    }
    li a {
      gap: var(--space-3);
      padding-block: var(--space-2);
    }
    .row {
      --cell: 0.9rem;
      gap: 2px;
    }
    .row b {
      font-size: 0.72rem;
    }
  }
`;
