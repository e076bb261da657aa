import { css } from 'lit';

/** What covers a figure while files hover over it. */
export const dropStyles = css`
  .drop {
    position: absolute;
    inset: 0;
    z-index: 6;
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
`;
