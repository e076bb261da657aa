import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { integer } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { segments } from '../theme/segments.ts';
import '../trainer/value-slider.ts';
import type { IntakeFile } from '../tray/intake.ts';
import type { FolderSource } from './folder-source.ts';
import { fewestPairs, labParams, mostPairs, type LabValues } from './lab-params.ts';
import { messages } from './pair-setup.messages.ts';
import { pairSetupStyles } from './pair-setup.styles.ts';

export type PairChoice = Partial<Pick<LabValues, 'source' | 'n' | 'seed'>>;

const sizes = Array.from({ length: Math.log2(mostPairs) }, (_, k) => 2 ** (k + 1));

/**
 * Which pairs: where they come from, how many, and of which seed.
 *
 * @fires choose - CustomEvent<PairChoice>
 * @fires files - CustomEvent<IntakeFile[]>
 */
@customElement('dg-pair-setup')
export class PairSetup extends Localized(LitElement) {
  @property() source: LabValues['source'] = 'scenes';
  @property({ type: Number }) n = labParams.n.initial;
  @property({ type: Number }) seed = labParams.seed.initial;
  /** The reader's own pictures, while they are here. */
  @property({ attribute: false }) folder: FolderSource | null = null;

  @query('#files') private files!: HTMLInputElement;
  @query('#directory') private directory!: HTMLInputElement;

  override render(): TemplateResult {
    return html`
      <div class="switch" role="group" aria-label=${this.msg(messages.source)}>
        ${(['scenes', 'folder'] as const).map(
          (source) =>
            html`<button
              aria-pressed=${source === this.source}
              title=${this.msg(source === 'scenes' ? messages.scenesHint : messages.folderHint)}
              @click=${() => this.#choose({ source })}
            >
              ${this.msg(messages[source])}
            </button>`,
        )}
      </div>
      ${this.source === 'scenes' ? this.renderScenes() : this.renderFolder()}
    `;
  }

  private renderScenes(): TemplateResult {
    return html`
      <dg-value-slider
        label=${this.msg(messages.size)}
        .values=${sizes}
        .value=${this.n}
        .write=${integer}
        @value=${(event: CustomEvent<number>) => this.#choose({ n: event.detail })}
      ></dg-value-slider>
      <label class="number"
        ><span>${this.msg(messages.number)}</span
        ><input
          type="number"
          data-number="n"
          min=${fewestPairs}
          max=${mostPairs}
          .value=${String(this.n)}
          @change=${(event: Event) => this.#onNumber(event, 'n')}
      /></label>
      <label class="number"
        ><span>${this.msg(messages.seed)}</span
        ><input
          type="number"
          data-number="seed"
          min="0"
          .value=${String(this.seed)}
          @change=${(event: Event) => this.#onNumber(event, 'seed')}
      /></label>
      <button class="another" @click=${() => this.#choose({ seed: this.seed + 1 })}>
        ${this.msg(messages.anotherSeed)}
      </button>
    `;
  }

  private renderFolder(): TemplateResult {
    const { folder } = this;
    return html`
      <button @click=${() => this.directory.click()}>${this.msg(messages.chooseFolder)}</button>
      <input id="directory" type="file" hidden webkitdirectory multiple @change=${this.#onFiles} />
      <button @click=${() => this.files.click()}>${this.msg(messages.chooseFiles)}</button>
      <input
        id="files"
        type="file"
        hidden
        multiple
        accept="image/*,.csv,.tsv,.txt"
        @change=${this.#onFiles}
      />
      ${folder ? html`<b>${this.msg(messages.folderChosen)(folder.title, integer(folder.count))}</b>` : nothing}
      <p>${this.msg(messages.folderRules)} <b>${this.msg(messages.private)}</b></p>
    `;
  }

  // What is no whole number in range leaves the value as it was.
  #onNumber(event: Event, name: 'n' | 'seed'): void {
    const input = event.target as HTMLInputElement;
    const value = labParams[name].parse(input.value);
    if (value !== undefined && Number.isInteger(value)) this.#choose({ [name]: value });
    input.value = String(this[name]);
  }

  #onFiles = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const detail = [...(input.files ?? [])].map((file): IntakeFile => ({
      blob: file,
      name: file.name,
      path: file.webkitRelativePath || file.name,
    }));
    // Else the same folder could not be chosen a second time.
    input.value = '';
    if (detail.length > 0) this.dispatchEvent(new CustomEvent<IntakeFile[]>('files', { detail }));
  };

  #choose(detail: PairChoice): void {
    this.dispatchEvent(new CustomEvent<PairChoice>('choose', { detail }));
  }

  static override styles = [controls, segments, pairSetupStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pair-setup': PairSetup;
  }
}
