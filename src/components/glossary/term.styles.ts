import { css } from 'lit';

export const styles = css`
  .anchor {
    position: relative;
  }
  button {
    display: inline;
    margin: 0;
    padding: 0;
    border: 0;
    background: none;
    color: inherit;
    font: inherit;
    line-height: inherit;
    text-align: inherit;
    text-decoration: underline dotted 1.5px var(--ink-soft);
    text-underline-offset: 0.25em;
    cursor: help;
  }
  button:hover {
    text-decoration-style: solid;
  }
  button:focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 1px;
  }
  .tip {
    position: absolute;
    z-index: 20;
    top: 100%;
    left: 0;
    width: max-content;
    max-width: min(21rem, 86vw);
    padding: var(--space-3) var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    box-shadow: var(--shadow);
    color: var(--ink);
    font-size: var(--step--1);
    font-style: normal;
    font-weight: 400;
    line-height: 1.5;
    text-align: start;
    transform: translateX(var(--shift, 0));
  }
  .tip[hidden] {
    display: none;
  }
  .tip i {
    margin-inline-start: var(--space-2);
    color: var(--ink-soft);
    font-style: normal;
  }
  .meaning {
    display: block;
    margin-top: var(--space-1);
  }
`;
