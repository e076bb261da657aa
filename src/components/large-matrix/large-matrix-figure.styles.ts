import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';

export const largeMatrixFigureStyles = [
  figureBody,
  css`
    .body {
      container-type: inline-size;
    }
    .choices {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: 0 var(--space-5);
      font-size: var(--step--1);
    }
    .choices label {
      display: inline-flex;
      align-items: center;
      gap: var(--space-2);
      font-weight: 600;
    }
    .choices select {
      font-weight: 400;
    }
    dg-temperature {
      flex: 1 1 20rem;
      max-width: 36rem;
    }
    .stage {
      display: grid;
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-4) var(--space-5);
      align-items: start;
    }
    @container (min-width: 46rem) {
      .stage {
        grid-template-columns: minmax(0, 1fr) 18rem;
      }
      dg-matrix-statistics {
        grid-column: 1 / -1;
      }
    }
    @container (min-width: 82rem) {
      .stage {
        grid-template-columns: minmax(0, 1fr) 18rem 18rem;
      }
      dg-matrix-statistics {
        grid-column: auto;
      }
    }
  `,
];
