import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';

export const confusionFigureStyles = [
  figureBody,
  css`
    .body {
      gap: var(--space-3);
    }
    p {
      margin: 0;
      font-size: var(--step--1);
    }
    small {
      color: var(--ink-soft);
      font-size: 0.8rem;
    }
    .scores {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-2) var(--space-6);
    }
    .score b {
      font-size: var(--step-2);
      font-variant-numeric: tabular-nums;
    }
    .ensemble {
      display: grid;
      align-self: start;
      gap: var(--space-3);
    }
    .lit {
      outline: 3px solid var(--diagonal-fill);
      outline-offset: 4px;
      border-radius: var(--radius-small);
    }
  `,
];
