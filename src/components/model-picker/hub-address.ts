import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { defaultHubHost, hubHost, setHubHost } from '../../engine/encoders/hub-host.ts';
import { errorText, type ErrorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './hub.messages.ts';

/** huggingface.co, or hub.example:8080/mirror: the address as a reader says it. */
export const hostName = (address: string): string => address.replace(/^https?:\/\//, '');

/**
 * Where hub models come from, and the one place to set a mirror.
 *
 * @fires host-change
 */
@customElement('dg-hub-address')
export class HubAddress extends Localized(LitElement) {
  @state() private editing = false;
  @state() private problem?: ErrorText;

  @query('input') private input!: HTMLInputElement;
  @query('.change') private changeButton!: HTMLElement;

  override render(): TemplateResult {
    const host = hubHost();
    return html`
      <p>
        ${this.msg(messages.source)} <strong>${hostName(host)}</strong>
        <button class="quiet change" aria-expanded=${this.editing} @click=${() => this.#edit(!this.editing)}>
          ${this.msg(messages.change)}
        </button>
      </p>
      ${this.editing ? this.renderForm(host) : nothing}
    `;
  }

  private renderForm(host: string): TemplateResult {
    return html`<form novalidate @submit=${this.#onSubmit}>
      <label for="address">${this.msg(messages.address)}</label>
      <input
        id="address"
        type="url"
        value=${host === defaultHubHost ? '' : host}
        placeholder=${defaultHubHost}
        aria-describedby="hint problem"
        aria-invalid=${this.problem ? 'true' : 'false'}
        spellcheck="false"
        autocapitalize="none"
      />
      <button>${this.msg(messages.save)}</button>
      <button type="button" @click=${() => this.#set(null)}>${this.msg(messages.reset)}</button>
      <p id="hint">${this.msg(messages.addressHint)}</p>
      <p id="problem" role="alert">
        ${
          this.problem
            ? html`<strong>${this.msg(this.problem.title)}</strong> ${this.msg(this.problem.advice)}`
            : nothing
        }
      </p>
    </form>`;
  }

  async #edit(editing: boolean): Promise<void> {
    this.editing = editing;
    this.problem = undefined;
    await this.updateComplete;
    (editing ? this.input : this.changeButton).focus();
  }

  #onSubmit = (event: Event): void => {
    event.preventDefault();
    this.#set(this.input.value);
  };

  #set(address: string | null): void {
    try {
      setHubHost(address);
    } catch (error) {
      this.problem = errorText(error);
      this.input.focus();
      return;
    }
    this.dispatchEvent(new Event('host-change'));
    void this.#edit(false);
  }

  static override styles = [
    controls,
    css`
      :host {
        display: block;
        font-size: var(--step--1);
      }
      p {
        margin: 0;
        overflow-wrap: anywhere;
      }
      button.quiet {
        text-decoration: underline;
        text-underline-offset: 0.18em;
      }
      form {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2);
        padding-bottom: var(--space-2);
      }
      label,
      form p {
        flex-basis: 100%;
        color: var(--ink-soft);
      }
      #problem {
        color: var(--danger);
      }
      input {
        flex: 1 1 14rem;
        min-width: 0;
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-hub-address': HubAddress;
  }
}
