import { css } from 'lit';

export const configFormStyles = css`
  :host {
    display: grid;
    gap: var(--space-3);
    font-size: var(--step--1);
    container-type: inline-size;
  }
  .presets {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2);
  }
  .presets span,
  label {
    font-weight: 600;
  }
  .presets button {
    min-height: 2.25rem;
  }
  .fields {
    display: grid;
    grid-template-columns: repeat(3, minmax(0, 1fr));
    gap: var(--space-1) var(--space-5);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-2) var(--space-5);
  }
  .field {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
  }
  .field select,
  .field button,
  .field input {
    min-height: 2.25rem;
  }
  .field input {
    width: 6.5em;
    padding-block: 0;
    font-variant-numeric: tabular-nums;
  }
  @container (max-width: 36rem) {
    .fields {
      grid-template-columns: repeat(2, minmax(0, 1fr));
    }
  }
  @container (min-width: 72rem) {
    .fields {
      grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr));
    }
  }
`;
