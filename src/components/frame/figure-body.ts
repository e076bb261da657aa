import { css } from 'lit';

/** What stands in a figure's frame: its parts one below the other. */
export const figureBody = css`
  :host {
    display: block;
    position: relative;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
`;
