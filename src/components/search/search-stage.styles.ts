import { css } from 'lit';

export const searchStageStyles = css`
  /* Rings and frames reach a little over the drawing's edge. */
  :host {
    display: block;
    margin: -4px;
    padding: 4px;
  }
  @media (min-width: 641px) {
    :host([scrolls]) {
      max-height: max(20rem, calc(100vh - 31rem));
      overflow: hidden auto;
    }
  }
  svg {
    display: block;
    overflow: visible;
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
    user-select: none;
  }
  .card {
    cursor: pointer;
  }
  .card-ground {
    fill: var(--surface);
    stroke: var(--line);
    stroke-width: 1;
  }
  .card:hover .card-ground,
  .card.open .card-ground {
    stroke: var(--line-strong);
  }
  .ring {
    fill: none;
    stroke: transparent;
    stroke-width: 3;
    outline: none;
    pointer-events: all;
  }
  .card.open .ring {
    stroke: var(--line-strong);
  }
  .card.pointed .ring {
    stroke: var(--diagonal-fill);
  }
  .card .ring:focus-visible {
    stroke: var(--focus);
  }
  .name {
    fill: var(--ink-soft);
    font-family: var(--mono);
    font-size: calc(0.72 * var(--unit));
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
    text-anchor: end;
  }
  .symbol.text {
    font-size: calc(1.4 * var(--unit));
  }
  .index {
    font-size: calc(0.72 * var(--unit));
    font-style: normal;
  }
  .symbol.text {
    fill: var(--text);
  }
  .symbol.image {
    fill: var(--image);
  }
  .vector-frame {
    fill: none;
    stroke-width: 1.5;
  }
  .vector-frame.text {
    stroke: var(--text);
  }
  .vector-frame.image {
    stroke: var(--image);
  }
  .head.pointed .vector-frame {
    stroke: var(--diagonal-fill);
    stroke-width: 5;
  }
  .missing {
    fill: none;
    stroke: var(--line-strong);
    stroke-dasharray: 3 4;
  }
  .scan {
    fill: var(--diagonal-fill);
    stroke: var(--surface);
    stroke-width: 1;
  }
  .sentence-ground {
    fill: var(--text-ground);
  }
  .sentence {
    fill: var(--text);
    font-size: calc(1.1 * var(--unit));
    font-weight: 600;
  }
  .arrow {
    fill: none;
    stroke: var(--line-strong);
    stroke-width: 1.5;
  }
  .bar-track {
    fill: var(--sunken);
  }
  .bar {
    stroke: var(--line-strong);
    stroke-width: 0.5;
  }
  .bar-zero {
    stroke: var(--line-strong);
    stroke-width: 1;
  }
  .bar-threshold {
    stroke: var(--ink);
    stroke-width: 1.5;
  }
  .cosine {
    fill: var(--ink);
    font-size: calc(0.88 * var(--unit));
    font-weight: 600;
    text-anchor: end;
  }
  .rank rect {
    fill: var(--ink);
  }
  .rank text {
    fill: var(--ground);
    font-size: calc(0.88 * var(--unit));
    font-weight: 700;
    text-anchor: middle;
  }
  .kept-frame {
    fill: none;
    stroke: var(--diagonal-fill);
    stroke-width: 3;
  }
  .check circle {
    fill: var(--diagonal-fill);
    stroke: var(--surface);
    stroke-width: 1.5;
  }
  .check path {
    fill: none;
    stroke: #16181d;
    stroke-width: 0.15;
    stroke-linecap: round;
    stroke-linejoin: round;
  }
  .scale {
    stroke: var(--line-strong);
    stroke-width: 0.5;
  }
`;
