import { css } from 'lit';

export const originFigureStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3);
  }
  dg-search-note {
    display: contents;
    font-size: var(--step--1);
  }
`;
