import { css } from 'lit';
import { unitCircle } from '../vectors/unit-circle.styles.ts';

export const circleStageStyles = [
  unitCircle,
  css`
    .pull {
      stroke: var(--diagonal-fill);
      stroke-linecap: round;
    }
    .push-line {
      stroke: var(--line-strong);
      stroke-dasharray: 6 5;
    }
    .arrow {
      fill: none;
      stroke-width: 2.5;
    }
    .image .arrow {
      stroke: var(--image);
    }
    .text .arrow {
      stroke: var(--text);
    }
  `,
];
