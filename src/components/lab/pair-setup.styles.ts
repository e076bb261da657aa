import { css } from 'lit';

export const pairSetupStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-4);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  dg-value-slider {
    flex: 1 1 14rem;
    max-width: 26rem;
  }
  .number {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .number input {
    width: 5.6em;
    min-height: var(--target);
    padding: 0 var(--space-2);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
  }
  @media (max-width: 640px) {
    .number input {
      width: 4.5em;
    }
  }
  p {
    flex: 0 0 100%;
    margin: 0;
    color: var(--ink-soft);
    line-height: 1.5;
  }
  p b {
    color: var(--ink);
    font-weight: 600;
  }
`;
