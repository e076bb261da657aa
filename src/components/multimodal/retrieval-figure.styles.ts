import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';
import { segments } from '../theme/segments.ts';
import { dropStyles } from '../tray/drop.styles.ts';

export const retrievalFigureStyles = [
  figureBody,
  segments,
  dropStyles,
  css`
    .body {
      gap: var(--space-3);
    }
    .more {
      justify-self: start;
    }
  `,
];
