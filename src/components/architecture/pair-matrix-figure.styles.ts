import { css } from 'lit';

export const pairMatrixStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
    container-type: inline-size;
  }
  dg-architecture-note,
  dg-picture-tray {
    display: contents;
    font-size: var(--step--1);
  }
  .stage {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-3) var(--space-5);
    align-items: start;
  }
  .side {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-4);
  }
  .joint-note {
    margin: 0;
    padding: var(--space-3);
    border-inline-start: 3px solid var(--diagonal-fill);
    background: var(--diagonal-ground);
    font-size: var(--step--1);
    line-height: 1.5;
  }
  @container (min-width: 46rem) {
    .stage {
      grid-template-columns: minmax(0, 1fr) 17rem;
    }
  }
  .drop {
    position: absolute;
    inset: 0;
    z-index: 6;
    display: grid;
    place-items: center;
    border: 3px dashed var(--image);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--image-ground) 88%, transparent);
    font-size: var(--step-1);
    font-weight: 600;
    pointer-events: none;
  }
`;
