import { css } from 'lit';

export const sentenceBoxStyles = css`
  :host {
    display: block;
  }
  .box {
    position: relative;
    display: grid;
    align-items: center;
    border: 1.5px solid var(--text);
    border-radius: var(--radius);
    background: var(--surface);
  }
  .box:focus-within {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  input[type='text'],
  .layer {
    grid-area: 1 / 1;
    width: 100%;
    min-height: 3rem;
    padding: 0.5rem 3rem 0.5rem 1rem;
    border: 0;
    background: none;
    font-size: var(--step-1);
    font-weight: 550;
    line-height: 2rem;
    white-space: pre;
  }
  input[type='text'] {
    position: relative;
    color: var(--text);
    outline: none;
  }
  input::placeholder {
    color: var(--ink-soft);
    opacity: 1;
    font-weight: 400;
  }
  .layer {
    overflow: hidden;
    color: transparent;
    pointer-events: none;
  }
  mark {
    background: var(--diagonal-ground);
    color: transparent;
    text-decoration: underline wavy var(--diagonal) 2px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.25em;
  }
  .clear {
    position: absolute;
    inset-inline-end: 0.25rem;
    width: var(--target);
    padding: 0;
    color: var(--ink-soft);
  }
  .row {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2);
  }
  .box {
    flex: 1 1 18rem;
    min-width: 0;
  }
  /* Two lines are kept free, so that nothing below moves while the words change. */
  #notes {
    min-height: 2.8em;
    margin: var(--space-1) 0 0;
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.4;
    text-wrap: pretty;
  }
  strong {
    padding: 0.05em 0.4em;
    border-radius: 0.25em;
    background: var(--diagonal-ground);
    color: var(--diagonal);
    font-weight: 600;
  }
`;
