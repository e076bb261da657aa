import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import type { MapRequest } from '../../engine/map/map-points.ts';
import { Localized } from '../i18n/localized.ts';
import { PairSelection } from '../selection/pair-selection.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { NotebookWatch } from '../state/notebook-watch.ts';
import { controls } from '../theme/controls.ts';
import { DropController } from '../tray/drop-controller.ts';
import { dropStyles } from '../tray/drop.styles.ts';
import type { IntakeFile } from '../tray/intake.ts';
import { pairSetDeskOf } from './desk-of-session.ts';
import { folderSource } from './folder-source.ts';
import { LabPartLoader } from './lab-part.ts';
import { mapRequestOf, mapValuesOf, type LabPart, type LabValues } from './lab-params.ts';
import { embedWith } from './embed-with.ts';
import { messages } from './lab.messages.ts';
import './pair-panel.ts';
import type { PairPanel } from './pair-panel.ts';
import { pairLabStyles } from './pair-lab.styles.ts';
import type { PairSet } from './pair-set.ts';
import type { PairSetDesk } from './pair-set-desk.ts';
import './pair-preview.ts';
import './picked-pairs.ts';

/** The lab's pairs with their matrix and their map, which share what is pointed at and picked. */
@customElement('dg-pair-lab')
export class PairLab extends Localized(LitElement) {
  @property() view: Exclude<LabPart, 'train'> = 'matrix';

  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  /** Why the files that the reader chose did not become pairs. */
  @state() private intakeError: unknown = null;

  @query('dg-pair-panel') private panel?: PairPanel;

  readonly #watch = new NotebookWatch(this);
  readonly #drop = new DropController(this, (files) => void this.#takeFiles(files), {
    invitation: messages.dropHere,
    pasted: false,
  });
  readonly #matrix = new LabPartLoader(this, () => import('../large-matrix/large-matrix-figure.ts'));
  readonly #map = new LabPartLoader(this, () => import('../map/map-figure.ts'));
  #selection = new PairSelection();
  #desk?: PairSetDesk;
  /** What each part was given last: one that is not seen computes nothing. */
  readonly #given: { matrix: PairSet | null; map: PairSet | null } = { matrix: null, map: null };
  #setId?: string;
  #embed = embedWith(null);

  get #values(): LabValues {
    return this.notebook!.page.values as LabValues;
  }

  override disconnectedCallback(): void {
    this.#desk?.removeEventListener('change', this.#onDesk);
    this.#desk = undefined;
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    this.#watch.notebook = this.notebook;
    if (!this.notebook) return;
    if (!this.#desk && this.isConnected) {
      this.#desk = pairSetDeskOf(this.notebook.session);
      this.#desk.addEventListener('change', this.#onDesk);
    }
    const { source: kind, n, seed, folder } = this.#values;
    this.#desk?.want({ kind, n, seed, folder, language: this.language });
    this.#matrix.open = this.#sees('matrix');
    this.#map.open = this.#sees('map');
    const set = this.#desk?.set ?? null;
    if (set?.id !== this.#setId) {
      // The numbers of pairs mean others now.
      this.#selection = new PairSelection();
      this.#setId = set?.id;
    }
    this.#embed = embedWith(set ? this.notebook.session.encoder : null);
    if (this.#sees('matrix')) this.#given.matrix = set;
    if (this.#sees('map')) this.#given.map = set;
  }

  // Desk and page change in place, so that the panel has to be told.
  override updated(): void {
    this.panel?.requestUpdate();
  }

  override render(): TemplateResult | typeof nothing {
    const desk = this.#desk;
    if (!desk) return nothing;
    return html`
      <dg-pair-panel
        .desk=${desk}
        .notebook=${this.notebook!}
        .error=${this.intakeError}
        @files=${(event: CustomEvent<IntakeFile[]>) => void this.#takeFiles(event.detail)}
      ></dg-pair-panel>
      <div class="work ${this.view}">
        <div class="matrix" ?hidden=${!this.#sees('matrix')}>${this.#matrix.render(this.#renderMatrix)}</div>
        <div class="map" ?hidden=${!this.#sees('map')}>${this.#map.render(this.#renderMap)}</div>
        <dg-picked-pairs .pairs=${desk.set} .selection=${this.#selection}></dg-picked-pairs>
      </div>
      ${this.#drop.cover()}
    `;
  }

  readonly #renderMatrix = (): TemplateResult => {
    const { order, cells, tau } = this.#values;
    return html`<dg-large-matrix-figure
      .pairs=${this.#given.matrix}
      .selection=${this.#selection}
      .order=${order}
      .view=${cells}
      .temperature=${tau === 0 ? null : tau}
      @order-change=${(event: CustomEvent<LabValues['order']>) => this.notebook!.page.set({ order: event.detail })}
      @view-change=${(event: CustomEvent<LabValues['cells']>) => this.notebook!.page.set({ cells: event.detail })}
      @temperature-change=${(event: CustomEvent<number | null>) => this.notebook!.page.set({ tau: event.detail ?? 0 })}
      >${this.renderPreview()}</dg-large-matrix-figure
    >`;
  };

  readonly #renderMap = (): TemplateResult => {
    const { text, picture } = this.#embed;
    return html`<dg-map
      .pairs=${this.#given.map}
      .selection=${this.#selection}
      .request=${mapRequestOf(this.#values)}
      .embedText=${text}
      .embedPicture=${picture}
      @request-change=${(event: CustomEvent<MapRequest>) => this.notebook!.page.set(mapValuesOf(event.detail))}
      >${this.renderPreview()}</dg-map
    >`;
  };

  private renderPreview(): TemplateResult {
    const partial = this.#desk?.partial;
    if (!partial) return html`<p slot="empty">${this.msg(messages.emptyFigure)}</p>`;
    return html`<dg-pair-preview slot="empty" .sheet=${partial.sheet} .count=${partial.n}></dg-pair-preview>`;
  }

  #sees(part: 'matrix' | 'map'): boolean {
    return this.view === part || this.view === 'both';
  }

  async #takeFiles(files: readonly IntakeFile[]): Promise<void> {
    try {
      const folder = await folderSource(files);
      this.intakeError = null;
      this.#desk?.take(folder);
      this.notebook!.page.set({ source: 'folder', folder: folder.id });
    } catch (error) {
      this.intakeError = error;
      this.notebook!.page.set({ source: 'folder' });
    }
  }

  readonly #onDesk = (): void => this.requestUpdate();

  static override styles = [controls, dropStyles, pairLabStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-lab': PairLab;
  }
}
