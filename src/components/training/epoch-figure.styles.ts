import { css } from 'lit';

export const epochFigureStyles = css`
  :host {
    display: block;
  }
  .body {
    display: grid;
    gap: var(--space-2);
  }
  .inputs {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
    font-size: var(--step--1);
  }
  input[type='number'] {
    width: 9.5em;
    min-height: 2.25rem;
    margin-inline-start: var(--space-2);
    padding: 0 var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
    font-variant-numeric: tabular-nums;
  }
  svg {
    width: 100%;
    max-width: 46rem;
    font-variant-numeric: tabular-nums;
  }
  .set {
    fill: var(--sunken);
    stroke: var(--line-strong);
  }
  .cut {
    stroke: var(--line-strong);
  }
  .step {
    fill: var(--diagonal-fill);
  }
  text {
    fill: var(--ink);
    font-size: 15px;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(8.5rem, 1fr));
    gap: var(--space-3);
    margin: 0;
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  dd {
    margin: 0;
    font-size: var(--step-1);
    font-weight: 650;
  }
  dt,
  .note {
    color: var(--ink-soft);
    font-size: var(--step--1);
    font-weight: 400;
  }
`;
