import { css, html, type TemplateResult } from 'lit';

export interface Choice<T extends string> {
  readonly label: string;
  readonly value: T;
  readonly options: readonly { readonly value: T; readonly label: string; readonly hint?: string }[];
  readonly onChoose: (value: T) => void;
  readonly disabled?: boolean;
}

/** A few alternatives side by side, one of them chosen. */
export function renderChoice<T extends string>({
  label,
  value,
  options,
  onChoose,
  disabled = false,
}: Choice<T>): TemplateResult {
  return html`<div class="choice" role="group" aria-label=${label}>
    <span class="choice-label" aria-hidden="true">${label}</span>
    <span class="choice-options"
      >${options.map(
        (option) =>
          html`<button
            aria-pressed=${option.value === value}
            title=${option.hint ?? ''}
            ?disabled=${disabled}
            @click=${() => onChoose(option.value)}
          >
            ${option.label}
          </button>`,
      )}</span
    >
  </div>`;
}

export const choiceStyles = css`
  .choice {
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: var(--space-1) var(--space-2);
    font-size: var(--step--1);
  }
  .choice-label {
    font-weight: 600;
  }
  .choice-options {
    display: flex;
    flex-wrap: wrap;
    gap: 0;
  }
  .choice-options button {
    min-height: 2.25rem;
    padding: 0 var(--space-3);
    border-radius: 0;
    font-variant-numeric: tabular-nums;
  }
  .choice-options button:not(:first-child) {
    margin-inline-start: -1px;
  }
  .choice-options button:first-child {
    border-start-start-radius: var(--radius-small);
    border-end-start-radius: var(--radius-small);
  }
  .choice-options button:last-child {
    border-start-end-radius: var(--radius-small);
    border-end-end-radius: var(--radius-small);
  }
  .choice-options button[aria-pressed='true'] {
    position: relative;
  }
  .choice-options button:focus-visible {
    z-index: 1;
  }
`;
