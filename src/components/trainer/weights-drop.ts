import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { carriesFiles } from '../tray/transfer-files.ts';

/** Takes a file that is dropped on its host. */
export class WeightsDrop implements ReactiveController {
  /** Whether a file hovers over the host. */
  over = false;

  constructor(
    private readonly host: ReactiveControllerHost & HTMLElement,
    private readonly onFile: (file: File) => void,
  ) {
    host.addController(this);
  }

  hostConnected(): void {
    this.host.addEventListener('dragover', this.#onOver);
    this.host.addEventListener('dragleave', this.#onLeave);
    this.host.addEventListener('drop', this.#onDrop);
  }

  hostDisconnected(): void {
    this.host.removeEventListener('dragover', this.#onOver);
    this.host.removeEventListener('dragleave', this.#onLeave);
    this.host.removeEventListener('drop', this.#onDrop);
  }

  readonly #onOver = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    this.#set(true);
  };

  readonly #onLeave = (): void => this.#set(false);

  readonly #onDrop = (event: DragEvent): void => {
    this.#set(false);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) return;
    event.preventDefault();
    this.onFile(file);
  };

  #set(over: boolean): void {
    if (over === this.over) return;
    this.over = over;
    this.host.requestUpdate();
  }
}
