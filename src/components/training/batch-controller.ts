import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { cosineProduct } from '../../engine/matrix/index.ts';
import type { Language } from '../../engine/pictures/built-in.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { builtInPair, drawBatch, sceneBatch, type BatchPair } from './batch-pairs.ts';

/** A batch whose vectors are all there. */
export interface EmbeddedBatch {
  readonly pairs: readonly BatchPair[];
  readonly embeddings: Embeddings;
  /** [n, n], picture i in row i, caption j in column j */
  readonly cosines: Float32Array;
}

interface Wanted {
  readonly n: number;
  readonly draw: number;
  readonly language: Language;
}

/**
 * The pairs of a batch with their cosines: built-in pictures as far as they go, then scenes. While another batch is on its
 * way, the last one stays.
 */
export class BatchController implements ReactiveController {
  readonly vectors: EmbeddingsController;
  /** The last batch that was complete. */
  batch?: EmbeddedBatch;
  /** The vectors of the wanted pairs, as far as they are there; undefined until the notebook's own files are read. */
  embeddings?: Embeddings;
  #error: unknown;
  #builtIn: readonly BatchPair[] = [];
  #pairs: readonly BatchPair[] = [];
  #wanted = '';
  #scenes?: AbortController;
  #product?: AbortController;
  #multiplied?: Embeddings;

  constructor(private readonly host: ReactiveControllerHost & Element) {
    this.vectors = new EmbeddingsController(host);
    host.addController(this);
  }

  hostDisconnected(): void {
    this.#scenes?.abort();
    this.#product?.abort();
    this.#wanted = '';
  }

  /** Why the batch cannot be had. */
  get error(): unknown {
    return this.#error ?? this.vectors.error;
  }

  /** How many pairs are wanted; fewer are there while scenes are being made. */
  size = 0;

  /** How many of the wanted vectors are there, and of how many. */
  get progress(): { readonly done: number; readonly total: number } {
    const total = 2 * this.size;
    return { done: total - 2 * (this.size - this.#pairs.length) - this.vectors.pending, total };
  }

  /** Whether `batch` is what is wanted now. */
  get isCurrent(): boolean {
    return this.batch !== undefined && this.batch.embeddings === this.embeddings && !this.#scenes;
  }

  /** To be called in each `willUpdate`. */
  want(notebook: Notebook, wanted: Wanted): void {
    this.vectors.notebook = notebook;
    const { assets } = this.vectors;
    if (assets) {
      if (this.#builtIn.length === 0) this.#builtIn = assets.builtIn.pictures.map(builtInPair);
      this.#draw(wanted);
    }
    this.embeddings = this.vectors.want({
      texts: this.#pairs.map(({ caption }) => caption[wanted.language]),
      pictures: this.#pairs.map(({ source }) => source),
    });
    if (this.embeddings?.complete && !this.#scenes && this.#pairs.length > 0) this.#multiply(this.embeddings);
  }

  reload(): void {
    this.#error = undefined;
    this.#wanted = '';
    this.#multiplied = undefined;
    void this.vectors.reload();
  }

  #draw({ n, draw }: Wanted): void {
    const key = `${n} ${draw}`;
    if (key === this.#wanted) return;
    this.#wanted = key;
    this.size = n;
    this.#scenes?.abort();
    this.#scenes = undefined;
    this.#error = undefined;
    this.#pairs = drawBatch(this.#builtIn, n, draw);
    const missing = n - this.#pairs.length;
    if (missing > 0) void this.#addScenes(draw, missing);
  }

  async #addScenes(draw: number, count: number): Promise<void> {
    const scenes = (this.#scenes = new AbortController());
    try {
      const more = await sceneBatch(draw, count, scenes.signal);
      if (this.#scenes !== scenes) return;
      this.#pairs = [...this.#pairs, ...more];
    } catch (error) {
      if (this.#scenes !== scenes) return;
      this.#error = error;
    }
    this.#scenes = undefined;
    this.host.requestUpdate();
  }

  #multiply(embeddings: Embeddings): void {
    if (embeddings === this.#multiplied) return;
    this.#multiplied = embeddings;
    this.#product?.abort();
    const product = (this.#product = new AbortController());
    const pairs = this.#pairs;
    const { images, texts, dim } = embeddings;
    cosineProduct(joined(images, dim), joined(texts, dim), dim, product.signal).then(
      (cosines) => {
        if (this.#product !== product) return;
        this.batch = { pairs, embeddings, cosines };
        this.host.requestUpdate();
      },
      (error: unknown) => {
        if (this.#product !== product) return;
        this.#error = error;
        this.host.requestUpdate();
      },
    );
  }
}

/** Rows that are all there, one after the other: [n, dim] */
function joined(rows: Embeddings['texts'], dim: number): Float32Array {
  const all = new Float32Array(rows.length * dim);
  rows.forEach((row, i) => all.set(row!, i * dim));
  return all;
}
