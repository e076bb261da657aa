import { css } from 'lit';

/** A paragraph that tells something beside the figure: a bar at its start, and its buttons within the line. */
export const notes = css`
  p {
    margin: 0;
    padding: var(--space-2) var(--space-3);
    border-inline-start: 3px solid;
  }
  button {
    min-height: 2rem;
    margin-inline-start: var(--space-2);
  }
`;
