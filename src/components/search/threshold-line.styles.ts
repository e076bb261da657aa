import { css } from 'lit';

export const thresholdLineStyles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
  }
  label {
    font-weight: 600;
  }
  .line {
    --thumb: 1.1rem;
    position: relative;
    flex: 1 1 9rem;
    min-width: 6rem;
    height: 3.1rem;
  }
  /* The thumb's middle travels from half a thumb to the width less half a thumb; so do the marks. */
  .rug {
    position: absolute;
    inset: 0 calc(var(--thumb) / 2);
    border: 0 solid var(--line-strong);
    pointer-events: none;
  }
  .rug i {
    position: absolute;
    top: 0.05rem;
    width: 2px;
    height: 0.85rem;
    margin-left: -1px;
    background: var(--line-strong);
  }
  .rug i.kept {
    width: 4px;
    margin-left: -2px;
    border-radius: 1px;
    background: var(--diagonal-fill);
    outline: 1px solid var(--diagonal);
  }
  .rug i.zero {
    height: 1.6rem;
    background: var(--line);
  }
  input {
    position: absolute;
    inset: 0.85rem 0 auto;
    width: 100%;
    min-height: 1.3rem;
    height: 1.3rem;
    appearance: none;
    background: none;
  }
  input::-webkit-slider-runnable-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line-strong);
  }
  input::-webkit-slider-thumb {
    appearance: none;
    width: var(--thumb);
    height: var(--thumb);
    margin-top: calc(2px - var(--thumb) / 2);
    border: 3px solid var(--surface);
    border-radius: 50%;
    background: var(--ink);
    box-shadow: 0 0 0 1px var(--ink);
  }
  input::-moz-range-track {
    height: 4px;
    border-radius: 2px;
    background: var(--line-strong);
  }
  input::-moz-range-thumb {
    width: calc(var(--thumb) - 6px);
    height: calc(var(--thumb) - 6px);
    border: 3px solid var(--surface);
    border-radius: 50%;
    background: var(--ink);
    box-shadow: 0 0 0 1px var(--ink);
  }
  .ends {
    position: absolute;
    inset: 2.3rem 0 auto;
    display: flex;
    justify-content: space-between;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.1;
    pointer-events: none;
  }
  output {
    min-width: 8ch;
    white-space: nowrap;
  }
  label {
    white-space: nowrap;
  }
  button {
    min-height: 2rem;
    padding: 0 var(--space-2);
    white-space: nowrap;
  }
  @media (max-width: 640px) {
    :host {
      flex-wrap: wrap;
    }
    .line {
      order: 1;
      flex-basis: 100%;
    }
    output {
      margin-inline-start: auto;
    }
  }
`;
