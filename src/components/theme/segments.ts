import { css } from 'lit';

/** Two or three buttons side by side, one of them chosen. */
export const segments = css`
  .switch {
    display: inline-flex;
    justify-self: start;
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    overflow: hidden;
  }
  .switch button {
    border: 0;
    border-radius: 0;
    font-weight: 550;
  }
  .switch button[aria-pressed='true'] {
    background: var(--ink);
    color: var(--ground);
  }
  .switch button:focus-visible {
    outline-offset: -4px;
  }
`;
