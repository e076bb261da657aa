import { css } from 'lit';

export const pairsCircleStyles = css`
  :host {
    display: block;
    max-width: 26rem;
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
  .axes {
    stroke: var(--line);
  }
  .bond {
    stroke: var(--diagonal-fill);
    stroke-width: 5;
    stroke-linecap: round;
    opacity: 0.55;
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
    font-size: 19px;
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
