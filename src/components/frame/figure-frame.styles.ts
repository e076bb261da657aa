import { css } from 'lit';

export const styles = css`
  :host {
    display: block;
  }
  :host([full-screen]) {
    position: fixed;
    inset: 0;
    z-index: 50;
    overflow: auto;
    background: var(--surface);
  }
  :host([full-screen]) figure {
    min-height: 100%;
    border: 0;
    border-radius: 0;
    box-shadow: none;
  }
  figure {
    margin: 0;
    padding: var(--space-3) var(--space-5);
    border: 1px solid var(--line);
    border-radius: var(--radius);
    background: var(--surface);
    box-shadow: var(--shadow);
    container-type: inline-size;
  }
  header {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-3);
    margin-bottom: var(--space-2);
  }
  h2 {
    margin: 0;
    font-size: var(--step-1);
    font-weight: 650;
    line-height: 1.3;
  }
  .provenance {
    padding: 0.1em 0.7em;
    border: 1px solid currentcolor;
    border-radius: 1em;
    color: var(--ink-soft);
    font-size: var(--step--1);
    white-space: nowrap;
  }
  .provenance.live::before {
    content: '● ';
    color: var(--image);
  }
  .provenance.stored::before {
    content: '○ ';
  }
  .tools {
    display: flex;
    flex-wrap: wrap;
    margin-inline-start: auto;
    color: var(--ink-soft);
    font-size: var(--step--1);
  }
  .tools [role='group'] {
    display: flex;
  }
  .tools button {
    padding: 0 var(--space-2);
    color: var(--ink-soft);
  }
  .tools .sign {
    font-size: 1.15rem;
  }
  .tools [aria-expanded='true'] {
    background: var(--sunken);
    color: var(--ink);
  }
  .note {
    margin: 0 0 var(--space-3);
    padding: var(--space-2) var(--space-3);
    border-radius: var(--radius-small);
    background: var(--sunken);
    font-size: var(--step--1);
    overflow-wrap: anywhere;
  }
  figcaption {
    margin-top: var(--space-1);
    color: var(--ink-soft);
    font-size: var(--step--1);
    line-height: 1.55;
  }
  @container (max-width: 30rem) {
    .tools {
      margin-inline: calc(-1 * var(--space-2)) 0;
      width: 100%;
    }
  }
  @media (max-width: 640px) {
    figure {
      padding: var(--space-3);
    }
  }
`;
