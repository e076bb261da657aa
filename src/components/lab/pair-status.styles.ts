import { css } from 'lit';

export const pairStatusStyles = css`
  :host {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    min-height: var(--target);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  p {
    margin: 0;
  }
  small {
    margin-inline-start: var(--space-3);
    color: var(--ink-soft);
    font-size: inherit;
  }
  .ready {
    color: var(--ink-soft);
  }
  .failed {
    flex: 1 1 24rem;
    padding: var(--space-2) var(--space-3);
    border-inline-start: 3px solid var(--danger);
    background: var(--danger-ground);
  }
  progress {
    flex: 1 1 10rem;
    max-width: 24rem;
    height: 0.5rem;
    border: 0;
    border-radius: 0.25rem;
    overflow: hidden;
    background: var(--line);
  }
  progress::-webkit-progress-bar {
    background: var(--line);
  }
  progress::-webkit-progress-value {
    background: var(--ink);
  }
  progress::-moz-progress-bar {
    background: var(--ink);
  }
`;
