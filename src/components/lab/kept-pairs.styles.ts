import { css } from 'lit';

export const keptPairsStyles = css`
  :host {
    display: block;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.45;
  }
  summary {
    width: fit-content;
    min-height: var(--target);
    padding: 0;
    line-height: var(--target);
    color: var(--ink-soft);
    cursor: pointer;
  }
  ul {
    display: grid;
    margin: 0 0 var(--space-2);
    padding: 0;
    list-style: none;
  }
  li {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    padding: var(--space-1) 0;
    border-top: 1px solid var(--line);
  }
  li span {
    flex: 1 1 14rem;
  }
  small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  li b {
    color: var(--diagonal);
    font-weight: 600;
  }
  p {
    margin: 0 0 var(--space-2);
  }
  .danger {
    border-color: var(--danger);
    color: var(--danger);
  }
`;
