import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { ShownPicture } from '../ranking/shown-picture.ts';
import { writeOnPicture } from './write-on-picture.ts';

/** Pictures with a word written on them. Each is painted once; the host is updated when it is there. */
export class WrittenPictures implements ReactiveController {
  /** Why the last picture could not be read. */
  error: unknown;
  readonly #written = new Map<string, ShownPicture | null>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#written.clear();
  }

  /** @returns undefined until it is painted */
  of(picture: ShownPicture, word: string): ShownPicture | undefined {
    const id = `${picture.id} ${word}`;
    if (!this.#written.has(id)) {
      this.#written.set(id, null);
      void this.#write(id, picture, word);
    }
    return this.#written.get(id) ?? undefined;
  }

  async #write(id: string, picture: ShownPicture, word: string): Promise<void> {
    try {
      const canvas = writeOnPicture(await picture.source.pixels(), word);
      const { width, height } = canvas;
      const { data } = canvas
        .getContext('2d', { willReadFrequently: true })!
        .getImageData(0, 0, width, height);
      const pixels = { width, height, data };
      const source = { id, pixels: () => Promise.resolve(pixels) };
      this.#written.set(id, { ...picture, id, url: canvas.toDataURL('image/webp', 0.9), source });
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.host.requestUpdate();
  }
}
