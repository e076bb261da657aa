import { css } from 'lit';

export const retrievalQueryStyles = css`
  :host {
    display: block;
  }
  .query {
    display: grid;
    grid-template-columns: 9.5rem minmax(0, 1fr);
    align-items: start;
    gap: var(--space-3);
  }
  .held {
    margin: 0;
    color: var(--ink-soft);
    font-family: var(--mono);
    font-size: 0.78rem;
    overflow-wrap: anywhere;
  }
  .held img {
    display: block;
    width: 100%;
    aspect-ratio: 1;
    border: 3px solid var(--image);
    border-radius: var(--radius);
    background: var(--sunken);
    object-fit: contain;
  }
  .choose {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .add {
    display: flex;
    flex-wrap: wrap;
    align-items: start;
    gap: var(--space-2);
  }
  .add dg-own-sentences {
    flex: 1 1 min(14rem, 100%);
    min-width: 0;
  }
  .verdict {
    min-height: 2.8em;
    margin: 0;
    font-size: var(--step--1);
    line-height: 1.4;
    text-wrap: pretty;
  }
  @media (max-width: 640px) {
    .query {
      grid-template-columns: 6.5rem minmax(0, 1fr);
    }
  }
`;
