import { css } from 'lit';

/** A dialog with a head that stays and a content that scrolls; on a phone it is the whole screen. */
export const dialogs = css`
  dialog {
    width: min(var(--dialog-width, 64rem), 100vw - 2 * var(--space-5));
    max-width: none;
    height: min(var(--dialog-height, 60rem), 100dvh - 2 * var(--space-5));
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
  }
`;
