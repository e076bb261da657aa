import { css } from 'lit';

export const confusionViewStyles = css`
  :host {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-3) var(--space-5);
  }
  div {
    min-width: 0;
  }
  p {
    margin: 0;
    font-size: var(--step--1);
  }
  .toggle {
    display: flex;
    gap: var(--space-1);
    margin-bottom: var(--space-2);
    font-size: var(--step--1);
  }
  .toggle button {
    min-height: 2rem;
  }
  .readout {
    min-height: 1.6em;
    margin-top: var(--space-1);
    color: var(--ink-soft);
  }
  .mistakes {
    grid-column: 1 / -1;
  }
  /* A row to be scrolled sideways: however many mistakes there are, the matrix stays in view. */
  ul {
    display: flex;
    gap: var(--space-2);
    margin: var(--space-1) 0 0;
    padding: 5px;
    overflow-x: auto;
    list-style: none;
  }
  li {
    flex: 0 0 15rem;
  }
  li button {
    display: grid;
    grid-template-columns: auto minmax(0, 1fr);
    justify-content: start;
    width: 100%;
    height: 100%;
    padding: var(--space-1);
    font-size: var(--step--1);
    line-height: 1.35;
    text-align: start;
  }
  img {
    width: 3rem;
    height: 3rem;
    border-radius: 0.25rem;
    object-fit: cover;
  }
`;
