import { css } from 'lit';

export const pipelineStageStyles = css`
  /* Grounds and frames reach a little over the drawing's edge. */
  :host {
    display: block;
    margin: -5px;
    padding: 5px;
    overflow: hidden;
  }
  svg {
    display: block;
    overflow: visible;
    font-family: var(--font);
    font-variant-numeric: tabular-nums;
    user-select: none;
  }
  .part {
    fill: transparent;
  }
  .light {
    fill: var(--diagonal-ground);
    stroke: var(--diagonal-fill);
    stroke-width: 1.5;
  }
  .small {
    fill: var(--ink-soft);
    font-size: calc(0.8 * var(--unit));
  }
  .tick {
    fill: var(--ink-soft);
    font-size: calc(0.68 * var(--unit));
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
    fill: var(--text);
  }
  .symbol.image {
    fill: var(--image);
    font-size: calc(1.4 * var(--unit));
  }
  .index {
    font-size: calc(0.72 * var(--unit));
    font-style: normal;
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
  .scale {
    stroke: var(--line-strong);
    stroke-width: 0.5;
  }
`;
