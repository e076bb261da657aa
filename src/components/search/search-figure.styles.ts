import { css } from 'lit';

export const searchFigureStyles = css`
  :host {
    display: block;
    position: relative;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  /* Without a word to say they take no room, not even a gap. */
  dg-search-note,
  dg-photo-note,
  dg-picture-tray {
    display: contents;
    font-size: var(--step--1);
  }
  .stage {
    position: relative;
  }
  .formula-line {
    display: grid;
    grid-template-columns: minmax(0, 1fr) minmax(22.5rem, 1.1fr);
    align-items: center;
    gap: var(--space-4);
  }
  .formula {
    display: grid;
    place-items: center start;
    min-height: 3rem;
    margin: 0;
    overflow-x: auto;
    overflow-y: hidden;
  }
  math {
    font-size: 1.1rem;
  }
  math .text {
    color: var(--text);
  }
  math .image {
    color: var(--image);
  }
  math .match {
    color: var(--diagonal);
    font-weight: 650;
  }
  .drop {
    position: absolute;
    inset: 0;
    display: grid;
    place-items: center;
    border: 3px dashed var(--image);
    border-radius: var(--radius);
    background: color-mix(in srgb, var(--image-ground) 88%, transparent);
    color: var(--image);
    font-size: var(--step-2);
    font-weight: 650;
    pointer-events: none;
  }
  @media (max-width: 640px) {
    .formula-line {
      grid-template-columns: minmax(0, 1fr);
      gap: var(--space-2);
    }
  }
`;
