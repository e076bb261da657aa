import { css, html, nothing, type TemplateResult } from 'lit';
import { errorText } from '../i18n/errors.ts';
import { locale, type Message } from '../i18n/locale.ts';
import type { TrainingDesk } from './training-desk.ts';
import { messages } from './trainer.messages.ts';

/** An error, and what the reader can do about it. */
export function renderTrouble(
  error: unknown,
  act: () => void,
  label: Message = messages.retry,
): TemplateResult {
  const { title, advice } = errorText(error);
  return html`<p role="alert" class="error">
    <b>${locale.pick(title)}</b> ${locale.pick(advice)} <button @click=${act}>${locale.pick(label)}</button>
  </p>`;
}

/** What failed on the desk, and what the reader should know although all goes on. */
export function renderTroubles(desk: TrainingDesk): TemplateResult {
  const { state, notice } = desk.trainer;
  const note = state.status !== 'failed' && notice ? errorText(notice) : null;
  return html`
    ${desk.problem ? renderTrouble(desk.problem, () => desk.dismiss(), messages.dismiss) : nothing}
    ${state.status === 'failed' ? renderTrouble(state.error, () => desk.trainer.play()) : nothing}
    ${
      note
        ? html`<p role="status" class="notice">
            <b>${locale.pick(note.title)}</b> ${locale.pick(note.advice)}
          </p>`
        : nothing
    }
  `;
}

export const troubleStyles = css`
  .error,
  .notice {
    padding: var(--space-2) var(--space-3);
    border-inline-start: 4px solid var(--danger);
    background: var(--danger-ground);
    font-size: var(--step--1);
  }
  .notice {
    border-color: var(--diagonal-fill);
    background: var(--diagonal-ground);
  }
  .error button {
    min-height: 2.25rem;
    margin-inline-start: var(--space-2);
  }
`;
