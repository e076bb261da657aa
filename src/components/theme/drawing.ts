import { css } from 'lit';

/** What the drawings of several figures are written in: small words, and the symbols of vectors, T and I. */
export const drawing = css`
  svg {
    display: block;
    overflow: visible;
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
    user-select: none;
  }
  .small {
    fill: var(--ink-soft);
    font-size: calc(0.8 * var(--unit));
  }
  .end {
    text-anchor: end;
  }
  .symbol {
    font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
    font-size: calc(1.05 * var(--unit));
    font-style: italic;
    font-weight: 600;
  }
  .symbol.text {
    fill: var(--text);
  }
  .symbol.image {
    fill: var(--image);
  }
  .index {
    font-size: calc(0.72 * var(--unit));
    font-style: normal;
  }
  .scale {
    stroke: var(--line-strong);
    stroke-width: 0.5;
  }
`;

/** The two towers, and the frames of the vectors that come out of them. */
export const towers = css`
  .tower text {
    font-weight: 600;
    text-anchor: middle;
  }
  .tower polygon {
    stroke-width: 1.5;
  }
  .tower.text polygon {
    fill: var(--text-ground);
    stroke: var(--text);
  }
  .tower.text text {
    fill: var(--text);
  }
  .tower.image polygon {
    fill: var(--image-ground);
    stroke: var(--image);
  }
  .tower.image text {
    fill: var(--image);
  }
  .strip.text {
    stroke: var(--text);
  }
  .strip.image {
    stroke: var(--image);
  }
  .strip.missing {
    stroke-dasharray: 3 4;
  }
`;
