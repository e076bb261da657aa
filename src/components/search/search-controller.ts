import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { embeddedEntry } from '../../engine/encoders/catalogue.ts';
import type { TextInspection } from '../../engine/encoders/encoder.ts';
import { classicCasePictures } from '../../engine/pictures/built-in.ts';
import { locale } from '../i18n/locale.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import { notebookAssets, pictureURL, type NotebookAssets } from '../embeddings/assets.ts';
import { builtInSource, ownSource, type PictureSource } from '../embeddings/picture-source.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { LiveSearch } from './live-search.ts';
import type { SearchValues } from './search-params.ts';
import type { SearchPicture } from './search-picture.ts';
import { sameInputs, searchResult, type SearchInputs, type SearchResult } from './search-result.ts';

/** Milliseconds without a keystroke before the sentence is embedded. */
const debounce = 250;

/**
 * Gives the search its plain data: it watches the model, the sentence and the pictures, and keeps `result` true. While the
 * vector of a new sentence is on the way, the result before it stays.
 */
export class SearchController implements ReactiveController {
  assets?: NotebookAssets;
  result?: SearchResult;

  readonly #live: LiveSearch;
  #notebook?: Notebook;
  #loadError?: unknown;
  #asked = '';
  #answered = '';

  constructor(private readonly host: ReactiveControllerHost) {
    this.#live = new LiveSearch(this.#onChange);
    host.addController(this);
  }

  /** The sentence that is searched: the reader's own, or the default one of their language. */
  get sentence(): string {
    return this.#values?.q.trim() || this.defaultSentence;
  }

  get defaultSentence(): string {
    return this.assets?.builtIn.suggestions[locale.lang][0].text ?? '';
  }

  /** What the tokenizer of the running model makes of the sentence. */
  get inspection(): TextInspection | undefined {
    return this.#live.inspection;
  }

  /** Why the page's own files could not be read, or the model did not answer. */
  get error(): unknown {
    return this.#loadError ?? this.#live.error;
  }

  /** Whether a vector for the sentence is on its way, or has to wait for a model. */
  get waiting(): boolean {
    return !!this.result && (this.result.sentence !== this.sentence || !this.result.text);
  }

  /** The number of pictures whose vectors are still to come from the running model. */
  get pending(): number {
    return this.result?.pictures.filter(({ id }) => this.#live.awaits(id)).length ?? 0;
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
    this.#live.encoder = null;
  }

  /** Reads the page's own files, again after a failure. */
  async reload(): Promise<void> {
    try {
      this.assets = await notebookAssets();
      this.#loadError = undefined;
    } catch (error) {
      this.#loadError = error;
    }
    this.host.requestUpdate();
  }

  hostUpdate(): void {
    if (!this.assets || !this.#notebook) return;
    const { encoder } = this.#notebook.session;
    const newEncoder = encoder !== this.#live.encoder;
    this.#live.encoder = encoder;
    if (newEncoder || this.sentence !== this.#asked) {
      this.#asked = this.sentence;
      this.#live.ask(this.sentence, newEncoder ? 0 : debounce);
    }
    this.#live.see(this.#sources());
    const inputs = this.#inputsNow();
    if (!this.result || !sameInputs(this.result, inputs)) this.result = searchResult(inputs);
  }

  get #values(): SearchValues | undefined {
    return this.#notebook?.page.values as SearchValues | undefined;
  }

  #sources(): PictureSource[] {
    const builtIn = classicCasePictures(this.assets!.builtIn).map(builtInSource);
    const own = this.#notebook!.pictures.all.map(ownSource);
    return [...builtIn, ...own];
  }

  #pictures(): SearchPicture[] {
    const builtIn = classicCasePictures(this.assets!.builtIn).map(({ id, file, alt }) => {
      return { id, name: file, url: pictureURL(file), alt: locale.pick(alt), own: false };
    });
    const own = this.#notebook!.pictures.all.map(({ id, name, url }) => {
      return { id, name, url, alt: '', own: true };
    });
    return [...builtIn, ...own];
  }

  /** Live as soon as the model has seen the built-in pictures and a sentence; from stored vectors until then. */
  #inputsNow(): SearchInputs {
    const { stored } = this.assets!;
    const pictures = this.#pictures();
    const live = this.#live;
    const { entry } = this.#notebook!.session;
    if (live.text(this.sentence)) this.#answered = this.sentence;
    const text = live.text(this.#answered);
    if (live.encoder && entry && text && !pictures.some(({ id, own }) => !own && live.awaits(id))) {
      const { device, dtype } = live.encoder.runtime;
      return {
        sentence: this.#answered,
        text,
        pictures,
        vectors: pictures.map(({ id }) => live.image(id) ?? null),
        provenance: { source: 'live', model: modelName(entry), device, dtype },
        kind: entry.kind,
        logitScale: live.encoder.logitScale,
      };
    }
    return {
      sentence: this.sentence,
      text: stored.text(this.sentence) ?? null,
      pictures,
      vectors: pictures.map(({ id }) => stored.picture(id) ?? null),
      provenance: { source: 'stored', model: modelName(embeddedEntry) },
      kind: embeddedEntry.kind,
      logitScale: stored.logitScale,
    };
  }

  #watch(): void {
    for (const target of this.#watched()) target.addEventListener('change', this.#onChange);
    this.host.requestUpdate();
  }

  #unwatch(): void {
    for (const target of this.#watched()) target.removeEventListener('change', this.#onChange);
  }

  #watched(): EventTarget[] {
    const notebook = this.#notebook;
    return notebook ? [notebook.session, notebook.pictures, notebook.page] : [];
  }

  readonly #onChange = (): void => this.host.requestUpdate();
}
