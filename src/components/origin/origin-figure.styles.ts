import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';

export const originFigureStyles = [
  figureBody,
  css`
    .body {
      gap: var(--space-3);
    }
  `,
];
