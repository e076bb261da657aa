import { css } from 'lit';

export const towerLanesStyles = css`
  :host {
    display: block;
    font-size: var(--step--1);
    line-height: 1.4;
  }
  .lanes {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    grid-template-rows: repeat(4, auto);
    gap: var(--space-2) clamp(var(--space-3), 5vw, var(--space-7));
  }
  .lane {
    display: grid;
    grid-row: 1 / span 4;
    grid-template-rows: subgrid;
    justify-items: stretch;
  }
  .text {
    --own: var(--text);
    --own-ground: var(--text-ground);
  }
  .image {
    --own: var(--image);
    --own-ground: var(--image-ground);
  }
  .input {
    display: grid;
    align-content: end;
    justify-items: center;
    min-width: 0;
  }
  .read {
    display: grid;
    align-content: center;
    justify-items: center;
    gap: var(--space-1);
    min-height: 8.5rem;
  }
  .tokens {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.3rem;
    margin: 0;
    line-height: 1.4;
  }
  .tokens b {
    padding: 0 0.35em;
    border: 1px solid var(--text);
    border-radius: 3px;
    background: var(--text-ground);
    font-weight: 500;
  }
  .tokens b.mark {
    border-style: dashed;
    background: none;
    color: var(--ink-soft);
    font-size: 0.85em;
  }
  .pixels {
    position: relative;
    width: 7.5rem;
    height: 7.5rem;
  }
  .pixels img,
  .pixels canvas {
    position: absolute;
    inset: 0;
    width: 100%;
    height: 100%;
    border-radius: 3px;
    object-fit: contain;
  }
  .pixels canvas {
    image-rendering: pixelated;
  }
  .grid {
    position: absolute;
    inset: 0;
    background:
      repeating-linear-gradient(to right, #fff 0 1.5px, transparent 0 calc(100% / var(--side))),
      repeating-linear-gradient(to bottom, #fff 0 1.5px, transparent 0 calc(100% / var(--side)));
    outline: 1.5px solid #fff;
    box-shadow: 0 0 0 3px var(--image);
    mix-blend-mode: difference;
    opacity: 0.55;
  }
  .tower {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    align-content: center;
    justify-items: center;
    gap: var(--space-2);
    min-height: 8rem;
    padding: var(--space-2) 12%;
    border: 0;
    background: var(--own-ground);
    clip-path: polygon(0 0, 100% 0, 88% 100%, 12% 100%);
    text-align: center;
  }
  .tower.lit {
    background: var(--diagonal-ground);
  }
  .tower strong {
    color: var(--own);
    font-size: var(--step-0);
  }
  .tower p {
    margin: 0;
    text-wrap: balance;
  }
  .tower small {
    font-size: 0.8rem;
    line-height: 1.3;
  }
  .mask {
    width: 5.2rem;
  }
  .mask .hidden {
    fill: var(--surface);
  }
  .mask .seen {
    fill: var(--line-strong);
  }
  .mask .end {
    fill: var(--text);
  }
  .vector {
    text-align: center;
  }
  .vector dg-vector-strip {
    height: 2rem;
    padding: 2px;
    border: 2px solid var(--own);
    border-radius: var(--radius-small);
  }
  .vector.lit dg-vector-strip {
    outline: 3px solid var(--diagonal-fill);
  }
  .vector p {
    margin: 0;
    color: var(--own);
    font-variant-numeric: tabular-nums;
  }
  .meeting {
    margin: var(--space-2) 0 0;
    font-size: var(--step-1);
    font-variant-numeric: tabular-nums;
    text-align: center;
  }
  .meeting i {
    font-family: 'STIX Two Math', 'Latin Modern Math', 'Cambria Math', Georgia, serif;
  }
  .meeting .of-text {
    color: var(--text);
  }
  .meeting .of-image {
    color: var(--image);
  }
  .meeting small {
    display: block;
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  @container (max-width: 34rem) {
    .tower {
      padding-inline: 8%;
      clip-path: polygon(0 0, 100% 0, 94% 100%, 6% 100%);
    }
  }
`;
