import { css } from 'lit';

export const dialogStyles = css`
  dialog {
    width: min(64rem, 100vw - 2 * var(--space-5));
    max-width: none;
    height: min(60rem, 100dvh - 2 * var(--space-5));
    max-height: none;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.4);
    background: var(--surface);
    color: var(--ink);
    font-size: var(--step-0);
    line-height: 1.6;
    box-shadow: var(--shadow);
    overflow: hidden;
  }
  dialog::backdrop {
    background: rgb(10 12 18 / 45%);
  }
  .sheet {
    display: grid;
    grid-template-rows: auto 1fr;
    height: 100%;
  }
  header {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    padding: var(--space-4) var(--space-4) var(--space-4) var(--space-5);
    border-bottom: 1px solid var(--line);
  }
  header button {
    grid-area: 1 / 2 / 3;
    width: var(--target);
    padding: 0;
  }
  .kicker {
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.4;
  }
  h2 {
    margin: 0;
    font-size: var(--step-2);
    font-weight: 650;
    line-height: 1.3;
  }
  h3 {
    margin: 0 0 var(--space-2);
    font-size: var(--step-1);
    font-weight: 650;
    line-height: 1.3;
  }
  p,
  ul {
    margin: 0;
  }
  p {
    max-width: 64ch;
  }
  .content {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-content: start;
    gap: var(--space-6) var(--space-6);
    overflow-y: auto;
    padding: var(--space-5);
  }
  .content:focus-visible {
    outline-offset: -3px;
  }
  .wide {
    grid-column: 1 / -1;
  }
  .lead {
    display: grid;
    align-content: start;
    gap: var(--space-3);
  }
  .caution {
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-small);
    background: var(--diagonal-ground);
  }
  .glance {
    align-self: start;
    padding: var(--space-4);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--ground);
  }
  ul {
    display: grid;
    gap: var(--space-2);
    padding-inline-start: 1.2em;
  }
  .record {
    display: grid;
    grid-template-columns: repeat(2, minmax(0, 1fr));
    align-items: start;
    gap: var(--space-3) var(--space-6);
  }
  .record h3,
  .more {
    grid-column: 1 / -1;
  }
  .record h3 {
    margin: 0;
  }
  .text {
    display: grid;
    gap: var(--space-3);
  }
  .more:empty {
    display: none;
  }
  .problem {
    display: grid;
    justify-items: start;
    gap: var(--space-3);
    padding: var(--space-3);
    border-radius: var(--radius-small);
    background: var(--danger-ground);
  }
  @media (max-width: 52rem) {
    .content,
    .record {
      grid-template-columns: minmax(0, 1fr);
    }
  }
  @media (max-width: 640px) {
    dialog {
      width: 100%;
      max-width: 100%;
      height: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    header {
      padding: var(--space-2) var(--space-2) var(--space-3) var(--space-4);
    }
    .content {
      gap: var(--space-5);
      padding: var(--space-4);
    }
  }
`;
