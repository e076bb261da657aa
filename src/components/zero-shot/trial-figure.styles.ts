import { css } from 'lit';
import { figureBody } from '../frame/figure-body.ts';

export const trialFigureStyles = [
  figureBody,
  css`
    .body {
      gap: var(--space-3);
    }
    .choice {
      display: flex;
      flex-wrap: wrap;
      gap: var(--space-1);
      font-size: var(--step--1);
    }
    p {
      margin: 0;
      font-size: var(--step--1);
    }
    p input[type='text'] {
      width: 9rem;
      margin-inline-start: var(--space-2);
    }
    .key {
      color: var(--ink-soft);
    }
    /* Room for three lines, so that nothing below moves from trial to trial. */
    .outcome {
      min-height: 4.2em;
      padding: var(--space-2) var(--space-3);
      border-inline-start: 3px solid var(--diagonal-fill);
      background: var(--diagonal-ground);
      font-size: var(--step-0);
      line-height: 1.5;
    }
    .known {
      color: var(--ink-soft);
    }
    .lit {
      outline: 3px solid var(--diagonal-fill);
      outline-offset: 2px;
    }
  `,
];
