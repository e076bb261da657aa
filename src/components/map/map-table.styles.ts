import { css } from 'lit';

export const mapTableStyles = css`
  :host {
    display: block;
    overflow-x: auto;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  th {
    text-align: start;
    font-weight: 600;
  }
  th,
  td {
    padding: 2px var(--space-2);
    border-bottom: 1px solid var(--line);
  }
  th button {
    padding: 0;
    font-weight: 600;
  }
  td button {
    min-width: 3.25rem;
    min-height: 2.25rem;
  }
  tbody tr:hover,
  tbody tr:focus-within,
  tr.picked {
    background: var(--sunken);
  }
  tr.picked td:first-child {
    box-shadow: inset 3px 0 var(--diagonal);
  }
  .pair {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    overflow-wrap: anywhere;
  }
  dg-pair-thumbnail {
    flex: none;
    width: 2rem;
    border-radius: 3px;
  }
  .pages {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
    padding-top: var(--space-2);
  }
  .pages button {
    min-height: 2.25rem;
  }
`;
