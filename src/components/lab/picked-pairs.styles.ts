import { css } from 'lit';

export const pickedPairsStyles = css`
  :host {
    display: block;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  section {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  h2 {
    margin: 0;
    min-height: var(--target);
    font-size: var(--step-0);
    font-weight: 650;
    line-height: var(--target);
  }
  p,
  ul {
    grid-column: 1 / -1;
    margin: 0;
  }
  p {
    color: var(--ink-soft);
  }
  ul {
    max-height: 34rem;
    padding: 0;
    overflow: auto;
    list-style: none;
  }
  li {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    padding: var(--space-1);
    border-top: 1px solid var(--line);
  }
  li.pointed {
    background: var(--diagonal-ground);
  }
  li span {
    flex: 1;
    min-width: 0;
    overflow-wrap: anywhere;
  }
  dg-pair-thumbnail {
    flex: none;
    width: 2.75rem;
    border-radius: var(--radius-small);
  }
  small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  small b {
    color: var(--ink);
    font-weight: 600;
  }
  li button {
    flex: none;
    min-height: 2rem;
    padding: 0 var(--space-2);
    color: var(--ink-soft);
  }
`;
