import { css } from 'lit';

export const largeSurfaceStyles = css`
  :host {
    display: block;
  }
  [role='grid'] {
    position: relative;
    cursor: crosshair;
    user-select: none;
    -webkit-touch-callout: none;
  }
  /* One finger scrolls the page while there is nothing to move; two always zoom the matrix. */
  .whole {
    touch-action: pan-y;
  }
  .part {
    touch-action: none;
  }
  .part:active {
    cursor: grabbing;
  }
  [role='grid']:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 3px;
  }
  .layers {
    position: absolute;
    inset: 0;
    overflow: hidden;
    pointer-events: none;
  }
  .moved {
    position: absolute;
    inset: 0;
  }
  .block {
    position: absolute;
    border: 2px dashed var(--ink);
    outline: 1.5px solid var(--surface);
  }
`;
