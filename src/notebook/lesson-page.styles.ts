import { css } from 'lit';

/** One column on a narrow window; on a wide one the figure stays in view beside the text. */
export const layout = css`
  :host {
    --page-width: 108rem;
    --text-width: clamp(20rem, 34vw, 31rem);
    --gutter: clamp(2.75rem, 4vw, 4.5rem);
    /* From the left of the window, whose scroll bar is no part of it. */
    --gutter-middle: calc(
      max(0px, (100% - var(--page-width)) / 2) + var(--space-5) + var(--text-width) + var(--gutter) / 2
    );
    display: block;
  }
  article {
    max-width: 46rem;
    margin: 0 auto;
    padding: var(--space-6) var(--space-5) var(--space-7);
  }
  .loading,
  .failure {
    max-width: 42rem;
    margin: 20vh auto;
    padding: 0 var(--space-5);
  }
  .figure {
    margin-block: var(--space-5);
  }
  dg-stepper {
    display: block;
    height: var(--target);
  }
  button.scene {
    margin-top: var(--space-2);
    font-size: var(--step--1);
  }
  footer {
    display: flex;
    justify-content: space-between;
    gap: var(--space-5);
    margin-top: var(--space-7);
    padding-top: var(--space-4);
    border-top: 1px solid var(--line);
  }
  footer a:last-child {
    text-align: end;
  }
  footer small {
    color: var(--ink-soft);
  }
  .sources {
    max-width: 46rem;
    margin-top: var(--space-6);
  }
  .sources h2 {
    font-size: var(--step-1);
  }
  @media (max-width: 640px) {
    article {
      padding: var(--space-5) var(--space-4) var(--space-6);
    }
    .figure {
      margin-inline: calc(-0.5 * var(--space-4));
    }
  }
  @media (min-width: 1100px) {
    article {
      max-width: var(--page-width);
      padding-block: var(--space-5);
    }
    .chapter {
      display: grid;
      grid-template-columns: var(--text-width) minmax(0, 1fr);
      grid-auto-rows: max-content;
      column-gap: var(--gutter);
    }
    .chapter + .chapter {
      margin-top: var(--space-6);
    }
    .chapter > * {
      grid-column: 1;
    }
    .chapter > .figure {
      grid-column: 2;
      grid-row: 1 / span 40;
      margin: 0;
    }
    .figure > * {
      position: sticky;
      top: var(--sticky-top, 4.75rem);
    }
    dg-stepper {
      display: contents;
    }
    .sources {
      max-width: var(--text-width);
    }
    [data-step] {
      min-height: 46vh;
      padding-block: var(--space-4);
    }
  }
`;
