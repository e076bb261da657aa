import { css } from 'lit';

export const trainerFigureStyles = css`
  :host {
    display: block;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .body.over {
    outline: 3px dashed var(--diagonal);
    outline-offset: var(--space-2);
  }
  p {
    margin: 0;
  }
  .waiting {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  dg-kept-runs {
    padding-top: var(--space-3);
    border-top: 1px solid var(--line);
  }
`;
