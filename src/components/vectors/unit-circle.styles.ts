import { css } from 'lit';

/** Vectors on the unit circle, images as squares and texts as dots, whose tips can be dragged. */
export const unitCircle = css`
  :host {
    display: block;
    min-width: 0;
  }
  svg {
    display: block;
    width: 100%;
    overflow: visible;
    font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
    touch-action: none;
    user-select: none;
  }
  .circle {
    fill: none;
    stroke: var(--line-strong);
  }
  .bond {
    stroke: var(--diagonal-fill);
    stroke-width: 4.5;
    stroke-linecap: round;
    opacity: 0.6;
  }
  .image .mark,
  .image > text {
    fill: var(--image);
  }
  .text .mark,
  .text > text {
    fill: var(--text);
  }
  .vector > text {
    stroke: var(--surface);
    stroke-width: 4px;
    paint-order: stroke;
    font-size: 18px;
    font-style: italic;
    font-weight: 600;
    text-anchor: middle;
    pointer-events: none;
  }
  .index {
    font-size: 12px;
    font-style: normal;
  }
  .mark {
    stroke: var(--surface);
    stroke-width: 2;
  }
  .lit .mark {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .grip {
    fill: transparent;
  }
  .tip {
    outline: none;
    cursor: grab;
  }
  .tip:focus-visible .grip {
    stroke: var(--focus);
    stroke-width: 3;
  }
`;
