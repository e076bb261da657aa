import { css } from 'lit';

export const replayFigureStyles = css`
  :host {
    display: block;
  }
  .body {
    display: grid;
    grid-template-columns: minmax(0, 1fr);
    gap: var(--space-2);
  }
  .choices {
    display: flex;
    flex-wrap: wrap;
    gap: var(--space-2) var(--space-5);
  }
  .runs {
    display: grid;
    grid-template-columns: repeat(auto-fit, minmax(min(100%, 20rem), 1fr));
    gap: var(--space-3) var(--space-5);
  }
  section {
    min-width: 0;
  }
  h3 {
    margin: 0 0 var(--space-1);
    font-size: var(--step--1);
    font-weight: 650;
  }
  dl {
    display: grid;
    grid-template-columns: 1.4fr 1fr 1.15fr 1.15fr 0.8fr;
    gap: var(--space-1) var(--space-2);
    margin: var(--space-2) 0 0;
    font-size: var(--step--1);
    font-variant-numeric: tabular-nums;
    line-height: 1.3;
  }
  dt,
  .hint {
    color: var(--ink-soft);
    font-size: 0.8125rem;
  }
  dl div {
    display: grid;
    align-content: space-between;
  }
  dd {
    margin: 0;
    font-weight: 650;
  }
  .hint {
    margin: 0;
    line-height: 1.4;
  }
`;
