import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { controls } from '../theme/controls.ts';
import { cameraProblem, openCamera, stopTracks } from './camera-stream.ts';
import { messages } from './camera.messages.ts';

type Phase = 'closed' | 'starting' | 'live' | 'failed';

/**
 * A dialog with a live preview. The camera is on only while it is open.
 *
 * @fires photo - CustomEvent<Blob>, a picture was taken
 */
@customElement('dg-camera')
export class CameraDialog extends Localized(LitElement) {
  @state() private phase: Phase = 'closed';
  @state() private problem: Message = messages.absent;

  @query('dialog') private dialog!: HTMLDialogElement;
  @query('video') private video!: HTMLVideoElement;

  #stream?: MediaStream;

  override disconnectedCallback(): void {
    this.#stop();
    super.disconnectedCallback();
  }

  async open(): Promise<void> {
    this.dialog.showModal();
    this.phase = 'starting';
    try {
      const stream = await openCamera();
      // Closed while the browser was still asking.
      if (!this.dialog.open) return stopTracks(stream);
      this.#stream = stream;
      this.video.srcObject = stream;
      await this.video.play();
      this.phase = 'live';
    } catch (error) {
      this.#stop();
      if (!this.dialog.open) return;
      this.problem = cameraProblem(error);
      this.phase = 'failed';
    }
  }

  override render(): TemplateResult {
    const failed = this.phase === 'failed';
    return html`<dialog aria-labelledby="title" @close=${this.#onClose}>
      <h3 id="title">${this.msg(messages.title)}</h3>
      <video ?hidden=${failed} playsinline muted aria-label=${this.msg(messages.preview)}></video>
      <p role="status">
        ${this.msg(failed ? this.problem : this.phase === 'live' ? messages.stays : messages.starting)}
      </p>
      <div class="buttons">
        <button @click=${() => this.dialog.close()}>${this.msg(messages.close)}</button>
        <button class="primary" ?disabled=${this.phase !== 'live'} @click=${this.#take}>
          ${this.msg(messages.take)}
        </button>
      </div>
    </dialog>`;
  }

  #take = async (): Promise<void> => {
    const { videoWidth: width, videoHeight: height } = this.video;
    const canvas = new OffscreenCanvas(width, height);
    canvas.getContext('2d')!.drawImage(this.video, 0, 0);
    this.#stop();
    this.dialog.close();
    const photo = await canvas.convertToBlob({ type: 'image/png' });
    this.dispatchEvent(new CustomEvent<Blob>('photo', { detail: photo }));
  };

  #onClose = (): void => {
    this.#stop();
    this.phase = 'closed';
  };

  #stop(): void {
    if (this.#stream) stopTracks(this.#stream);
    this.#stream = undefined;
    if (this.video) this.video.srcObject = null;
  }

  static override styles = [
    controls,
    css`
      dialog {
        width: min(34rem, calc(100vw - 2rem));
        padding: var(--space-5);
        border: 1px solid var(--line-strong);
        border-radius: var(--radius);
        background: var(--surface);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(10 12 18 / 45%);
      }
      h3 {
        margin: 0 0 var(--space-3);
        font-size: var(--step-1);
      }
      video {
        display: block;
        width: 100%;
        aspect-ratio: 4 / 3;
        border-radius: var(--radius-small);
        background: #000;
        object-fit: contain;
      }
      video[hidden] {
        display: none;
      }
      .buttons {
        display: flex;
        justify-content: flex-end;
        gap: var(--space-3);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-camera': CameraDialog;
  }
}
