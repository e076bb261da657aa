import { css } from 'lit';
import { dialogs } from '../theme/dialog.ts';

export const pickerStyles = [
  dialogs,
  css`
    :host {
      --dialog-width: 68rem;
      --dialog-height: 56rem;
    }
    .head p {
      grid-column: 1 / -1;
    }
    h3 {
      margin: 0;
      font-size: var(--step--1);
      font-weight: 650;
      line-height: 1.5;
    }
    .content {
      display: grid;
      grid-template: 'models now' auto 'models machine' 1fr / minmax(0, 1fr) 23rem;
      min-height: 0;
      overflow: hidden;
    }
    .models,
    .now,
    .machine {
      padding: var(--space-4) var(--space-5);
    }
    .models {
      grid-area: models;
      overflow-y: auto;
      padding-inline: var(--space-3);
    }
    .models section + section {
      margin-top: var(--space-5);
    }
    .models section > p {
      margin: 0 var(--space-3);
      font-size: var(--step--1);
    }
    .models h3,
    .models dg-hub-address,
    .models dg-hub-lookup,
    .models dg-model-folder {
      margin-inline: var(--space-3);
    }
    .models h3 {
      margin-bottom: var(--space-1);
      color: var(--ink-soft);
    }
    .now,
    .machine {
      display: grid;
      align-content: start;
      gap: var(--space-3);
      border-inline-start: 1px solid var(--line);
      background: var(--ground);
    }
    .now {
      grid-area: now;
      overflow-y: auto;
      max-height: 60dvh;
      border-bottom: 1px solid var(--line);
    }
    .now h3,
    .machine h3 {
      color: var(--ink-soft);
    }
    .machine {
      grid-area: machine;
      overflow-y: auto;
    }
    @media (max-width: 60rem) {
      .content {
        display: block;
        overflow-y: auto;
      }
      .models,
      .now,
      .machine {
        max-height: none;
        overflow: visible;
        border-inline-start: 0;
      }
      .machine {
        border-top: 1px solid var(--line);
      }
    }
    @media (max-width: 640px) {
      .now,
      .machine {
        padding: var(--space-4);
      }
      .models {
        padding: var(--space-4) var(--space-1);
      }
    }
  `,
];
