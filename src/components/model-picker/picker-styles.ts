import { css } from 'lit';

export const pickerStyles = css`
  dialog {
    width: min(68rem, 100vw - 2 * var(--space-5));
    max-width: none;
    height: min(56rem, 100dvh - 2 * var(--space-5));
    max-height: none;
    padding: 0;
    border: 1px solid var(--line);
    border-radius: calc(var(--radius) * 1.4);
    background: var(--surface);
    color: var(--ink);
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
  .head {
    display: grid;
    grid-template-columns: 1fr auto;
    align-items: center;
    padding: var(--space-4) var(--space-4) var(--space-4) var(--space-5);
    border-bottom: 1px solid var(--line);
  }
  .head p {
    grid-column: 1 / -1;
    margin: 0;
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  .head button {
    width: var(--target);
    padding: 0;
  }
  h2 {
    margin: 0;
    font-size: var(--step-2);
    font-weight: 650;
    line-height: 1.3;
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
    dialog {
      width: 100%;
      max-width: 100%;
      height: 100dvh;
      margin: 0;
      border: 0;
      border-radius: 0;
    }
    .head {
      padding: var(--space-2) var(--space-2) var(--space-3) var(--space-4);
    }
    .now,
    .machine {
      padding: var(--space-4);
    }
    .models {
      padding: var(--space-4) var(--space-1);
    }
  }
`;
