import { css } from 'lit';

/** A short list that is edited in place: its head, its entries, a field for another one, a line for what was refused. */
export const editorStyles = css`
  :host {
    display: block;
    font-size: var(--step--1);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
    color: var(--ink-soft);
  }
  .head > :first-child {
    margin-inline-end: auto;
    font-weight: 600;
  }
  .head button {
    min-height: 2rem;
    padding: 0 var(--space-2);
  }
  ul {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-1);
    max-height: 9.5rem;
    margin: 0 0 var(--space-2);
    padding: 2px;
    overflow-y: auto;
    list-style: none;
  }
  li {
    display: inline-flex;
    align-items: center;
    max-width: 100%;
    padding-inline-start: var(--space-3);
    border: 1px solid var(--text);
    border-radius: 1.2em;
    background: var(--text-ground);
    color: var(--text);
    font-weight: 600;
  }
  li span {
    overflow-wrap: anywhere;
  }
  li button {
    min-width: 2rem;
    min-height: 2rem;
    padding: 0;
    color: inherit;
    font-size: 0.8em;
  }
  mark {
    background: none;
    color: inherit;
    text-decoration: underline wavy var(--diagonal) 2px;
    text-decoration-skip-ink: none;
    text-underline-offset: 0.2em;
  }
  form {
    display: flex;
    gap: var(--space-2);
  }
  input[type='text'] {
    flex: 1;
    min-width: 0;
  }
  .fields {
    display: grid;
    gap: var(--space-1);
    max-height: 13rem;
    padding: 2px;
    overflow-y: auto;
  }
  .field {
    display: flex;
  }
  .field button {
    width: var(--target);
    padding: 0;
  }
  input[aria-invalid='true'] {
    border-color: var(--danger);
  }
  p {
    margin: var(--space-1) 0 0;
    color: var(--diagonal);
    line-height: 1.4;
  }
  p.refused {
    color: var(--danger);
  }
`;
