import {
  html,
  nothing,
  type ReactiveController,
  type ReactiveControllerHost,
  type TemplateResult,
} from 'lit';
import { locale, type Message } from '../i18n/locale.ts';
import type { IntakeFile } from './intake.ts';
import { messages } from './tray.messages.ts';
import { carriesFiles, filesOf } from './transfer-files.ts';

export interface DropOptions {
  /** What the cover says. */
  readonly invitation?: Message;
  /** Whether pasted files are taken, too. */
  readonly pasted?: boolean;
}

/** Takes files that are dropped on an element, or pasted while it is on the page. Its cover needs `dropStyles`. */
export class DropController implements ReactiveController {
  /** Whether files hover over the element. */
  over = false;
  #depth = 0;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onFiles: (files: IntakeFile[]) => void,
    private readonly options: DropOptions = {},
  ) {
    host.addController(this);
  }

  /** What covers the element while files hover over it. */
  cover(): TemplateResult | typeof nothing {
    return this.over
      ? html`<div class="drop">${locale.pick(this.options.invitation ?? messages.dropHere)}</div>`
      : nothing;
  }

  hostConnected(): void {
    this.host.addEventListener('dragenter', this.#onEnter);
    this.host.addEventListener('dragover', this.#onOver);
    this.host.addEventListener('dragleave', this.#onLeave);
    this.host.addEventListener('drop', this.#onDrop);
    if (this.options.pasted ?? true) document.addEventListener('paste', this.#onPaste);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragenter', this.#onEnter);
    this.host.removeEventListener('dragover', this.#onOver);
    this.host.removeEventListener('dragleave', this.#onLeave);
    this.host.removeEventListener('drop', this.#onDrop);
    document.removeEventListener('paste', this.#onPaste);
  }

  // Entering a child leaves its parent: the depth tells when the element itself is left.
  #onEnter = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    this.#depth++;
    this.#set(true);
  };

  #onOver = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    event.dataTransfer!.dropEffect = 'copy';
  };

  #onLeave = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    this.#depth = Math.max(0, this.#depth - 1);
    if (this.#depth === 0) this.#set(false);
  };

  #onDrop = (event: DragEvent): void => {
    this.#depth = 0;
    this.#set(false);
    if (carriesFiles(event.dataTransfer)) this.#take(event, event.dataTransfer!);
  };

  #onPaste = (event: ClipboardEvent): void => {
    if (carriesFiles(event.clipboardData)) this.#take(event, event.clipboardData!);
  };

  #take(event: Event, data: DataTransfer): void {
    event.preventDefault();
    void filesOf(data, `${locale.pick(messages.pasted)}.png`).then((files) => {
      if (files.length > 0) this.onFiles(files);
    });
  }

  #set(over: boolean): void {
    this.over = over;
    this.host.requestUpdate();
  }
}
