import { css } from 'lit';

export const matrixAxisStyles = css`
  :host {
    display: block;
    min-width: 0;
    min-height: 0;
    font-size: 0.84rem;
    line-height: 1.12;
    color: var(--ink);
  }
  ol {
    display: flex;
    box-sizing: border-box;
    width: 100%;
    height: 100%;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  :host([axis='row']) ol {
    flex-direction: column;
  }
  li {
    position: relative;
    display: flex;
    flex: none;
    align-items: center;
    justify-content: end;
    box-sizing: border-box;
    overflow: hidden;
    padding: 1px;
    border-radius: 3px;
    touch-action: pan-y pinch-zoom;
    user-select: none;
    -webkit-touch-callout: none;
  }
  :host([axis='row']) li {
    width: 100%;
    height: var(--cell);
    padding-inline-end: 4px;
  }
  :host([axis='column']) li {
    flex-direction: column;
    width: var(--cell);
    height: 100%;
    padding-bottom: 4px;
  }
  li[draggable='true'] {
    cursor: grab;
  }
  li.lit {
    background: var(--diagonal-ground);
    box-shadow: inset 0 0 0 1.5px var(--ink);
  }
  li.dragged {
    box-shadow: inset 0 0 0 2px var(--line-strong);
    opacity: 0.6;
  }
  li.over {
    box-shadow: inset 0 0 0 3px var(--diagonal-fill);
  }
  img {
    display: block;
    max-width: 100%;
    max-height: 100%;
    min-height: 0;
    aspect-ratio: 1;
    border-radius: 3px;
    object-fit: contain;
  }
  :host([form='ticks']) li {
    overflow: visible;
    padding: 0;
    white-space: nowrap;
  }
  :host([form='ticks'][axis='column']) li {
    align-items: center;
  }
  :host([form='ticks']) small {
    flex: none;
    line-height: 1;
  }
  .sparse {
    position: relative;
    display: block;
  }
  .sparse li {
    position: absolute;
  }
  .sparse li.lit {
    z-index: 1;
    background: var(--surface);
  }
  :host([axis='row']) .sparse li {
    top: var(--at);
  }
  :host([axis='column']) .sparse li {
    left: var(--at);
  }
  small {
    font-size: 0.72rem;
    font-variant-numeric: tabular-nums;
    color: var(--ink-soft);
  }
  :host([form='pictures']) small:not(.alone) {
    position: absolute;
    inset: auto auto 1px 1px;
    padding: 0 0.22em;
    border-radius: 2px;
    background: var(--surface);
    color: var(--image);
    font-weight: 650;
    line-height: 1.25;
  }
  .text small.alone {
    color: var(--text);
  }
  .image small.alone {
    color: var(--image);
  }
  span {
    overflow: hidden;
    max-width: 100%;
    max-height: 100%;
    line-height: 1.25;
    text-overflow: ellipsis;
  }
  :host([axis='row']) span {
    display: -webkit-box;
    -webkit-box-orient: vertical;
    -webkit-line-clamp: var(--lines, 2);
    text-align: end;
  }
  /* Latin is read from below, as in every chart; Chinese stands upright and is read from above. */
  :host([axis='column']) span {
    writing-mode: vertical-rl;
    transform: rotate(180deg);
    text-align: start;
    white-space: normal;
  }
  :host([axis='column']) span:lang(zh) {
    transform: none;
  }
  /* A block of its own: the ground of running text is as wide as the font and would cover the line beside it. */
  b {
    display: inline-block;
    border-radius: 3px;
    line-height: 1.15;
    background: color-mix(in srgb, var(--text) calc(var(--parts, 0) * 20%), transparent);
    box-shadow: 0 0 0 1px color-mix(in srgb, var(--text) calc(var(--parts, 0) * 70%), transparent);
    font-weight: inherit;
  }
`;
