import { css } from 'lit';
import { drawing } from '../theme/drawing.ts';

export const searchStageStyles = [
  drawing,
  css`
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
    .symbol {
      text-anchor: end;
    }
    .symbol.text {
      font-size: calc(1.4 * var(--unit));
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
  `,
];
