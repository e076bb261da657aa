import { css } from 'lit';

export const targetsFigureStyles = css`
  :host {
    display: block;
  }
  .body,
  .controls {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .hint {
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  .grids {
    display: flex;
    flex-wrap: wrap;
    align-items: end;
    gap: var(--space-4) var(--space-5);
    min-height: 11rem;
  }
  .losses {
    width: fit-content;
    max-width: 100%;
    margin-top: var(--space-2);
    border-collapse: collapse;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  .losses th,
  .losses td {
    padding: var(--space-1) var(--space-3);
    border-top: 1px solid var(--line);
    font-weight: 400;
    text-align: start;
    vertical-align: baseline;
  }
  .losses td:last-child {
    color: var(--ink-soft);
  }
  .losses .value {
    min-width: 7em;
    font-size: var(--step-0);
    text-align: end;
    white-space: nowrap;
  }
  .losses .chosen {
    background: var(--sunken);
  }
  .losses .chosen th,
  .losses .chosen .value {
    font-weight: 700;
  }
  @media (max-width: 640px) {
    .grids {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(9.3rem, 1fr));
      gap: var(--space-3) var(--space-2);
    }
    .losses td:last-child {
      display: block;
      border-top: 0;
    }
  }
`;
