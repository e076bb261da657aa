import { css } from 'lit';

export const runViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  .moment {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
    gap: var(--space-3) var(--space-5);
  }
  /* While it trains each part is a layer of its own: else a new number makes the browser paint the map's pictures again. */
  :host([training]) :is(dg-run-bar, dg-moment-matrix, dg-moment-map, dg-run-numbers, dg-run-charts, .time) {
    will-change: transform;
  }
  section {
    min-width: 0;
  }
  h3 {
    margin: 0 0 var(--space-1);
    font-size: var(--step--1);
    font-weight: 650;
  }
  .time {
    display: grid;
    grid-template-columns: minmax(0, 1fr) auto;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    font-size: var(--step--1);
  }
  .time button {
    min-width: 10em;
  }
  summary {
    width: fit-content;
    min-height: 2rem;
    padding: var(--space-1) 0;
    font-size: var(--step--1);
    font-weight: 600;
    cursor: pointer;
  }
  /* Where there is room the curves stand beside what they tell of, and all of it is seen at once. */
  @container (min-width: 62rem) {
    :host {
      grid-template-columns: minmax(0, 2fr) minmax(0, 1fr);
      column-gap: var(--space-5);
    }
    dg-run-bar,
    dg-run-numbers,
    dg-beside-models,
    details {
      grid-column: 1 / -1;
    }
    dg-run-charts {
      grid-column: 2;
      grid-row: 2 / span 2;
    }
  }
  @container (max-width: 40rem) {
    .moment,
    .time {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
