import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';
import { dropStyles } from '../tray/drop.styles.ts';

export const pairMatrixStyles = [
  figureBody,
  dropStyles,
  css`
    .body {
      container-type: inline-size;
    }
    .stage {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-3) var(--space-5);
      align-items: start;
    }
    .actions {
      font-size: var(--step--1);
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space-2);
    }
    .side {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }
    .joint-note {
      margin: 0;
      padding: var(--space-3);
      border-inline-start: 3px solid var(--diagonal-fill);
      background: var(--diagonal-ground);
      font-size: var(--step--1);
      line-height: 1.5;
    }
    @container (min-width: 46rem) {
      .stage {
        grid-template-columns: minmax(0, 1fr) 17rem;
      }
    }
  `,
];
