import { css } from 'lit';

export const largeMatrixStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .whole {
    width: fit-content;
    max-width: 100%;
    margin-inline: auto;
  }
  .grid {
    display: grid;
  }
  dg-large-overview {
    grid-area: 1 / 1;
    place-self: end;
    margin: 0 6px 6px 0;
  }
  .column {
    grid-area: 1 / 2;
  }
  .row {
    grid-area: 2 / 1;
  }
  dg-large-surface,
  dg-matrix-progress {
    grid-area: 2 / 2;
  }
  /* Over the cells that are still to come: nothing moves when it goes. */
  dg-matrix-progress {
    z-index: 1;
    align-self: end;
    justify-self: center;
    max-width: calc(100% - 2 * var(--space-2));
    margin-bottom: var(--space-3);
  }
  /* As wide as the matrix, and from its left edge: what the legend has to say comes and goes. */
  .below {
    display: flex;
    flex-wrap: wrap;
    align-content: start;
    align-items: center;
    gap: var(--space-1) var(--space-4);
    width: 0;
    min-width: 100%;
    min-height: 5rem;
    margin-top: var(--space-2);
  }
`;
