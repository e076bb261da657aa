import { css } from 'lit';

export const keptRunsStyles = css`
  :host {
    display: grid;
    gap: var(--space-2);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  h3 {
    margin: 0;
    font-size: var(--step--1);
    font-weight: 650;
  }
  ul {
    display: grid;
    gap: var(--space-2);
    margin: 0;
    padding: 0;
    list-style: none;
  }
  li {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
  }
  li.shown {
    border-color: var(--diagonal);
    background: var(--diagonal-ground);
  }
  .what {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-4);
  }
  small {
    flex-basis: 100%;
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  .actions button {
    min-height: 2.25rem;
  }
  .danger {
    border-color: var(--danger);
    color: var(--danger);
  }
  .here {
    color: var(--diagonal);
    font-weight: 600;
  }
  .compare {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
    min-height: 2.25rem;
    padding-inline: var(--space-1);
    cursor: pointer;
  }
  .compare input {
    width: 1.1em;
    height: 1.1em;
    margin: 0;
    accent-color: var(--ink);
  }
  .none,
  .load {
    margin: 0;
    color: var(--ink-soft);
  }
  .load {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
  }
  .load .button {
    position: relative;
    overflow: hidden;
  }
  .load .button:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  .load input {
    position: absolute;
    inset: 0;
    opacity: 0;
    cursor: pointer;
    font-size: 0;
  }
  @container (max-width: 46rem) {
    li {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
