import { css } from 'lit';

export const numberGridStyles = css`
  :host {
    display: block;
  }
  table {
    border-collapse: separate;
    border-spacing: 3px;
    font-variant-numeric: tabular-nums;
  }
  table:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  caption {
    padding-bottom: 0.2em;
    font-size: var(--step--1);
    font-weight: 600;
    line-height: 1.3;
    text-align: start;
  }
  caption small {
    display: block;
    color: var(--ink-soft);
    font-size: 0.75rem;
    font-weight: 400;
  }
  th {
    padding: 0 0.3em;
    font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
    font-size: 0.95rem;
    font-style: italic;
    line-height: 1.2;
  }
  sub {
    font-size: 0.7em;
    font-style: normal;
    line-height: 1;
  }
  .text {
    color: var(--text);
  }
  .image {
    color: var(--image);
  }
  tbody td {
    width: 3.6rem;
    min-width: 2.6rem;
    height: 2.1rem;
    border-radius: 2px;
    font-size: 0.8125rem;
    text-align: center;
    white-space: nowrap;
  }
  :host([compact]) table {
    width: 100%;
    max-width: 12.5rem;
    border-spacing: 2px;
  }
  :host([compact]) tbody td {
    width: 28%;
    min-width: 2rem;
    height: 1.6rem;
    font-size: 0.75rem;
  }
  @media (max-width: 640px) {
    table {
      width: 100%;
      border-spacing: 2px;
    }
    tbody td {
      width: 28%;
      min-width: 2.3rem;
      height: 1.6rem;
      font-size: 0.75rem;
    }
  }
  /* On a projector they are read from the last row. */
  @media (min-width: 1600px) {
    tbody td,
    :host([compact]) tbody td {
      font-size: 0.9rem;
    }
    :host([compact]) tbody td {
      height: 1.9rem;
    }
  }
  td.diagonal {
    outline: 2px solid var(--diagonal-fill);
    outline-offset: -1px;
    font-weight: 700;
  }
  td.lit {
    box-shadow:
      0 0 0 2px var(--surface),
      0 0 0 4px var(--ink);
  }
`;
