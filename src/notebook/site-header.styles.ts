import { css } from 'lit';

export const styles = css`
  :host {
    display: flex;
    align-items: center;
    gap: var(--space-3) var(--space-4);
    min-height: 3.5rem;
    padding: var(--space-2) var(--space-5);
    border-bottom: 1px solid var(--line);
    background: var(--ground);
    container-type: inline-size;
  }
  .brand {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    font-size: var(--step-1);
    font-weight: 700;
    text-decoration: none;
    white-space: nowrap;
  }
  .brand svg {
    width: 1.75rem;
    height: 1.75rem;
  }
  nav {
    display: flex;
    gap: 2px;
  }
  nav a {
    display: flex;
    align-items: center;
    gap: 0.45em;
    min-height: var(--target);
    padding: 0 0.55em;
    border-radius: var(--radius-small);
    color: var(--ink-soft);
    font-size: var(--step--1);
    text-decoration: none;
    white-space: nowrap;
  }
  nav a:hover {
    background: var(--sunken);
    color: var(--ink);
  }
  nav a[aria-current] {
    color: var(--ink);
    font-weight: 650;
  }
  .cell {
    display: grid;
    place-items: center;
    width: 1.5em;
    height: 1.5em;
    border: 1px solid var(--line-strong);
    border-radius: 0.25em;
    font-variant-numeric: tabular-nums;
    line-height: 1;
  }
  [aria-current] .cell {
    border-color: var(--diagonal-fill);
    background: var(--diagonal-fill);
    color: #16181d;
  }
  .tools {
    display: flex;
    align-items: center;
    gap: var(--space-2);
    margin-inline-start: auto;
    min-width: 0;
  }
  .settings {
    display: flex;
    gap: var(--space-2);
    font-size: var(--step--1);
  }
  button.narrow {
    display: none;
    width: var(--target);
    padding: 0;
    font-size: 1.25rem;
  }
  @container (max-width: 76rem) {
    nav.wide a:not([aria-current]) .cell + .name {
      position: absolute;
      width: 1px;
      height: 1px;
      overflow: hidden;
      clip-path: inset(50%);
    }
  }
  @container (max-width: 56rem) {
    .wide {
      display: none;
    }
    button.narrow {
      display: inline-flex;
    }
  }
  dialog {
    width: min(24rem, 100vw);
    max-width: none;
    height: 100dvh;
    max-height: none;
    margin: 0 0 0 auto;
    padding: 0;
    border: 0;
    background: var(--surface);
    color: var(--ink);
  }
  dialog::backdrop {
    background: rgb(10 12 18 / 45%);
  }
  .sheet {
    display: grid;
    gap: var(--space-4);
    padding: var(--space-4);
  }
  .sheet .close {
    justify-self: end;
  }
  .sheet nav {
    display: grid;
  }
  .sheet nav a {
    min-height: 3rem;
    font-size: var(--step-1);
    white-space: normal;
  }
  @media (max-width: 640px) {
    :host {
      padding: var(--space-2) var(--space-3);
    }
  }
`;
