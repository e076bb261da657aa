import { css } from 'lit';

export const largeDetailStyles = css`
  :host {
    display: block;
    min-width: 0;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.4;
  }
  h3 {
    display: flex;
    align-items: baseline;
    justify-content: space-between;
    margin: 0 0 var(--space-2);
    font-size: var(--step-0);
    font-weight: 650;
  }
  h4 {
    margin: var(--space-3) 0 var(--space-1);
    font-size: var(--step--1);
    font-weight: 600;
  }
  small {
    padding: 0 0.5em;
    border: 1px solid var(--line-strong);
    border-radius: 1em;
    font-size: var(--step--1);
    font-weight: 400;
  }
  .paired {
    border: 2px solid var(--diagonal-fill);
    background: var(--diagonal-ground);
  }
  .inputs {
    display: grid;
    grid-template-columns: 5.5rem minmax(0, 1fr);
    gap: var(--space-3);
    align-items: start;
  }
  .inputs dg-pair-thumbnail {
    border: 2px solid var(--image);
    border-radius: var(--radius-small);
  }
  .inputs p {
    overflow: auto;
    height: 5.5rem;
    margin: 0;
    overflow-wrap: anywhere;
  }
  .text {
    display: block;
    color: var(--text);
    font-weight: 600;
  }
  q {
    quotes: none;
  }
  dl {
    display: grid;
    gap: 1px;
    margin: var(--space-2) 0 0;
  }
  dl div {
    display: flex;
    justify-content: space-between;
    gap: var(--space-3);
  }
  dd {
    margin: 0;
    font-weight: 600;
    text-align: end;
    white-space: nowrap;
  }
  ol {
    display: grid;
    gap: 2px;
    margin: 0;
    padding: 0;
    list-style: none;
  }
  .pictures {
    grid-template-columns: repeat(5, minmax(0, 1fr));
    gap: var(--space-1);
  }
  li {
    min-width: 0;
  }
  li button {
    justify-content: space-between;
    width: 100%;
    min-height: 1.75rem;
    padding: 0 var(--space-2);
  }
  .pictures button {
    flex-direction: column;
    gap: 0;
    padding: 2px;
  }
  .content {
    overflow: hidden;
    text-align: start;
    text-overflow: ellipsis;
    white-space: nowrap;
  }
  .pictures .content {
    width: 100%;
  }
  .pictures dg-pair-thumbnail {
    border-radius: 3px;
  }
  li b {
    font-weight: 600;
  }
  .pictures b {
    font-size: 0.75rem;
    line-height: 1.3;
  }
  button.own {
    border: 2px solid var(--diagonal-fill);
  }
  button[aria-current='true'] {
    background: var(--sunken);
  }
`;
