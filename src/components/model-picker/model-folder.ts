import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import {
  filesFromDrop,
  filesFromHandle,
  filesFromInput,
  type FolderFiles,
} from '../../engine/encoders/folder.ts';
import { errorText, type ErrorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { folderEntry } from './folder-entry.ts';
import { messages } from './folder.messages.ts';

/** A model from the reader's disk, with its files. */
export interface FolderModel {
  readonly entry: CatalogueEntry;
  readonly files: FolderFiles;
}

type DirectoryPicker = () => Promise<FileSystemDirectoryHandle>;

/**
 * Takes a model from a folder: chosen in a dialog, or dropped.
 *
 * @fires found - CustomEvent<FolderModel>
 */
@customElement('dg-model-folder')
export class ModelFolder extends Localized(LitElement) {
  @state() private problem?: ErrorText;
  @state() private count?: number;
  @state() private over = false;

  @query('input') private input!: HTMLInputElement;

  override render(): TemplateResult {
    return html`
      <div
        class=${this.over ? 'zone over' : 'zone'}
        @dragover=${this.#onDragOver}
        @dragleave=${() => (this.over = false)}
        @drop=${this.#onDrop}
      >
        <button @click=${this.#choose}>${this.msg(messages.choose)}</button>
        <span>${this.msg(messages.drop)}</span>
        <input
          type="file"
          webkitdirectory
          multiple
          hidden
          aria-label=${this.msg(messages.choose)}
          @change=${this.#onInput}
        />
      </div>
      <p>${this.msg(messages.hint)}</p>
      <p role="status">
        ${this.count ? this.msg(messages.reading)(this.count) : nothing}
        ${
          this.problem
            ? html`<span class="problem"
                ><strong>${this.msg(this.problem.title)}</strong> ${this.msg(this.problem.advice)}</span
              >`
            : nothing
        }
      </p>
    `;
  }

  #choose = async (): Promise<void> => {
    const { showDirectoryPicker } = window as { showDirectoryPicker?: DirectoryPicker };
    if (!showDirectoryPicker) return this.input.click();
    try {
      await this.#take(filesFromHandle(await showDirectoryPicker()));
    } catch (error) {
      // Closed without a choice. Where the picker itself is refused (a frame, a policy), the plain input still works.
      if (!(error instanceof DOMException && error.name === 'AbortError')) this.input.click();
    }
  };

  #onInput = (): void => {
    void this.#take(filesFromInput(this.input.files ?? []));
  };

  #onDragOver = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.over = true;
  };

  #onDrop = (event: DragEvent): void => {
    event.preventDefault();
    event.stopPropagation();
    this.over = false;
    if (event.dataTransfer) void this.#take(filesFromDrop(event.dataTransfer.items));
  };

  async #take(reading: FolderFiles | Promise<FolderFiles>): Promise<void> {
    this.problem = undefined;
    this.count = undefined;
    try {
      const files = await reading;
      this.count = files.size;
      const detail = { entry: folderEntry(files), files };
      this.dispatchEvent(new CustomEvent<FolderModel>('found', { detail }));
    } catch (error) {
      this.problem = errorText(error);
    } finally {
      // The same folder may be chosen again after it was mended.
      this.input.value = '';
    }
  }

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        gap: var(--space-2);
        font-size: var(--step--1);
      }
      .zone {
        display: flex;
        flex-wrap: wrap;
        align-items: center;
        gap: var(--space-2) var(--space-3);
        padding: var(--space-3);
        border: 1px dashed var(--line-strong);
        border-radius: var(--radius);
      }
      .zone.over {
        border-style: solid;
        background: var(--image-ground);
      }
      .zone span,
      p {
        margin: 0;
        color: var(--ink-soft);
      }
      .problem {
        color: var(--danger);
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-folder': ModelFolder;
  }
}
