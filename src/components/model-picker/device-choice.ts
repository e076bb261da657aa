import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Device } from '../../engine/encoders/encoder.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { deviceName } from './device-reason.ts';
import { machineMessages as messages } from './machine.messages.ts';

/**
 * The device that models run on: as the machine suggests, or as the reader insists.
 *
 * @fires device-change - CustomEvent<Device | undefined>
 */
@customElement('dg-device-choice')
export class DeviceChoice extends Localized(LitElement) {
  @property() device?: Device;

  override render(): TemplateResult {
    return html`<fieldset>
      <legend>${this.msg(messages.device)}</legend>
      ${([undefined, 'wasm', 'webgpu'] as const).map(
        (device) =>
          html`<label>
            <input
              type="radio"
              name="device"
              .checked=${device === this.device}
              @change=${() => this.#choose(device)}
            />
            ${device ? deviceName(device) : this.msg(messages.automatic)}
          </label>`,
      )}
    </fieldset>`;
  }

  #choose(device: Device | undefined): void {
    this.device = device;
    this.dispatchEvent(new CustomEvent<Device | undefined>('device-change', { detail: device }));
  }

  static override styles = [
    controls,
    css`
      fieldset {
        display: flex;
        flex-wrap: wrap;
        gap: 0 var(--space-4);
        margin: 0;
        padding: 0;
        border: 0;
        font-size: var(--step--1);
      }
      legend {
        padding: 0;
        color: var(--ink-soft);
      }
      label {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        min-height: var(--target);
        cursor: pointer;
      }
      input {
        width: 1.1em;
        height: 1.1em;
        margin: 0;
        accent-color: var(--ink);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-device-choice': DeviceChoice;
  }
}
