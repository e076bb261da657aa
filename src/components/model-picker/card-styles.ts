import { css } from 'lit';

export const cardStyles = css`
  :host {
    display: block;
  }
  details {
    border: 1px solid transparent;
    border-radius: var(--radius);
  }
  details[open] {
    border-color: var(--line);
    background: var(--surface);
  }
  summary {
    display: grid;
    gap: 2px;
    position: relative;
    padding: var(--space-3) var(--space-6) var(--space-3) var(--space-3);
    border-radius: var(--radius);
    cursor: pointer;
    list-style: none;
  }
  /* The browser's own slot between details and these stops the inheritance that controls.ts relies on. */
  summary,
  .body {
    box-sizing: border-box;
  }
  summary::-webkit-details-marker {
    display: none;
  }
  summary:hover {
    background: var(--sunken);
  }
  summary::after {
    content: '';
    position: absolute;
    top: 1.25rem;
    inset-inline-end: var(--space-4);
    width: 0.5rem;
    height: 0.5rem;
    border: solid var(--ink-soft);
    border-width: 0 1.5px 1.5px 0;
    transform: rotate(45deg);
  }
  details[open] > summary::after {
    transform: translateY(0.25rem) rotate(225deg);
  }
  .head {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0 var(--space-2);
  }
  .name {
    font-weight: 650;
    overflow-wrap: anywhere;
  }
  .mark {
    padding: 0 0.55em;
    border: 1px solid var(--line-strong);
    border-radius: 1em;
    color: var(--ink-soft);
    font-size: 0.75rem;
    line-height: 1.6;
    white-space: nowrap;
  }
  .mark.in-use {
    border-color: var(--image);
    background: var(--image-ground);
    color: var(--image);
  }
  .mark.research {
    border-color: var(--diagonal);
    background: var(--diagonal-ground);
    color: var(--diagonal);
  }
  .purpose {
    margin-inline-end: var(--space-4);
    font-size: var(--step--1);
    line-height: 1.5;
  }
  .line,
  .technical {
    color: var(--ink-soft);
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    overflow-wrap: anywhere;
  }
  .body {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    padding: var(--space-1) var(--space-3) var(--space-4);
    font-size: var(--step--1);
    line-height: 1.5;
  }
  .body p {
    max-width: 64ch;
    margin: 0;
  }
  .body .caution {
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-small);
    background: var(--diagonal-ground);
  }
  label {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    max-width: 100%;
  }
  select {
    max-width: 100%;
  }
  button.primary[aria-disabled='true'] {
    border-color: var(--line);
    background: var(--sunken);
    color: var(--ink-soft);
    cursor: default;
  }
  button.primary {
    max-width: 100%;
    min-height: var(--target);
    padding-block: var(--space-1);
  }
`;
