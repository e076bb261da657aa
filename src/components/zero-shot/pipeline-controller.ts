import type { ReactiveControllerHost } from 'lit';
import { fillTemplates } from '../../engine/zero-shot/index.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { shownPictures, type ShownPicture } from '../ranking/shown-picture.ts';
import type { Notebook } from '../state/notebook-context.ts';
import type { CameraController } from './camera-controller.ts';
import { firstPicture } from './first-picture.ts';
import { LabelVectors, pipelineOf, type Pipeline } from './pipeline.ts';
import type { Settings } from './settings.ts';
import type { ZeroShotValues } from './zero-shot-params.ts';

/** Keeps the classification of one picture true. While new sentences are on their way, the result before stays. */
export class PipelineController {
  readonly embeddings: EmbeddingsController;
  /** The pictures to choose from, and the one that is classified unless the camera runs. */
  shown: readonly ShownPicture[] = [];
  chosen?: ShownPicture;
  /** undefined until the notebook's own files are read */
  pipeline?: Pipeline;
  wanted?: Embeddings;
  readonly #labelVectors = new LabelVectors();

  constructor(host: ReactiveControllerHost) {
    this.embeddings = new EmbeddingsController(host);
  }

  /**
   * To be called in the host's `willUpdate`.
   * @param frameName what a frame of the camera is called
   */
  update(
    notebook: Notebook,
    { labels, templates }: Settings,
    { frame }: Pick<CameraController, 'frame'>,
    frameName: string,
  ): void {
    const { assets } = this.embeddings;
    const { picture: id, scale } = notebook.page.values as ZeroShotValues;
    this.shown = assets ? shownPictures(assets, notebook.pictures) : [];
    const byId = (wanted: string) => this.shown.find((picture) => picture.id === wanted);
    const chosen = (this.chosen = byId(id) ?? byId(firstPicture) ?? this.shown[0]);
    if (!chosen) return;
    this.wanted = this.embeddings.want({
      texts: fillTemplates(templates, labels),
      pictures: frame ? [] : [chosen.source],
    });
    if (!this.wanted) return;
    const { texts, images, dim, logitScale } = this.wanted;
    const next = pipelineOf(
      {
        labels,
        templates,
        picture: frame ? { name: frameName, url: frame.url, alt: frameName } : chosen,
        scale,
      },
      this.#labelVectors.of(texts, templates.length, dim),
      frame ? frame.vector : images[0],
      logitScale,
    );
    if (next.result || !this.pipeline?.result || this.embeddings.pending === 0) this.pipeline = next;
  }
}
