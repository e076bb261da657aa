import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { notebookAssets, type NotebookAssets } from './assets.ts';
import { sameEmbeddings, type Embeddings } from './embeddings.ts';
import { liveVectorsOf, type LiveVectors, type Wanted } from './live-vectors.ts';

/** Milliseconds without a change of the sentences before new ones are embedded: the reader may be typing. */
const pause = 250;

/**
 * Gives a figure the vectors that it wants: from the running model, or stored ones of the embedded model until the running
 * one has made them all once. It asks for what is missing and updates its host when something came.
 */
export class EmbeddingsController implements ReactiveController {
  assets?: NotebookAssets;

  #notebook?: Notebook;
  #vectors: LiveVectors | null = null;
  #wanted: Wanted = { texts: [], pictures: [] };
  #embeddings?: Embeddings;
  #lived = false;
  #loadError: unknown;
  #timer?: number;

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  set notebook(notebook: Notebook | undefined) {
    if (notebook === this.#notebook) return;
    this.#unwatch();
    this.#notebook = notebook;
    this.#watch();
  }

  /** Why the notebook's own files could not be read, or why something wanted could not be embedded. */
  get error(): unknown {
    const { texts, pictures } = this.#wanted;
    const failures = [
      ...texts.map((text) => this.#vectors?.textFailure(text)),
      ...pictures.map(({ id }) => this.#vectors?.imageFailure(id)),
    ];
    return this.#loadError ?? failures.find((error) => error !== undefined);
  }

  /** How many of the wanted vectors are still to come from the running model. */
  get pending(): number {
    const vectors = this.#vectors;
    if (!vectors) return 0;
    const { texts, pictures } = this.#wanted;
    return (
      texts.filter((text) => !vectors.text(text) && vectors.textFailure(text) === undefined).length +
      pictures.filter(({ id }) => !vectors.image(id) && vectors.imageFailure(id) === undefined).length
    );
  }

  hostConnected(): void {
    this.#watch();
    void this.reload();
  }

  hostDisconnected(): void {
    this.#unwatch();
    this.#follow(null);
  }

  /** Tries again what has failed. */
  async reload(): Promise<void> {
    this.#vectors?.retry();
    try {
      this.assets = await notebookAssets();
      this.#loadError = undefined;
    } catch (error) {
      this.#loadError = error;
    }
    this.host.requestUpdate();
  }

  /**
   * The vectors of these, as far as they are there. The same object as before as long as nothing changed.
   * @returns undefined until the notebook's own files are read
   */
  want(wanted: Wanted): Embeddings | undefined {
    if (!this.assets || !this.#notebook) return undefined;
    this.#follow(this.#notebook.session.encoder);
    this.#ask(wanted);
    const live = this.#live(wanted);
    this.#lived ||= live !== undefined && this.pending === 0;
    const embeddings = live && this.#lived ? live : this.#stored(wanted, this.assets);
    if (!sameEmbeddings(this.#embeddings, embeddings)) this.#embeddings = embeddings;
    return this.#embeddings;
  }

  #follow(encoder: LiveVectors['encoder'] | null): void {
    if (encoder === (this.#vectors?.encoder ?? null)) return;
    clearTimeout(this.#timer);
    this.#vectors?.release(this);
    this.#vectors?.removeEventListener('change', this.#onChange);
    this.#vectors = encoder && liveVectorsOf(encoder);
    this.#vectors?.addEventListener('change', this.#onChange);
    this.#lived = false;
    this.#wanted = { texts: [], pictures: [] };
  }

  #ask(wanted: Wanted): void {
    const before = this.#wanted;
    const sameTexts =
      wanted.texts.length === before.texts.length &&
      wanted.texts.every((text, i) => text === before.texts[i]);
    const samePictures =
      wanted.pictures.length === before.pictures.length &&
      wanted.pictures.every(({ id }, i) => id === before.pictures[i].id);
    if (sameTexts && samePictures) return;
    this.#wanted = wanted;
    clearTimeout(this.#timer);
    const delay = sameTexts || !this.#lived ? 0 : pause;
    this.#timer = window.setTimeout(() => this.#vectors?.want(this, wanted), delay);
  }

  #live({ texts, pictures }: Wanted): Embeddings | undefined {
    const { encoder, entry } = this.#notebook!.session;
    const vectors = this.#vectors;
    if (!encoder || !entry || !vectors) return undefined;
    const { device, dtype } = encoder.runtime;
    return embeddingsOf(
      texts.map((text) => vectors.text(text) ?? null),
      pictures.map(({ id }) => vectors.image(id) ?? null),
      {
        dim: encoder.dim,
        logitScale: encoder.logitScale,
        kind: entry.kind,
        provenance: { source: 'live', model: modelName(entry), device, dtype },
      },
    );
  }

  #stored({ texts, pictures }: Wanted, { stored }: NotebookAssets): Embeddings {
    return embeddingsOf(
      texts.map((text) => stored.text(text) ?? null),
      pictures.map(({ id }) => stored.picture(id) ?? null),
      {
        dim: stored.dim,
        logitScale: stored.logitScale,
        kind: embeddedEntry.kind,
        provenance: { source: 'stored', model: modelName(embeddedEntry) },
      },
    );
  }

  #watch(): void {
    this.#notebook?.session.addEventListener('change', this.#onChange);
    this.host.requestUpdate();
  }

  #unwatch(): void {
    this.#notebook?.session.removeEventListener('change', this.#onChange);
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}

function embeddingsOf(
  texts: Embeddings['texts'],
  images: Embeddings['images'],
  model: Omit<Embeddings, 'texts' | 'images' | 'complete'>,
): Embeddings {
  return { texts, images, complete: ![...texts, ...images].includes(null), ...model };
}
