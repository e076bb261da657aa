import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
    min-height: 100vh;
  }
  header {
    position: sticky;
    top: 0;
    z-index: 20;
  }
  main {
    outline: none;
  }
  .skip {
    position: absolute;
    inset-inline-start: var(--space-3);
    top: -4rem;
    z-index: 30;
    padding: var(--space-2) var(--space-4);
    background: var(--ink);
    color: var(--ground);
  }
  .skip:focus {
    top: var(--space-2);
  }
  .notice,
  .failure {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    justify-content: center;
    gap: var(--space-3);
    margin: 0;
    padding: var(--space-2) var(--space-5);
    background: var(--diagonal-ground);
  }
  .failure {
    margin: 20vh auto;
    background: none;
  }
`;
