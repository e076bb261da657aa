import { css } from 'lit';

/** Buttons, fields and focus rings, shared by every element. */
export const controls = css`
  :host {
    box-sizing: border-box;
  }
  *,
  *::before,
  *::after {
    box-sizing: inherit;
  }
  button,
  select,
  input,
  textarea {
    font: inherit;
    color: inherit;
  }
  button,
  select,
  .button {
    display: inline-flex;
    align-items: center;
    justify-content: center;
    gap: var(--space-2);
    min-height: var(--target);
    padding: 0 var(--space-3);
    border: 1px solid var(--line);
    border-radius: var(--radius-small);
    background: var(--surface);
    color: var(--ink);
    text-decoration: none;
    cursor: pointer;
  }
  button:hover:not(:disabled),
  .button:hover {
    border-color: var(--line-strong);
    background: var(--sunken);
  }
  button:disabled {
    color: var(--ink-soft);
    cursor: default;
  }
  button.quiet {
    border-color: transparent;
    background: none;
  }
  button.primary {
    border-color: var(--ink);
    background: var(--ink);
    color: var(--ground);
  }
  button.primary:disabled {
    border-color: var(--line);
    background: var(--sunken);
    color: var(--ink-soft);
  }
  button.primary:hover:not(:disabled) {
    background: var(--ink-soft);
  }
  button[aria-pressed='true'] {
    border-color: var(--ink);
    background: var(--sunken);
    font-weight: 600;
  }
  input[type='text'],
  input[type='search'],
  input[type='url'],
  textarea {
    min-height: var(--target);
    padding: var(--space-2) var(--space-3);
    border: 1px solid var(--line-strong);
    border-radius: var(--radius-small);
    background: var(--surface);
  }
  ::placeholder {
    color: var(--ink-soft);
    opacity: 1;
  }
  input[type='range'] {
    min-height: var(--target);
    margin: 0;
    accent-color: var(--ink);
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid var(--focus);
    outline-offset: 2px;
  }
  a {
    color: inherit;
    text-decoration-thickness: 1px;
    text-underline-offset: 0.18em;
  }
  .visually-hidden {
    position: absolute;
    width: 1px;
    height: 1px;
    overflow: hidden;
    clip-path: inset(50%);
    white-space: nowrap;
  }
`;
