import { css } from 'lit';

export const clipMapStyles = css`
  :host {
    display: block;
  }
  .line {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: space-between;
    gap: var(--space-2) var(--space-4);
    margin-top: var(--space-2);
    font-size: var(--step--1);
  }
  .line p {
    flex: 1 1 20rem;
    min-height: 2.8em;
    margin: 0;
    line-height: 1.4;
  }
  svg {
    display: block;
    overflow: visible;
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
    user-select: none;
  }
  .panel {
    fill: var(--surface);
    stroke: var(--line);
    stroke-width: 1.5;
  }
  .panel.lit {
    stroke: var(--diagonal-fill);
    stroke-width: 3;
  }
  .title {
    fill: var(--ink);
    font-size: var(--unit);
    font-weight: 650;
  }
  .tower text {
    font-size: calc(0.85 * var(--unit));
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
  .strip {
    fill: none;
    stroke-width: 1.5;
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
  .symbol {
    font-family: 'STIX Two Math', 'Cambria Math', Georgia, serif;
    font-size: calc(0.95 * var(--unit));
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
    font-size: calc(0.65 * var(--unit));
    font-style: normal;
  }
  .caption {
    fill: var(--text-ground);
    stroke: transparent;
    stroke-width: 2;
  }
  .caption-text {
    fill: var(--text);
    font-size: calc(0.9 * var(--unit));
  }
  .index-number {
    fill: var(--text);
    font-size: calc(0.8 * var(--unit));
    font-weight: 700;
  }
  .thumb {
    fill: transparent;
    stroke: var(--line-strong);
    stroke-width: 1;
  }
  .caption.lit,
  .thumb.lit {
    stroke: var(--diagonal-fill);
    stroke-width: 3;
  }
  .held {
    fill: transparent;
    stroke: var(--image);
    stroke-width: 3;
  }
  .choice {
    cursor: pointer;
  }
  .choice rect {
    outline: none;
  }
  .choice rect:focus-visible {
    stroke: var(--focus);
    stroke-width: 3;
  }
  .cell text {
    font-size: calc(0.9 * var(--unit));
    font-weight: 600;
    text-anchor: middle;
    /* Numbers stand on every colour of the scale: a halo of the ground keeps them legible. */
    fill: var(--ink);
    stroke: var(--surface);
    stroke-width: 3.5px;
    stroke-linejoin: round;
    paint-order: stroke;
  }
  .ring {
    fill: transparent;
    stroke: transparent;
    outline: none;
  }
  .ring.diagonal {
    stroke: var(--diagonal-fill);
    stroke-width: 3;
  }
  .cell.lit .ring {
    stroke: var(--ink);
    stroke-width: 3;
  }
  .ring:focus-visible {
    stroke: var(--focus);
    stroke-width: 3;
  }
  .small {
    fill: var(--ink-soft);
    font-size: calc(0.8 * var(--unit));
  }
  .legend {
    text-anchor: end;
  }
  .label {
    fill: var(--ink);
    font-size: calc(0.95 * var(--unit));
  }
  .label.first,
  .share {
    font-weight: 650;
  }
  .share {
    fill: var(--ink);
    font-size: calc(0.9 * var(--unit));
    text-anchor: end;
  }
  .bar-track {
    fill: var(--sunken);
  }
  .bar {
    fill: var(--line-strong);
  }
  .bar.first {
    fill: var(--diagonal-fill);
  }
  .door text {
    fill: var(--ink);
    font-size: calc(0.9 * var(--unit));
    font-weight: 600;
    text-decoration: underline;
  }
  .door:hover text {
    fill: var(--diagonal);
  }
`;
