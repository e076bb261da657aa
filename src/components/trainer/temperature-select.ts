import { html, type TemplateResult } from 'lit';
import type { TrainingConfig } from '../../engine/trainer/training-config.ts';
import type { Message } from '../i18n/locale.ts';
import { fixedTemperatures } from './config-choices.ts';
import { messages } from './config-form.messages.ts';

type Temperature = TrainingConfig['temperature'];

/** A temperature that is learned, or one of some that stay; a value of a link's own is offered beside these. */
export function renderTemperature(
  value: Temperature,
  msg: <T>(message: Message<T>) => T,
  onChoose: (value: Temperature) => void,
): TemplateResult {
  const options: Temperature[] = [...new Set<Temperature>(['learned', value, ...fixedTemperatures])];
  return html`<div class="field">
    <label for="temperature">${msg(messages.temperature)}</label>
    <select
      id="temperature"
      @change=${(event: Event) => {
        const chosen = (event.target as HTMLSelectElement).value;
        onChoose(chosen === 'learned' ? chosen : Number(chosen));
      }}
    >
      ${options.map(
        (option) =>
          html`<option value=${option} .selected=${option === value}>
            ${option === 'learned' ? msg(messages.learned) : option}
          </option>`,
      )}
    </select>
  </div>`;
}
