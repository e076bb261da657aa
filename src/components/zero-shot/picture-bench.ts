import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import '../ranking/picture-picker.ts';
import type { ShownPicture } from '../ranking/shown-picture.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { controls } from '../theme/controls.ts';
import { notes } from '../theme/notes.ts';
import '../tray/add-pictures.ts';
import type { IntakeFile } from '../tray/intake.ts';
import '../tray/photo-note.ts';
import { renderTray } from '../tray/render-tray.ts';
import { TrayController } from '../tray/tray-controller.ts';
import type { CameraController } from './camera-controller.ts';
import './live-camera.ts';
import type { LiveCamera } from './live-camera.ts';
import { messages } from './zero-shot.messages.ts';

/**
 * Where the picture comes from: the built-in set, the reader's own pictures, or the camera, with a plain word where the
 * running model has never seen such a thing.
 *
 * @fires picture - CustomEvent<string>, the id
 */
@customElement('dg-picture-bench')
export class PictureBench extends Localized(LitElement) {
  @property({ attribute: false }) notebook!: Notebook;
  @property({ attribute: false }) shown: readonly ShownPicture[] = [];
  @property() chosen = '';
  @property({ attribute: false }) camera!: CameraController;
  /** Whether what the camera sees is shown. */
  @property({ type: Boolean }) live = false;

  @query('dg-live-camera') private liveCamera?: LiveCamera;

  readonly #tray = new TrayController(this);

  override willUpdate(): void {
    this.#tray.pictures = this.notebook.pictures;
  }

  /** Takes files in and chooses the last of them. */
  async add(files: readonly IntakeFile[]): Promise<void> {
    await this.#tray.add(files);
    const id = this.#tray.intake?.added.at(-1);
    if (id) this.#choose(id);
  }

  stopCamera(): void {
    this.liveCamera?.stop();
  }

  override render(): TemplateResult {
    const { session } = this.notebook;
    return html`
      <div class="row">
        <dg-picture-picker
          .label=${this.msg(messages.choosePicture)}
          .pictures=${this.shown}
          .chosen=${this.chosen}
          @picture=${(event: CustomEvent<string>) => this.#choose(event.detail)}
        ></dg-picture-picker>
        <div class="buttons">
          <dg-add-pictures
            @files=${(event: CustomEvent<IntakeFile[]>) => this.add(event.detail)}
          ></dg-add-pictures>
          <dg-live-camera
            .onFrame=${this.camera.onFrame}
            @stopped=${() => this.camera.stop()}
          ></dg-live-camera>
        </div>
      </div>
      ${session.entry?.kind === 'hub' ? nothing : this.renderForeign()} ${renderTray(this.#tray)}
    `;
  }

  /** A small model has only learnt drawings. */
  private renderForeign(): TemplateResult {
    const { notebook } = this;
    if (this.live)
      return html`<p>
        ${this.msg(messages.cameraForeign)}
        <button @click=${() => notebook.openModelPicker()}>${this.msg(messages.biggerModel)}</button>
      </p>`;
    return html`<dg-photo-note
      .pictures=${notebook.pictures.all.filter(({ id }) => id === this.chosen)}
      @open-model-picker=${() => notebook.openModelPicker()}
    ></dg-photo-note>`;
  }

  #choose(id: string): void {
    this.dispatchEvent(new CustomEvent<string>('picture', { detail: id }));
  }

  static override styles = [
    controls,
    notes,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr);
        gap: var(--space-2);
        font-size: var(--step--1);
      }
      .row {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-1) var(--space-3);
      }
      .buttons {
        display: flex;
        flex-wrap: wrap;
        gap: var(--space-2);
      }
      dg-picture-picker {
        flex: 1 1 16rem;
      }
      p {
        border-color: var(--diagonal-fill);
        background: var(--diagonal-ground);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-picture-bench': PictureBench;
  }
}
