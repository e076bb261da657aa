import { css } from 'lit';

export const matrixStyles = css`
  :host {
    display: block;
    min-width: 0;
  }
  .grid {
    display: grid;
    width: fit-content;
    margin-inline: auto;
  }
  .corner {
    grid-area: 1 / 1 / 4 / 4;
    align-self: end;
    justify-self: end;
    min-width: 0;
  }
  .groups {
    display: flex;
    font-size: var(--step--1);
    font-weight: 600;
    line-height: 1.4;
  }
  .groups span {
    overflow: hidden;
    text-align: center;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .groups.column {
    grid-area: 1 / 4;
  }
  .groups.row {
    grid-area: 4 / 1;
    writing-mode: vertical-rl;
    transform: rotate(180deg);
    flex-direction: row-reverse;
  }
  .groups.row:lang(zh) {
    transform: none;
    flex-direction: row;
  }
  .groups .text {
    color: var(--text);
  }
  .groups .image {
    color: var(--image);
  }
  dg-matrix-axis[axis='row'] {
    grid-area: 4 / 2;
  }
  dg-matrix-axis[axis='column'] {
    grid-area: 2 / 4;
  }
  .above {
    grid-area: 3 / 4;
    min-width: 0;
  }
  .beside {
    grid-area: 4 / 3;
    min-height: 0;
  }
  dg-matrix-surface {
    grid-area: 4 / 4;
  }
  dg-matrix-legend {
    margin-top: var(--space-2);
    justify-content: center;
  }
`;
