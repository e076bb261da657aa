import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Picture } from '../../engine/pictures/picture.ts';
import { readPicture } from '../pictures/reader.ts';
import type { ReaderPictures } from '../state/reader-pictures.ts';
import { takeIn, type IntakeFile, type IntakeResult } from './intake.ts';

interface Removed {
  readonly name: string;
  readonly picture: Picture;
}

/** Brings the reader's pictures in and takes them out; what was taken out last can come back. */
export class TrayController implements ReactiveController {
  pictures?: ReaderPictures;
  progress?: { readonly done: number; readonly total: number };
  /** What became of the last files. */
  intake?: IntakeResult;
  removed: readonly Removed[] = [];

  #queue: Promise<void> = Promise.resolve();
  #abort = new AbortController();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.cancel();
  }

  /** Takes files in after those that are still on their way. */
  add(files: readonly IntakeFile[]): Promise<void> {
    const { signal } = this.#abort;
    return (this.#queue = this.#queue.then(() => this.#takeIn(files, signal)));
  }

  /** Stops reading files; those that are in stay. */
  cancel(): void {
    this.#abort.abort();
    this.#abort = new AbortController();
  }

  async remove(ids: readonly string[]): Promise<void> {
    const { pictures } = this;
    const going = pictures?.all.filter(({ id }) => ids.includes(id)) ?? [];
    if (!pictures || going.length === 0) return;
    this.removed = going.map(({ name, picture }) => ({ name, picture }));
    this.intake = undefined;
    for (const { id } of going) await pictures.remove(id);
    this.host.requestUpdate();
  }

  /** Brings back what `remove` took out last. */
  async undo(): Promise<void> {
    const { removed, pictures } = this;
    this.removed = [];
    for (const { name, picture } of removed) await pictures?.add(name, picture);
    this.host.requestUpdate();
  }

  dismiss(): void {
    this.intake = undefined;
    this.removed = [];
    this.host.requestUpdate();
  }

  async #takeIn(files: readonly IntakeFile[], signal: AbortSignal): Promise<void> {
    if (!this.pictures || signal.aborted) return;
    this.removed = [];
    this.intake = await takeIn(files, this.pictures, {
      read: readPicture,
      signal,
      onProgress: (done, total) => {
        this.progress = { done, total };
        this.host.requestUpdate();
      },
    });
    this.progress = undefined;
    this.host.requestUpdate();
  }
}
