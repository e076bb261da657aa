import { css } from 'lit';
import { drawing, towers } from '../theme/drawing.ts';

export const rankingStyles = [
  drawing,
  towers,
  css`
    :host {
      display: block;
      margin: -3px;
      padding: 3px;
    }
    .item {
      cursor: pointer;
    }
    .ring {
      fill: transparent;
      stroke: transparent;
      stroke-width: 2.5;
      outline: none;
      pointer-events: all;
    }
    .item:hover .ring {
      stroke: var(--line-strong);
    }
    .item.lit .ring {
      stroke: var(--diagonal-fill);
    }
    .item .ring:focus-visible {
      stroke: var(--focus);
    }
    .head {
      fill: var(--ink-soft);
      font-size: calc(0.88 * var(--unit));
    }
    .sentence {
      fill: var(--text);
      font-size: var(--unit);
      font-weight: 550;
    }
    .ground,
    .bar-track {
      fill: var(--sunken);
    }
    .bar {
      stroke: var(--line-strong);
      stroke-width: 0.5;
    }
    .bar-zero,
    .scale {
      stroke: var(--line-strong);
      stroke-width: 1;
    }
    .cosine {
      fill: var(--ink);
      font-size: calc(0.9 * var(--unit));
      font-weight: 600;
      text-anchor: end;
    }
    .place rect {
      fill: var(--surface);
      stroke: var(--line-strong);
      stroke-width: 1;
    }
    .place text {
      fill: var(--ink);
      font-size: calc(0.85 * var(--unit));
      font-weight: 650;
      text-anchor: middle;
    }
    .place.first rect {
      fill: var(--ink);
      stroke: var(--ink);
    }
    .place.first text {
      fill: var(--ground);
    }
    .match-frame {
      fill: none;
      stroke: var(--diagonal-fill);
      stroke-width: 3;
    }
    .mark rect {
      fill: var(--diagonal-ground);
      stroke: var(--diagonal-fill);
      stroke-width: 1;
    }
    .mark text {
      fill: var(--diagonal);
      font-size: calc(0.76 * var(--unit));
      font-weight: 600;
      text-anchor: middle;
    }
    .strip {
      fill: transparent;
      stroke-width: 2;
      outline: none;
      cursor: crosshair;
    }
    .strip:focus-visible {
      stroke: var(--focus);
      stroke-width: 3;
    }
    .picked {
      fill: none;
      stroke: var(--ink);
      stroke-width: 2;
      pointer-events: none;
    }
    .token {
      fill: var(--text-ground);
      stroke: var(--text);
      stroke-width: 1;
    }
    .token-text,
    .token-id {
      fill: var(--text);
      font-size: calc(0.9 * var(--unit));
      text-anchor: middle;
    }
    .token-id {
      fill: var(--ink-soft);
      font-size: calc(0.68 * var(--unit));
    }
  `,
];
