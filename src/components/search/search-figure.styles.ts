import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';
import { dropStyles } from '../tray/drop.styles.ts';

export const searchFigureStyles = [
  figureBody,
  dropStyles,
  css`
    .stage {
      position: relative;
    }
  `,
];
