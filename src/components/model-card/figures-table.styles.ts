import { css } from 'lit';
import { controls } from '../theme/controls.ts';

export const figuresTableStyles = [
  controls,
  css`
    :host {
      display: block;
    }
    p {
      max-width: 64ch;
      margin: 0 0 var(--space-3);
    }
    table {
      width: 100%;
      border-collapse: collapse;
      font-variant-numeric: tabular-nums;
    }
    th {
      font-weight: inherit;
      text-align: start;
      overflow-wrap: anywhere;
    }
    th,
    td {
      padding: var(--space-1) 0 var(--space-1) var(--space-3);
      vertical-align: baseline;
    }
    th:first-child {
      padding-inline-start: 0;
    }
    .number {
      width: 12%;
      text-align: end;
      white-space: nowrap;
    }
    .both {
      text-align: center;
    }
    thead th {
      color: var(--ink-soft);
      border-bottom: 1px solid var(--line-strong);
    }
    .group th {
      padding-top: var(--space-4);
      font-weight: 650;
    }
    .summary {
      display: block;
      max-width: 64ch;
      color: var(--ink-soft);
      font-size: var(--step--1);
      font-weight: 400;
      line-height: 1.5;
    }
    tbody tr {
      border-bottom: 1px solid var(--line);
    }
    h4 {
      margin: var(--space-2) 0 0;
      font-size: inherit;
      font-weight: 650;
    }
    ul {
      max-width: 72ch;
      margin: 0;
      padding-inline-start: 1.2em;
      color: var(--ink-soft);
    }
    summary {
      width: fit-content;
      margin-top: var(--space-4);
      padding-block: var(--space-2);
      cursor: pointer;
    }
    @media (max-width: 640px) {
      table {
        font-size: var(--step--1);
      }
      th,
      td {
        padding-inline-start: var(--space-2);
      }
    }
  `,
];
