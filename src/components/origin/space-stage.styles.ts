import { css } from 'lit';

export const spaceStageStyles = css`
  :host {
    display: block;
  }
  svg {
    display: block;
    font-family: var(--font);
    user-select: none;
  }
  .ground {
    fill: var(--sunken);
  }
  .pair {
    stroke: var(--diagonal-fill);
    stroke-width: 1.25;
    opacity: 0.55;
  }
  .frame {
    fill: transparent;
    stroke: var(--image);
    stroke-width: 1.5;
    outline: none;
  }
  .frame:focus-visible {
    stroke: var(--focus);
    stroke-width: 3;
  }
  .grip {
    fill: transparent;
  }
  .dot {
    fill: var(--text);
    stroke: var(--surface);
    stroke-width: 1.5;
  }
  .lit {
    pointer-events: none;
  }
  .lit .pair {
    stroke-width: 4;
    opacity: 1;
  }
  .lit .frame {
    stroke-width: 3;
  }
  .words {
    fill: var(--text-ground);
    stroke: var(--text);
    stroke-width: 1.5;
  }
  .lit text {
    fill: var(--text);
    font-size: calc(0.95 * var(--unit));
    font-weight: 600;
    text-anchor: middle;
  }
`;
