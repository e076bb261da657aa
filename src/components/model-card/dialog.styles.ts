import { css } from 'lit';
import { dialogs } from '../theme/dialog.ts';

export const dialogStyles = [
  dialogs,
  css`
    dialog {
      font-size: var(--step-0);
      line-height: 1.6;
    }
    .head button {
      grid-area: 1 / 2 / 3;
    }
    .kicker {
      line-height: 1.4;
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
      .content {
        gap: var(--space-5);
        padding: var(--space-4);
      }
    }
  `,
];
