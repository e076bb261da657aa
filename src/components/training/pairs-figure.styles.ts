import { css } from 'lit';

export const pairsFigureStyles = css`
  :host {
    display: block;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .scene {
    display: grid;
    grid-template-columns: minmax(12rem, 2fr) minmax(0, 3fr);
    align-items: center;
    gap: var(--space-3) var(--space-5);
  }
  .grids {
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(9rem, 46%), 1fr));
    align-items: end;
    gap: var(--space-2);
  }
  .course {
    min-width: 0;
  }
  .hint {
    margin: 0;
    color: var(--ink-soft);
    font-size: 0.8125rem;
    line-height: 1.4;
  }
  .strips {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    align-items: center;
    gap: 0.2rem var(--space-2);
    font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
    font-style: italic;
    font-weight: 600;
  }
  .strips dg-vector-strip {
    height: 1.4rem;
  }
  .strips .text,
  .strips .text + dg-vector-strip {
    margin-bottom: var(--space-3);
  }
  .strips .image {
    color: var(--image);
  }
  .strips .text {
    color: var(--text);
  }
  .numbers {
    display: flex;
    flex-wrap: wrap;
    gap: 0 var(--space-5);
    margin: 0;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  .numbers div {
    display: flex;
    gap: var(--space-2);
  }
  .numbers dt {
    color: var(--ink-soft);
  }
  .numbers dd {
    min-width: 5.2em;
    margin: 0;
    font-weight: 650;
  }
  summary {
    width: fit-content;
    min-height: 2rem;
    padding: var(--space-1) 0;
    font-size: var(--step--1);
    cursor: pointer;
  }
  .code .hint {
    margin-bottom: var(--space-2);
  }
  /* All matrices of a step in one row: they are read from left to right. */
  @container (min-width: 40rem) {
    .grids {
      grid-template-columns: repeat(5, minmax(0, 1fr));
    }
  }
  @container (max-width: 38rem) {
    .scene {
      grid-template-columns: minmax(0, 1fr);
    }
    dg-pairs-circle {
      max-width: 20rem;
      margin-inline: auto;
    }
  }
`;
