import { css } from 'lit';

export const batchFigureStyles = css`
  :host {
    display: block;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .controls {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-5);
  }
  .size {
    display: flex;
    flex: 1 0 100%;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-3);
    font-size: var(--step--1);
  }
  .batch {
    display: grid;
    grid-template-columns: minmax(0, 1fr) 15rem;
    align-items: start;
    gap: var(--space-2) var(--space-5);
  }
  .beside {
    display: grid;
    gap: var(--space-3);
  }
  /* Room for a card, so that pointing moves nothing. */
  .looked {
    min-height: 5.5rem;
  }
  .hardest {
    display: grid;
    grid-column: 1 / -1;
    grid-template-columns: repeat(auto-fill, minmax(14rem, 1fr));
    gap: var(--space-2) var(--space-4);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    grid-column: 1 / -1;
    align-items: center;
    justify-content: space-between;
    gap: 0 var(--space-5);
  }
  h3 {
    margin: 0;
    font-size: var(--step--1);
    font-weight: 650;
  }
  h3.lit {
    background: var(--diagonal-ground);
    box-shadow: inset 0 -2px 0 var(--diagonal-fill);
  }
  dg-temperature {
    flex: 1 1 23rem;
  }
  .choice-label {
    display: none;
  }
  .choice-options button {
    padding: 0 var(--space-2);
  }
  .waiting {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: 1.4em;
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  .stale {
    opacity: 0.55;
  }
  @container (max-width: 40rem) {
    .batch {
      grid-template-columns: minmax(0, 1fr);
    }
  }
`;
