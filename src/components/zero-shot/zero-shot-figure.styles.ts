import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';
import { dropStyles } from '../tray/drop.styles.ts';

export const zeroShotFigureStyles = [
  figureBody,
  dropStyles,
  css`
    .inputs {
      display: grid;
      grid-template-columns: repeat(auto-fit, minmax(min(100%, 17rem), 1fr));
      gap: var(--space-2) var(--space-5);
    }
    .aside {
      margin: 0;
      padding: var(--space-2) var(--space-3);
      border-inline-start: 3px solid var(--diagonal-fill);
      background: var(--diagonal-ground);
      font-size: var(--step--1);
    }
    .lit {
      outline: 3px solid var(--diagonal-fill);
      outline-offset: 4px;
      border-radius: var(--radius-small);
    }
    .stage {
      margin-top: var(--space-2);
    }
    .stage[aria-busy='true'] {
      opacity: 0.85;
    }
    .knobs {
      display: flex;
      flex-wrap: wrap;
      align-items: center;
      gap: var(--space-1) var(--space-4);
      font-size: var(--step--1);
    }
    dg-scale-slider {
      flex: 1 1 20rem;
    }
    .knobs [role='group'] {
      display: flex;
      gap: var(--space-1);
    }
    .knobs button {
      min-height: 2rem;
    }
  `,
];
