import type { ReactiveControllerHost } from 'lit';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import { locale } from '../i18n/locale.ts';
import type { RankedItem } from '../ranking/ranked-item.ts';
import { shownPictures, type ShownPicture } from '../ranking/shown-picture.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { ownSentences, type MultimodalValues } from './multimodal-params.ts';
import { publishRetrieval } from './retrieval-facts.ts';
import { messages } from './retrieval.messages.ts';
import { pairScores, rankedPictures, rankedSentences, type RetrievalData } from './retrieval.ts';

/** Keeps both directions of the retrieval true: what is ranked, by what, and in which order. */
export class RetrievalController {
  readonly embeddings: EmbeddingsController;
  /** undefined until the notebook's own files are read */
  data?: RetrievalData;
  items: readonly RankedItem[] = [];
  /** What is ranked by what, in words. */
  heading = '';
  #notebook?: Notebook;

  constructor(host: ReactiveControllerHost) {
    this.embeddings = new EmbeddingsController(host);
  }

  /** To be called in the host's `willUpdate`. */
  update(notebook: Notebook | undefined): void {
    this.#notebook = notebook;
    this.embeddings.notebook = notebook;
    this.data = this.#gather();
    if (!this.data || !notebook) return;
    this.#rank(this.data);
    publishRetrieval(notebook.facts, pairScores(this.data), this.items, this.data.embeddings);
  }

  get values(): MultimodalValues {
    return this.#notebook!.page.values as MultimodalValues;
  }

  /** The sentence that is searched with: the reader's own, or the default one of their language. */
  get sentence(): string {
    return this.values.q.trim() || this.fallback;
  }

  get fallback(): string {
    return this.embeddings.assets?.builtIn.suggestions[locale.lang][0].text ?? '';
  }

  get own(): string[] {
    return ownSentences(this.values.own);
  }

  /** The picture that is searched with. */
  get held(): ShownPicture {
    const { pictures } = this.data!;
    return pictures.find(({ id }) => id === this.values.picture) ?? pictures.find(isDefault) ?? pictures[0];
  }

  hold(id: string): void {
    this.#notebook!.page.set({ way: 'picture', picture: id });
  }

  ask(sentence: string): void {
    const isDefault = sentence.trim() === '' || sentence === this.fallback;
    this.#notebook!.page.set({ way: 'sentence', q: isDefault ? '' : sentence });
  }

  /** The found becomes the query. */
  turn(id: string): void {
    if (this.values.way === 'picture') this.ask(id);
    else this.hold(id);
  }

  #gather(): RetrievalData | undefined {
    const { assets } = this.embeddings;
    if (!assets || !this.#notebook) return undefined;
    const pictures = shownPictures(assets, this.#notebook.pictures);
    const captions = pictures.filter(({ own }) => !own).map(({ caption }) => caption);
    const known = [...new Set([...captions, ...this.own])];
    const sentences = [...new Set([...known, this.sentence])];
    const embeddings = this.embeddings.want({
      texts: sentences,
      pictures: pictures.map(({ source }) => source),
    });
    return embeddings && { sentences, rankedCount: known.length, pictures, embeddings };
  }

  #rank(data: RetrievalData): void {
    if (this.values.way === 'picture') {
      this.items = rankedSentences(data, data.pictures.indexOf(this.held), this.own);
      this.heading = locale.pick(messages.sentencesHeading)(this.held.name, data.rankedCount);
    } else {
      this.items = rankedPictures(data, this.sentence);
      this.heading = locale.pick(messages.picturesHeading)(this.sentence, data.pictures.length);
    }
  }
}

/** A dog on a beach: captions with the dog and captions with the beach compete for it. */
const isDefault = ({ id }: ShownPicture): boolean => id === 'img_7304';
