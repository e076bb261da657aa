import { css } from 'lit';

export const pullPushStyles = css`
  :host {
    display: block;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1.35fr) minmax(13rem, 1fr);
    align-items: center;
    gap: var(--space-4);
    margin-bottom: var(--space-2);
  }
  dg-circle-stage {
    width: 100%;
    max-width: 30rem;
    justify-self: center;
  }
  .side {
    display: grid;
    gap: var(--space-3);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  dl {
    display: grid;
    gap: 2px;
    margin: 0;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: var(--space-3);
  }
  dt {
    color: var(--ink-soft);
  }
  dd {
    margin: 0;
    font-weight: 600;
  }
  .loss {
    font-size: var(--step-1);
  }
  table {
    border-collapse: separate;
    border-spacing: 2px;
    width: 100%;
    table-layout: fixed;
    text-align: center;
  }
  caption {
    padding-bottom: 2px;
    color: var(--ink-soft);
    text-align: start;
  }
  th {
    font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
    font-style: italic;
  }
  sub {
    font-style: normal;
  }
  th.text {
    color: var(--text);
  }
  th.image {
    color: var(--image);
  }
  tbody td {
    height: 2.1em;
    padding: 0;
    border: 2px solid transparent;
    border-radius: 4px;
  }
  td.diagonal {
    border-color: var(--diagonal-fill);
  }
  td.on {
    outline: 2px solid var(--ink);
  }
  td span {
    padding: 0 0.15em;
    border-radius: 3px;
    background: color-mix(in srgb, var(--surface) 82%, transparent);
  }
  label {
    display: block;
  }
  input {
    display: block;
    width: 100%;
  }
  .buttons {
    display: flex;
    gap: var(--space-2);
    margin: 0;
  }
  @container (max-width: 34rem) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 640px) {
    .body {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
