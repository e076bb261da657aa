import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import type { Device, Dtype } from '../../engine/encoders/encoder.ts';
import type { Probe } from '../../engine/encoders/probe.ts';
import { Localized } from '../i18n/localized.ts';
import '../model-card/model-card-button.ts';
import { controls } from '../theme/controls.ts';
import { messages } from './card.messages.ts';
import { cardStyles } from './card-styles.ts';
import { deviceReason } from './device-reason.ts';
import {
  languageList,
  licenceText,
  modelName,
  modelPurpose,
  variantName,
  variantSize,
} from './entry.messages.ts';
import './kept-files.ts';
import { modelChoice, type ModelChoice } from './model-choice.ts';
import { nothingStored, type StoredFiles } from '../../engine/encoders/stored-files.ts';

/** What the reader asked for: a model, and its data type unless the machine shall decide. */
export interface ModelRequest {
  readonly entry: CatalogueEntry;
  readonly dtype?: Dtype;
}

/**
 * One model: what it is good for, and, unfolded, all that the reader should know before a byte is fetched.
 *
 * @fires load-model - CustomEvent<ModelRequest>
 * @fires delete-model - CustomEvent<CatalogueEntry>, after the reader confirmed
 */
@customElement('dg-model-card')
export class ModelCard extends Localized(LitElement) {
  @property({ attribute: false }) entry!: CatalogueEntry;
  @property({ attribute: false }) probe?: Probe;
  @property({ attribute: false }) stored: StoredFiles = nothingStored;
  /** The device that the reader insists on. */
  @property() device?: Device;
  /** The hub or mirror that would be asked, as the reader should see it. */
  @property() host = '';
  @property() status: 'idle' | 'loading' | 'in-use' = 'idle';
  /** The files lie in a folder that the reader picked: nothing is downloaded. */
  @property({ type: Boolean }) fromFolder = false;
  @property({ type: Boolean }) unfolded = false;

  @state() private dtype?: Dtype;

  override render(): TemplateResult {
    const { entry } = this;
    return html`
      <details ?open=${this.unfolded}>
        <summary>
          <span class="head"
            ><span class="name">${this.msg(modelName(entry))}</span> ${this.renderMarks()}</span
          >
          <span class="purpose">${this.msg(modelPurpose(entry))}</span>
          <span class="line">${this.#line()}</span>
        </summary>
        <div class="body">${this.renderBody()}</div>
      </details>
    `;
  }

  private renderMarks(): TemplateResult | typeof nothing {
    const mark = {
      'in-use': messages.inUse,
      loading: messages.loading,
      idle: this.stored.complete.size > 0 && this.entry.kind === 'hub' ? messages.keptShort : undefined,
    }[this.status];
    return html`
      ${mark ? html`<span class="mark ${this.status}">${this.msg(mark)}</span>` : nothing}
      ${this.entry.researchOnly ? html`<span class="mark research">${this.msg(messages.researchShort)}</span>` : nothing}
    `;
  }

  private renderBody(): TemplateResult {
    const { entry, probe, device, dtype } = this;
    if (!probe) return html``;
    const choice = modelChoice(entry, probe, { device, dtype });
    if (!choice) return html`<p>${this.msg(messages.noVariant)}</p>`;
    return html`
      ${entry.researchOnly ? html`<p class="caution">${this.msg(messages.research)}</p>` : nothing}
      ${entry.kind === 'untrained' ? html`<p>${this.msg(messages.sharedFiles)}</p>` : nothing}
      ${this.renderTechnical()}
      ${entry.kind === 'embedded' ? html`<dg-model-card-button .entry=${entry}></dg-model-card-button>` : nothing}
      ${entry.variants.length > 1 ? this.renderDtypes(probe) : nothing}
      <p>${this.msg(deviceReason(entry, choice.plan, probe, device))} ${this.#fallbacks(choice)}</p>
      <button
        class=${this.status === 'in-use' ? '' : 'primary'}
        aria-disabled=${this.status === 'loading'}
        @click=${this.#load}
      >
        ${this.#action(choice)}
      </button>
      ${this.renderStored()}
    `;
  }

  private renderTechnical(): TemplateResult | typeof nothing {
    const { id, kind, pictureSize, dim } = this.entry;
    const parts = [
      kind === 'hub' && !this.fromFolder ? id : '',
      pictureSize ? this.msg(messages.side)(pictureSize) : '',
      dim ? this.msg(messages.dimension)(dim) : '',
    ].filter(Boolean);
    return parts.length > 0 ? html`<p class="technical">${parts.join(' · ')}</p>` : nothing;
  }

  private renderDtypes(probe: Probe): TemplateResult {
    const { entry, device } = this;
    const automatic = modelChoice(entry, probe, { device });
    return html`<label>
      ${this.msg(messages.dtype)}
      <select @change=${this.#onDtype}>
        ${
          automatic
            ? html`<option value="">
                ${this.msg(messages.automatic)(this.msg(variantName(automatic.variant)))} ·
                ${this.msg(variantSize(automatic.variant))}
              </option>`
            : nothing
        }
        ${entry.variants.map(
          (variant) =>
            html`<option value=${variant.dtype} ?selected=${variant.dtype === this.dtype}>
              ${this.msg(variantName(variant))} · ${this.msg(variantSize(variant))}
            </option>`,
        )}
      </select>
    </label>`;
  }

  private renderStored(): TemplateResult | typeof nothing {
    if (this.fromFolder || this.entry.kind === 'untrained') return nothing;
    return html`<dg-kept-files .bytes=${this.stored.bytes} @delete=${this.#delete}></dg-kept-files>`;
  }

  #line(): string {
    const { entry, probe, device, dtype } = this;
    const variant = probe && modelChoice(entry, probe, { device, dtype })?.variant;
    return [languageList(entry.languages), licenceText(entry), ...(variant ? [variantSize(variant)] : [])]
      .map((message) => this.msg(message))
      .join(' · ');
  }

  #fallbacks({ fallbacks }: ModelChoice): string {
    const missing = fallbacks.filter(({ dtype }) => !this.stored.complete.has(dtype));
    if (missing.length === 0 || this.fromFolder || this.entry.kind !== 'hub') return '';
    const list = missing.map(
      (variant) => `${this.msg(variantName(variant))} ${this.msg(variantSize(variant))}`,
    );
    return this.msg(messages.moreOnFallback)(list.join(this.language === 'zh' ? '、' : ', '));
  }

  #action({ variant }: ModelChoice): string {
    const size = this.msg(variantSize(variant));
    if (this.status === 'loading') return this.msg(messages.loading);
    if (this.status === 'in-use') return this.msg(messages.loadAgain);
    if (this.fromFolder) return this.msg(messages.loadFromFolder)(size);
    if (this.stored.complete.has(variant.dtype)) return this.msg(messages.loadKept);
    if (this.entry.kind === 'hub') return this.msg(messages.download)(size, this.host);
    return this.msg(messages.loadFromSite)(size);
  }

  #onDtype = (event: Event): void => {
    this.dtype = ((event.target as HTMLSelectElement).value || undefined) as Dtype | undefined;
  };

  #load = (): void => {
    if (this.status === 'loading') return;
    const { entry, dtype } = this;
    this.dispatchEvent(new CustomEvent<ModelRequest>('load-model', { detail: { entry, dtype } }));
  };

  #delete = (): void => {
    this.dispatchEvent(new CustomEvent<CatalogueEntry>('delete-model', { detail: this.entry }));
  };

  static override styles = [controls, cardStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-card': ModelCard;
  }
}
