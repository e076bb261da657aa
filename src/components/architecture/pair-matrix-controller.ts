import type { ReactiveControllerHost } from 'lit';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Lang } from '../i18n/locale.ts';
import type { Notebook } from '../state/notebook-context.ts';
import { ArchitectureMemo, type ArchitectureData } from './architecture-data.ts';
import { publishFacts } from './architecture-facts.ts';
import type { ArchitectureValues } from './architecture-params.ts';
import { LookController } from './look-controller.ts';
import { pairHeaders, sameHeaders, type MatrixHeaders } from './matrix-headers.ts';
import { placePairs, type PlacedPairs } from './pairs.ts';

/** Keeps the N × N matrix true: which pairs stand in it and where, their vectors, and what its rows and columns are called. */
export class PairMatrixController {
  readonly embeddings: EmbeddingsController;
  readonly look: LookController;
  /** These three are undefined until the notebook's own files are read. */
  placed?: PlacedPairs;
  data?: ArchitectureData;
  headers?: MatrixHeaders;
  readonly #memo = new ArchitectureMemo();

  constructor(host: ReactiveControllerHost) {
    this.embeddings = new EmbeddingsController(host);
    this.look = new LookController(host);
  }

  /** To be called in the host's `willUpdate`. */
  update(notebook: Notebook | undefined, language: Lang): void {
    this.embeddings.notebook = notebook;
    this.look.encoder = notebook?.session.encoder ?? null;
    const { assets } = this.embeddings;
    if (!notebook || !assets) return;
    const values = notebook.page.values as ArchitectureValues;
    const placed = placePairs(assets.builtIn.pictures, notebook.pictures.all, values, language);
    const embeddings = this.embeddings.want({
      texts: placed.texts.map((j) => placed.pairs[j].caption),
      pictures: placed.images.map((i) => placed.pairs[i].source),
    });
    if (!embeddings) return;
    this.placed = placed;
    this.data = this.#memo.of(placed, embeddings);
    const headers = pairHeaders(this.data, this.look);
    if (!sameHeaders(this.headers, headers)) this.headers = headers;
    publishFacts(notebook.facts, this.data);
  }
}
