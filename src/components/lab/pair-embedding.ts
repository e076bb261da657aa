import { EngineError } from '../../engine/errors.ts';
import type { Encoder } from '../../engine/encoders/encoder.ts';
import type { Lang } from '../i18n/locale.ts';
import type { SkippedPair, VectorModel } from './embedded-pairs.ts';
import { embedCaptions } from './embed-captions.ts';
import { keepPairs, type FreshPairs } from './keep-pairs.ts';
import type { Origin } from './pair-library.ts';
import type { PairSource } from './pair-source.ts';
import type { ThumbnailSheet } from './pair-set.ts';
import { FillingSheet } from './thumbnail-sheet.ts';
import { untilAborted } from './until-aborted.ts';

/** How long pictures that go to the encoder together may take it, milliseconds: a cancel loses no more than that. */
const longestChunk = 1500;
const largestChunk = 64;

export interface EmbeddingProgress {
  readonly phase: 'pictures' | 'captions';
  readonly done: number;
  readonly total: number;
}

/** The first n pictures of a source with their vectors. */
export interface PairBeginning {
  /** The key of the model. */
  readonly model: string;
  readonly sourceId: string;
  readonly n: number;
  /** [≥ n, dim] */
  readonly images: Float32Array;
  readonly sheet: ThumbnailSheet;
  readonly origin: Origin;
}

/**
 * Embeds the pairs of a source, pictures first, a chunk at a time: while the encoder has one, the next is drawn or read. What has
 * been embedded stays when it is cancelled, and `run` goes on from there, with another encoder of the same model, too.
 */
export class PairEmbedding {
  progress: EmbeddingProgress;
  readonly #sheet: FillingSheet;
  readonly #images: Float32Array;
  readonly #skipped = new Map<number, SkippedPair>();
  #origin: Origin = 'live';
  #next = 0;
  #chunk = 8;
  #last: Promise<unknown> = Promise.resolve();

  constructor(
    readonly source: PairSource,
    readonly model: VectorModel,
    readonly language: Lang,
    private readonly onProgress: () => void,
    before: PairBeginning | null = null,
  ) {
    const { count } = source;
    this.#sheet = new FillingSheet(count);
    this.#images = new Float32Array(count * model.dim);
    if (before) {
      this.#next = Math.min(count, before.n);
      this.#images.set(before.images.subarray(0, this.#next * model.dim));
      this.#sheet.copy(before.sheet, [...Array(this.#next).keys()]);
      this.#origin = before.origin;
    }
    this.progress = { phase: 'pictures', done: this.#next, total: count };
  }

  /** `stored` where a part was read from what an earlier visit kept. */
  get origin(): Origin {
    return this.#origin;
  }

  /** What has been embedded so far. */
  get partial(): PairBeginning {
    const { source, model } = this;
    return {
      ...{ model: model.key, sourceId: source.id, n: this.#next },
      ...{ images: this.#images, sheet: this.#sheet, origin: this.#origin },
    };
  }

  /**
   * Rejects with the signal's reason, as the source and the encoder do, or with EngineError `no-pairs-left`. A second call waits
   * until the first has ended.
   */
  run(encoder: Encoder, signal: AbortSignal): Promise<FreshPairs> {
    const pairs = this.#last.then(() => this.#embed(encoder, signal));
    this.#last = pairs.catch(() => undefined);
    return pairs;
  }

  async #embed(encoder: Encoder, signal: AbortSignal): Promise<FreshPairs> {
    try {
      await this.#embedPictures(encoder, signal);
    } finally {
      this.source.rest();
    }
    const { captions, texts, skipped } = await embedCaptions(
      this.source.captions(this.language),
      encoder,
      signal,
      (done, total) => this.#tell({ phase: 'captions', done, total }),
    );
    for (const [i, error] of skipped) this.#skip(i, error);
    const { source, model, language } = this;
    return keepPairs(
      {
        source: { id: source.id, kind: source.kind },
        ...{ model, language, n: source.count, captions, texts },
        groups: source.groups(language),
        images: this.#images,
        sheet: this.#sheet,
        skipped: [...this.#skipped.values()],
      },
      new Set(this.#skipped.keys()),
    );
  }

  async #embedPictures(encoder: Encoder, signal: AbortSignal): Promise<void> {
    const { count } = this.source;
    const ask = (from: number) => {
      const to = Math.min(count, from + this.#chunk);
      const pictures = untilAborted(this.source.pictures(from, to, signal), signal);
      // Looked at in its turn; until then a failure is nobody's.
      pictures.catch(() => undefined);
      return { from, to, pictures };
    };
    if (this.#next >= count) return;
    for (let now = ask(this.#next); ;) {
      const pictures = await now.pictures;
      const ahead = now.to < count ? ask(now.to) : null;
      const usable = pictures.flatMap((each, k) => {
        if ('error' in each) this.#skip(now.from + k, each.error);
        return 'picture' in each ? [{ i: now.from + k, picture: each.picture }] : [];
      });
      const began = performance.now();
      const vectors = await encoder.embedImages(
        usable.map(({ picture }) => picture),
        {
          signal,
          onProgress: (done) => this.#tell({ phase: 'pictures', done: now.from + done, total: count }),
        },
      );
      const { dim } = this.model;
      usable.forEach(({ i, picture }, k) => {
        this.#images.set(vectors.subarray(k * dim, (k + 1) * dim), i * dim);
        this.#sheet.set(i, picture);
      });
      this.#next = now.to;
      this.#adapt(performance.now() - began);
      this.#tell({ phase: 'pictures', done: this.#next, total: count });
      if (!ahead) return;
      now = ahead;
    }
  }

  #adapt(milliseconds: number): void {
    if (milliseconds < longestChunk / 3) this.#chunk = Math.min(largestChunk, this.#chunk * 2);
    else if (milliseconds > longestChunk) this.#chunk = Math.max(2, this.#chunk >> 1);
  }

  #skip(i: number, error: unknown): void {
    const { code, detail } =
      error instanceof EngineError
        ? error
        : new EngineError('unreadable-file', { name: this.source.name(i) });
    this.#skipped.set(i, { name: this.source.name(i), code, detail });
  }

  #tell(progress: EmbeddingProgress): void {
    this.progress = progress;
    this.onProgress();
  }
}
