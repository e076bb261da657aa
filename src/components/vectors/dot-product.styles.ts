import { css } from 'lit';

export const dotProductStyles = css`
  :host {
    display: block;
    container-type: inline-size;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.35;
  }
  section {
    padding: var(--space-3) var(--space-4) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
  }
  header {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    margin-bottom: var(--space-2);
  }
  header p {
    flex: 1;
    margin: 0;
    min-width: 0;
  }
  header small {
    display: block;
    overflow: hidden;
    color: var(--ink-soft);
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  header button {
    width: var(--target);
    padding: 0;
  }
  .hint {
    align-self: start;
    color: var(--ink-soft);
  }
  img {
    flex: none;
    width: 2.75rem;
    height: 2.75rem;
    border-radius: var(--radius-small);
    object-fit: contain;
  }
  .formula {
    font-size: var(--step-1);
  }
  i.text,
  i.image {
    font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', Georgia, serif;
  }
  .text {
    color: var(--text);
  }
  .image {
    color: var(--image);
  }
  sub {
    font-size: 0.7em;
    line-height: 0;
  }
  .columns {
    display: grid;
    grid-template-columns: minmax(0, 5fr) minmax(0, 6fr);
    gap: var(--space-5);
  }
  .strips {
    align-self: center;
  }
  .strips dg-vector-strip {
    height: 1.75rem;
    padding: 2px;
    border: 2px solid currentcolor;
    border-radius: var(--radius-small);
  }
  dg-vector-strip.product {
    border-color: var(--line-strong);
  }
  .sign {
    display: block;
    color: var(--ink-soft);
    text-align: center;
  }
  p.picked {
    min-height: 1.35em;
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    text-align: center;
  }
  table {
    width: 100%;
    border-collapse: collapse;
  }
  caption {
    padding-bottom: 2px;
    font-weight: 600;
    text-align: start;
  }
  th,
  td {
    padding: 1px 0 1px var(--space-2);
    font-weight: 400;
    text-align: end;
    white-space: nowrap;
  }
  th:first-child {
    padding-inline-start: 0;
    text-align: start;
  }
  thead th {
    color: var(--ink-soft);
    font-size: 0.92em;
  }
  .chain {
    width: 40%;
  }
  .track {
    position: relative;
    height: 0.8em;
  }
  .bar {
    position: absolute;
    inset-block: 0;
    min-width: 1px;
    border-radius: 1px;
  }
  .positive {
    background: var(--positive);
  }
  .negative {
    background: var(--negative);
  }
  .sum {
    background: var(--ink);
  }
  tr.picked {
    background: var(--sunken);
  }
  .total th,
  .total td {
    padding-top: 3px;
    border-top: 1px solid var(--line);
    font-weight: 650;
  }
  @container (max-width: 34rem) {
    .columns {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3);
    }
    .hint {
      display: none;
    }
    .chain {
      width: 26%;
    }
  }
`;
