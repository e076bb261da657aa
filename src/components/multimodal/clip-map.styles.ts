import { css } from 'lit';
import { drawing, towers } from '../theme/drawing.ts';

export const clipMapStyles = [
  drawing,
  towers,
  css`
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
    }
    .strip {
      fill: none;
      stroke-width: 1.5;
    }
    .symbol {
      font-size: calc(0.95 * var(--unit));
    }
    .index {
      font-size: calc(0.65 * var(--unit));
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
    .cell .ring:focus-visible {
      stroke: var(--focus);
      stroke-width: 3;
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
  `,
];
