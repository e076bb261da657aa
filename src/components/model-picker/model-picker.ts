import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { catalogue, type CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import type { KeptModel } from '../../engine/encoders/trained/kept-models.ts';
import { hubHost } from '../../engine/encoders/hub-host.ts';
import type { FolderFiles } from '../../engine/encoders/folder.ts';
import { deleteFromCache } from '../../engine/encoders/model-cache.ts';
import { probeMachine, type Probe } from '../../engine/encoders/probe.ts';
import type { EncoderSession, SessionState } from '../../engine/encoders/session.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import './hub-address.ts';
import { hostName } from './hub-address.ts';
import './hub-lookup.ts';
import './kept-model-card.ts';
import './machine-panel.ts';
import './model-card.ts';
import type { ModelCard, ModelRequest } from './model-card.ts';
import './model-folder.ts';
import type { FolderModel } from './model-folder.ts';
import './model-status.ts';
import { messages } from './picker.messages.ts';
import { pickerStyles } from './picker-styles.ts';
import { SessionController } from './session-controller.ts';
import { nothingStored, storedFiles, type StoredFiles } from '../../engine/encoders/stored-files.ts';

/**
 * The dialog in which the reader chooses a model. It asks no host for anything before the reader presses a button that
 * names the host and, for a download, the size.
 */
@customElement('dg-model-picker')
export class ModelPicker extends Localized(LitElement) {
  @property({ attribute: false }) session!: EncoderSession;
  /** What this machine can do; found out when the dialog opens. */
  @property({ attribute: false }) probe?: Probe;

  /** The content is made when the dialog opens for the first time, and kept, so that nothing typed is lost. */
  @state() private opened = false;
  @state() private stored: ReadonlyMap<string, StoredFiles> = new Map();
  /** Undefined until they are read. */
  @state() private trained?: readonly KeptModel[] | 'unread';
  @state() private lookedUp?: CatalogueEntry;
  @state() private fromFolder?: CatalogueEntry;

  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #folders = new WeakMap<CatalogueEntry, FolderFiles>();
  #lastStatus?: SessionState['status'];

  constructor() {
    super();
    new SessionController(this, () => this.#onSession());
  }

  /** Shows the dialog. Escape closes it, and the focus goes back to where it was. */
  open(): void {
    if (!this.dialog.open) this.dialog.showModal();
    this.opened = true;
    void this.#findStored();
    void this.#findTrained();
    void this.#findMachine();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @click=${this.#closeOnBackdrop}>
      <div class="sheet">
        <div class="head">
          <h2 id="title">${this.msg(messages.title)}</h2>
          <button class="quiet" aria-label=${this.msg(messages.close)} @click=${() => this.dialog.close()}>
            <span aria-hidden="true">✕</span>
          </button>
          <p>${this.msg(messages.promise)}</p>
        </div>
        ${this.opened ? this.renderContent() : nothing}
      </div>
    </dialog>`;
  }

  private renderContent(): TemplateResult {
    const [site, hub] = [false, true].map((isHub) =>
      catalogue.filter(({ kind }) => (kind === 'hub') === isHub),
    );
    return html`<div class="content">
      <section class="now">
        <h3>${this.msg(messages.state)}</h3>
        <dg-model-status .session=${this.session}></dg-model-status>
      </section>
      <div class="models">
        <section>
          <h3>${this.msg(messages.site)}</h3>
          ${site.map((entry) => this.renderCard(entry))}
        </section>
        <section>
          <h3>${this.msg(messages.trained)}</h3>
          ${this.renderTrained()}
        </section>
        <section>
          <h3>${this.msg(messages.hub)}</h3>
          <dg-hub-address @host-change=${() => this.requestUpdate()}></dg-hub-address>
          ${hub.map((entry) => this.renderCard(entry))}
        </section>
        <section>
          <h3>${this.msg(messages.anyHub)}</h3>
          <dg-hub-lookup
            .host=${hostName(hubHost())}
            @found=${(event: CustomEvent<CatalogueEntry>) => this.#onLookedUp(event.detail)}
          ></dg-hub-lookup>
          ${this.lookedUp ? this.renderCard(this.lookedUp, true) : nothing}
        </section>
        <section>
          <h3>${this.msg(messages.folder)}</h3>
          <dg-model-folder
            @found=${(event: CustomEvent<FolderModel>) => this.#onFolder(event.detail)}
          ></dg-model-folder>
          ${this.fromFolder ? this.renderCard(this.fromFolder, true) : nothing}
        </section>
      </div>
      <section class="machine">
        <h3>${this.msg(messages.machine)}</h3>
        <dg-machine-panel
          .session=${this.session}
          .probe=${this.probe}
          @device-change=${() => this.requestUpdate()}
          @reload=${() => this.session.entry && this.#load({ entry: this.session.entry })}
        ></dg-machine-panel>
      </section>
    </div>`;
  }

  private renderCard(entry: CatalogueEntry, unfolded = false): TemplateResult {
    return html`${keyed(
      entry,
      html`<dg-model-card
        .entry=${entry}
        .probe=${this.probe}
        .stored=${this.stored.get(entry.id) ?? nothingStored}
        .device=${this.session.options.device}
        .host=${hostName(hubHost())}
        .status=${this.#statusOf(entry)}
        .fromFolder=${this.#folders.has(entry)}
        .unfolded=${unfolded}
        @load-model=${(event: CustomEvent<ModelRequest>) => this.#load(event.detail)}
        @delete-model=${(event: CustomEvent<CatalogueEntry>) => this.#delete(event.detail)}
      ></dg-model-card>`,
    )}`;
  }

  private renderTrained(): TemplateResult | readonly TemplateResult[] {
    const { trained = [] } = this;
    if (trained === 'unread') return html`<p role="alert">${this.msg(messages.trainedUnread)}</p>`;
    if (trained.length === 0) return html`<p>${this.msg(messages.noneTrained)}</p>`;
    return trained.map(
      (model) =>
        html`<dg-kept-model-card
          .model=${model}
          .status=${this.#statusOf(model.entry)}
          @load-model=${(event: CustomEvent<ModelRequest>) => this.#load(event.detail)}
        ></dg-kept-model-card>`,
    );
  }

  #statusOf(entry: CatalogueEntry): ModelCard['status'] {
    const { state, entry: inUse } = this.session;
    if (state.status === 'loading' && this.#isSame(state.entry, entry)) return 'loading';
    return inUse && this.#isSame(inUse, entry) ? 'in-use' : 'idle';
  }

  /** A copy in a folder is not the model of the same name on the hub. */
  #isSame(a: CatalogueEntry, b: CatalogueEntry): boolean {
    return a === b || (a.id === b.id && !this.#folders.has(a) && !this.#folders.has(b));
  }

  #load({ entry, dtype }: ModelRequest): void {
    const files = this.#folders.get(entry);
    void this.session.select(entry, files && { kind: 'folder', files }, dtype ? { dtype } : {});
    this.renderRoot.querySelector('.now')?.scrollIntoView({ block: 'nearest' });
  }

  async #delete(entry: CatalogueEntry): Promise<void> {
    await deleteFromCache(entry);
    await this.#findStored();
  }

  #onLookedUp(entry: CatalogueEntry): void {
    this.lookedUp = entry;
    void this.#findStored();
  }

  #onFolder({ entry, files }: FolderModel): void {
    this.#folders.set(entry, files);
    this.fromFolder = entry;
  }

  #onSession(): void {
    this.requestUpdate();
    const { status } = this.session.state;
    if (status !== this.#lastStatus && this.opened) void this.#findStored();
    this.#lastStatus = status;
  }

  async #findStored(): Promise<void> {
    const entries = [...catalogue, ...(this.lookedUp ? [this.lookedUp] : [])];
    const found = await Promise.all(
      entries.map(async (entry) => [entry.id, await storedFiles(entry)] as const),
    );
    this.stored = new Map(found);
  }

  // The code of the trainer, which knows its runs, is only fetched now.
  async #findTrained(): Promise<void> {
    try {
      const { keptModels } = await import('../../engine/encoders/trained/kept-models.ts');
      this.trained = await keptModels();
    } catch {
      this.trained = 'unread';
    }
  }

  async #findMachine(): Promise<void> {
    this.probe ??= await probeMachine();
  }

  #closeOnBackdrop = (event: Event): void => {
    if (event.target === this.dialog) this.dialog.close();
  };

  static override styles = [controls, pickerStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-picker': ModelPicker;
  }
}
