import { css } from 'lit';
import { drawing } from '../theme/drawing.ts';

export const pipelineStageStyles = [
  drawing,
  css`
    /* Grounds and frames reach a little over the drawing's edge. */
    :host {
      display: block;
      margin: -5px;
      padding: 5px;
      overflow: hidden;
    }
    .part {
      fill: transparent;
    }
    .light {
      fill: var(--diagonal-ground);
      stroke: var(--diagonal-fill);
      stroke-width: 1.5;
    }
    .tick {
      fill: var(--ink-soft);
      font-size: calc(0.68 * var(--unit));
    }
    .symbol {
      text-anchor: end;
    }
    .symbol.image {
      font-size: calc(1.4 * var(--unit));
    }
    .picture-frame,
    .vector-frame {
      fill: none;
      stroke-width: 1.5;
    }
    .picture-frame,
    .vector-frame.image {
      stroke: var(--image);
    }
    .vector-frame.text {
      stroke: var(--text);
    }
    .missing {
      fill: none;
      stroke: var(--line-strong);
      stroke-dasharray: 3 4;
    }
    .sentence .frame {
      fill: var(--ink-soft);
      white-space: pre;
    }
    .sentence .label {
      fill: var(--text);
      font-weight: 650;
    }
    .sentence .more {
      fill: var(--ink-soft);
      font-weight: 600;
    }
    .unknown {
      text-decoration: underline wavy var(--diagonal);
    }
    .track {
      fill: var(--sunken);
    }
    .bar.cosine {
      fill: var(--line-strong);
    }
    .bar.probability {
      fill: var(--text);
    }
    .number {
      fill: var(--ink);
      font-size: calc(0.88 * var(--unit));
      text-anchor: end;
    }
    .strong .number {
      font-weight: 700;
    }
    .first {
      fill: var(--diagonal-ground);
      stroke: var(--diagonal-fill);
      stroke-width: 1.5;
    }
    .answer-text {
      fill: var(--ink);
      font-weight: 700;
    }
  `,
];
