import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    margin-block: var(--space-3) var(--space-5);
  }
  form {
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-inline-start: 4px solid var(--diagonal-fill);
    border-radius: var(--radius-small);
    background: var(--surface);
    line-height: 1.5;
  }
  p {
    margin: 0;
  }
  .heading {
    margin-bottom: var(--space-3);
    color: var(--diagonal);
    font-size: var(--step--1);
    font-weight: 650;
  }
  .options {
    display: grid;
    gap: var(--space-2);
  }
  .options label {
    display: flex;
    align-items: center;
    gap: var(--space-3);
    min-height: var(--target);
    padding: var(--space-1) var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    cursor: pointer;
  }
  .options label:has(:checked) {
    border-color: var(--ink);
    background: var(--sunken);
  }
  .options label:focus-within {
    outline: 3px solid var(--focus);
  }
  .options input {
    flex: none;
    width: 1.1em;
    height: 1.1em;
    accent-color: var(--ink);
    outline: none;
  }
  img {
    flex: none;
    border-radius: var(--radius-small);
  }
  .number {
    display: flex;
    align-items: center;
    gap: var(--space-3);
  }
  .number input {
    flex: 1;
    min-width: 0;
  }
  output {
    min-width: 4.5em;
    font-size: var(--step-1);
    font-variant-numeric: tabular-nums;
    text-align: end;
  }
  dl {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(11rem, 1fr));
    gap: var(--space-3) var(--space-5);
    margin: 0 0 var(--space-3);
  }
  dt {
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  dd {
    margin: 0;
    font-variant-numeric: tabular-nums;
  }
  dd ol {
    margin: 0;
    padding-inline-start: 1.4em;
  }
  dd li {
    margin-block: var(--space-1);
  }
  .named {
    display: inline-flex;
    align-items: center;
    gap: var(--space-2);
  }
  .right {
    color: var(--image);
  }
  .wrong {
    color: var(--danger);
  }
  .foot {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-3);
    margin-top: var(--space-3);
  }
  small {
    color: var(--ink-soft);
  }
`;
