import { css } from 'lit';
import { unitCircle } from '../vectors/unit-circle.styles.ts';

export const pairsCircleStyles = [
  unitCircle,
  css`
    :host {
      max-width: 26rem;
    }
    .axes {
      stroke: var(--line);
    }
    .shaft {
      stroke-width: 1.75;
    }
    .image .shaft,
    .image .push {
      stroke: var(--image);
    }
    .text .shaft,
    .text .push {
      stroke: var(--text);
    }
    .push {
      fill: none;
      stroke-width: 2.25;
    }
  `,
];
