import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import './camera-dialog.ts';
import type { CameraDialog } from './camera-dialog.ts';
import type { IntakeFile } from './intake.ts';
import { messages } from './tray.messages.ts';

/**
 * The buttons that bring pictures in.
 *
 * @fires files - CustomEvent<IntakeFile[]>
 */
@customElement('dg-add-pictures')
export class AddPictures extends Localized(LitElement) {
  @query('dg-camera') private camera!: CameraDialog;
  @query('input') private input!: HTMLInputElement;

  override render(): TemplateResult {
    return html`
      <button title=${this.msg(messages.addHint)} @click=${() => this.input.click()}>
        <span aria-hidden="true">＋</span>${this.msg(messages.add)}
      </button>
      <input hidden type="file" multiple accept="image/*" @change=${this.#onFiles} />
      <button @click=${() => this.camera.open()}>${cameraSign}${this.msg(messages.camera)}</button>
      <dg-camera @photo=${this.#onPhoto}></dg-camera>
    `;
  }

  #onFiles = (): void => {
    const files = [...(this.input.files ?? [])].map((file) => ({ blob: file, name: file.name }));
    // The same file can be chosen again.
    this.input.value = '';
    if (files.length > 0) this.#report(files);
  };

  #onPhoto = (event: CustomEvent<Blob>): void => {
    const time = new Date().toTimeString().slice(0, 8).replaceAll(':', '');
    this.#report([{ blob: event.detail, name: `${this.msg(messages.photo)}_${time}.png` }]);
  };

  #report(files: IntakeFile[]): void {
    this.dispatchEvent(new CustomEvent<IntakeFile[]>('files', { detail: files }));
  }

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        gap: var(--space-2);
        font-size: var(--step--1);
      }
      dg-camera {
        display: contents;
      }
      button {
        min-height: 3rem;
        white-space: nowrap;
      }
      svg {
        width: 1.25em;
        height: 1.25em;
      }
    `,
  ];
}

const cameraSign = html`<svg
  viewBox="0 0 20 20"
  fill="none"
  stroke="currentColor"
  stroke-width="1.6"
  aria-hidden="true"
>
  <path d="M2.5 6.5h3.2L7 4.3h6l1.3 2.2h3.2v9.2h-15z" stroke-linejoin="round" />
  <circle cx="10" cy="10.8" r="2.9" />
</svg>`;

declare global {
  interface HTMLElementTagNameMap {
    'dg-add-pictures': AddPictures;
  }
}
