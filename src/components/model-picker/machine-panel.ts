import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { Device } from '../../engine/encoders/encoder.ts';
import type { Probe } from '../../engine/encoders/probe.ts';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import './device-choice.ts';
import { factList, factStyles } from './facts.ts';
import { machineFacts, machineMessages as messages } from './machine.messages.ts';
import { modelChoice } from './model-choice.ts';
import { SessionController } from './session-controller.ts';

/**
 * What this machine can do, and the device that the reader insists on. Another device holds from the next load on; the
 * model in use stays where it is until it is loaded again.
 *
 * @fires device-change
 * @fires reload - the reader wants the model in use on the new device
 */
@customElement('dg-machine-panel')
export class MachinePanel extends Localized(LitElement) {
  @property({ attribute: false }) session!: EncoderSession;
  @property({ attribute: false }) probe?: Probe;

  constructor() {
    super();
    new SessionController(this);
  }

  override render(): TemplateResult {
    return html`
      ${this.probe ? factList(machineFacts(this.probe)) : html`<p>${this.msg(messages.probing)}</p>`}
      <dg-device-choice
        .device=${this.session.options.device}
        @device-change=${(event: CustomEvent<Device | undefined>) => this.#onDevice(event.detail)}
      ></dg-device-choice>
      ${this.renderReload()}
    `;
  }

  private renderReload(): TemplateResult | typeof nothing {
    const { entry, encoder, options, state } = this.session;
    if (!entry || !encoder || !this.probe || state.status !== 'ready') return nothing;
    const device = modelChoice(entry, this.probe, { device: options.device })?.plan.device;
    if (!device || device === encoder.runtime.device) return nothing;
    return html`<button @click=${() => this.dispatchEvent(new Event('reload'))}>
      ${this.msg(messages.reload)(device)}
    </button>`;
  }

  #onDevice(device: Device | undefined): void {
    this.session.options = { ...this.session.options, device };
    this.requestUpdate();
    this.dispatchEvent(new Event('device-change'));
  }

  static override styles = [
    controls,
    factStyles,
    css`
      :host {
        display: grid;
        justify-items: start;
        gap: var(--space-3);
        font-size: var(--step--1);
      }
      p {
        margin: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-machine-panel': MachinePanel;
  }
}
