import { css } from 'lit';

export const pairLabStyles = css`
  :host {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
    position: relative;
    container-type: inline-size;
  }
  .work {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
    align-items: start;
  }
  [hidden] {
    display: none;
  }
  @container (min-width: 66rem) {
    .work.matrix,
    .work.map {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
    .work.both {
      grid-template-columns: minmax(0, 1fr) minmax(0, 1fr);
    }
    .work.both dg-picked-pairs {
      grid-column: 1 / -1;
    }
  }
`;
