import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import type { Encoder, TextInspection } from '../../engine/encoders/encoder.ts';
import { readPicture } from '../pictures/reader.ts';
import { locale } from '../i18n/locale.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { liveVectorsOf, type LiveVectors, type PictureSource } from './live-vectors.ts';
import { pictureURL, searchAssets, type SearchAssets } from './search-assets.ts';
import type { SearchValues } from './search-params.ts';
import type { SearchPicture } from './search-picture.ts';
import { sameInputs, searchResult, type SearchInputs, type SearchResult } from './search-result.ts';

/** Milliseconds without a keystroke before the sentence is embedded. */
const debounce = 250;

/**
 * Gives the search its plain data: it watches the model, the sentence and the pictures, and keeps `result` true. The last
 * sentence wins; while its vector is on the way, the result before it stays.
 */
export class SearchController implements ReactiveController {
  assets?: SearchAssets;
  result?: SearchResult;
  /** What the tokenizer of the running model makes of the sentence. */
  inspection?: TextInspection;
  /** Why the sentence could not be embedded, or the page's own files not be read. */
  error?: unknown;

  #notebook?: Notebook;
  #sentence = '';
  #encoder: Encoder | null = null;
  #answered = '';
  #text?: AbortController;
  #images?: AbortController;
  #unreadable = new Set<string>();

  constructor(private readonly host: ReactiveControllerHost) {
    host.addController(this);
  }

  /** The sentence that is searched: the reader's own, or the default one of their language. */
  get sentence(): string {
    return this.#values?.q.trim() || this.defaultSentence;
  }

  get defaultSentence(): string {
    return this.assets?.builtIn.suggestions[locale.lang][0].text ?? '';
  }

  /** Whether a vector for the sentence is on its way, or has to wait for a model. */
  get waiting(): boolean {
    return !!this.result && (this.result.sentence !== this.sentence || !this.result.text);
  }

  /** Pictures whose vectors are still to come from the running model. */
  get pending(): number {
    return this.#encoder
      ? this.#sources().filter(({ id }) => !this.#live?.image(id) && !this.#unreadable.has(id)).length
      : 0;
  }

  set notebook(notebook: Notebook | undefined) {
    if (notebook === this.#notebook) return;
    this.#unwatch();
    this.#notebook = notebook;
    this.#watch();
  }

  hostConnected(): void {
    this.#watch();
    void this.reload();
  }

  hostDisconnected(): void {
    this.#unwatch();
    this.#text?.abort();
    this.#images?.abort();
    this.#encoder = null;
  }

  /** Reads the page's own files, again after a failure. */
  async reload(): Promise<void> {
    try {
      this.assets = await searchAssets();
      this.error = undefined;
    } catch (error) {
      this.error = error;
    }
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.assets || !this.#notebook) return;
    const encoder = this.#notebook.session.encoder;
    const newEncoder = encoder !== this.#encoder;
    this.#encoder = encoder;
    if (newEncoder || this.sentence !== this.#sentence) this.#onSentence(newEncoder ? 0 : debounce);
    if (newEncoder) this.#unreadable.clear();
    if (newEncoder || !this.#images) this.#embedImages(newEncoder);
    const inputs = this.#inputsNow();
    if (!this.result || !sameInputs(this.result, inputs)) this.result = searchResult(inputs);
  }

  get #values(): SearchValues | undefined {
    return this.#notebook?.page.values as SearchValues | undefined;
  }

  get #live(): LiveVectors | null {
    return this.#encoder && liveVectorsOf(this.#encoder);
  }

  #onSentence(delay: number): void {
    this.#sentence = this.sentence;
    this.#text?.abort();
    this.inspection = undefined;
    this.error = undefined;
    const live = this.#live;
    if (!live) return;
    const { signal } = (this.#text = new AbortController());
    const sentence = this.#sentence;
    void this.#inspect(live.encoder, sentence, signal);
    if (live.text(sentence)) return;
    setTimeout(() => void this.#embedText(live, sentence, signal), delay);
  }

  async #inspect(encoder: Encoder, sentence: string, signal: AbortSignal): Promise<void> {
    try {
      const inspection = await encoder.inspectText(sentence);
      if (signal.aborted) return;
      this.inspection = inspection;
      this.host.requestUpdate();
    } catch {
      // The marks are lost with the worker; the session tells about that.
    }
  }

  async #embedText(live: LiveVectors, sentence: string, signal: AbortSignal): Promise<void> {
    if (signal.aborted) return;
    try {
      await live.embedText(sentence, signal);
    } catch (error) {
      if (signal.aborted) return;
      this.error = error;
    }
    this.host.requestUpdate();
  }

  #embedImages(restart: boolean): void {
    if (restart) this.#images?.abort();
    const live = this.#live;
    const sources = this.#sources().filter(({ id }) => !live?.image(id) && !this.#unreadable.has(id));
    if (!live || sources.length === 0) return;
    const controller = (this.#images = new AbortController());
    const { signal } = controller;
    live
      .embedImages(sources, signal, () => this.host.requestUpdate())
      .then((failed) => failed.forEach((id) => this.#unreadable.add(id)))
      .catch((error: unknown) => {
        if (signal.aborted) return;
        sources.forEach(({ id }) => this.#unreadable.add(id));
        this.error = error;
      })
      .finally(() => {
        if (this.#images === controller) this.#images = undefined;
        this.host.requestUpdate();
      });
  }

  #sources(): PictureSource[] {
    const builtIn = this.assets?.builtIn.pictures ?? [];
    const own = this.#notebook?.pictures.all ?? [];
    return [
      ...builtIn.map(({ id, file }) => ({ id, pixels: () => fetchPicture(file) })),
      ...own.map(({ id, picture }) => ({ id, pixels: () => Promise.resolve(picture) })),
    ];
  }

  #pictures(): SearchPicture[] {
    const { builtIn } = this.assets!;
    return [
      ...builtIn.pictures.map(({ id, file, alt }) => {
        return { id, name: file, url: pictureURL(file), alt: locale.pick(alt), own: false };
      }),
      ...this.#notebook!.pictures.all.map(({ id, name, url }) => ({ id, name, url, alt: '', own: true })),
    ];
  }

  /** Live as soon as the model has seen the built-in pictures and a sentence; from stored vectors until then. */
  #inputsNow(): SearchInputs {
    const { builtIn, stored } = this.assets!;
    const pictures = this.#pictures();
    const live = this.#live;
    const entry = this.#notebook!.session.entry;
    if (live?.text(this.sentence)) this.#answered = this.sentence;
    const text = live?.text(this.#answered);
    if (
      live &&
      entry &&
      text &&
      builtIn.pictures.every(({ id }) => live.image(id) || this.#unreadable.has(id))
    ) {
      const { device, dtype } = live.encoder.runtime;
      return {
        sentence: this.#answered,
        text,
        pictures,
        vectors: pictures.map(({ id }) => live.image(id) ?? null),
        provenance: { source: 'live', model: entry.name, device, dtype },
        logitScale: live.encoder.logitScale,
      };
    }
    return {
      sentence: this.sentence,
      text: stored.text(this.sentence) ?? null,
      pictures,
      vectors: pictures.map(({ id }) => stored.picture(id) ?? null),
      provenance: { source: 'stored', model: embeddedEntry.name },
      logitScale: stored.logitScale,
    };
  }

  #watch(): void {
    const notebook = this.#notebook;
    for (const target of [notebook?.session, notebook?.pictures, notebook?.page])
      target?.addEventListener('change', this.#onChange);
    this.host.requestUpdate();
  }

  #unwatch(): void {
    const notebook = this.#notebook;
    for (const target of [notebook?.session, notebook?.pictures, notebook?.page])
      target?.removeEventListener('change', this.#onChange);
  }

  #onChange = (): void => this.host.requestUpdate();
}

async function fetchPicture(file: string) {
  const response = await fetch(pictureURL(file));
  return (await readPicture(await response.blob(), { name: file })).picture;
}
