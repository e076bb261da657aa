import { consume } from '@lit/context';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { controls } from '../theme/controls.ts';
import { icons } from '../theme/icons.ts';
import { save, standaloneSVG, toCSV, toPNG } from './export.ts';
import type { FigureContent, Provenance } from './figure-content.ts';
import { messages } from './frame.messages.ts';
import { styles } from './figure-frame.styles.ts';

type Format = 'png' | 'svg' | 'csv';

/**
 * The frame around every figure: title, provenance, full screen, export, link, and the figure in words.
 *
 * @slot - the figure itself
 * @slot controls - the figure's own controls, above it
 * @slot caption - what the figure shows, below it
 */
@customElement('dg-figure')
export class FigureFrame extends Localized(LitElement) {
  @property() heading = '';
  /** Changes to this text tell the frame to read `content.describe()` again. */
  @property({ attribute: false }) version: unknown;
  @property({ attribute: false }) content?: FigureContent;
  @property({ attribute: false }) provenance?: Provenance;

  @consume({ context: notebookContext, subscribe: true })
  private notebook?: Notebook;

  @state() private fullScreen = false;
  @state() private inWords = false;
  @state() private note = '';

  override connectedCallback(): void {
    super.connectedCallback();
    document.addEventListener('fullscreenchange', this.#onFullScreenChange);
    this.addEventListener('keydown', this.#onKeydown);
  }

  override disconnectedCallback(): void {
    document.removeEventListener('fullscreenchange', this.#onFullScreenChange);
    this.removeEventListener('keydown', this.#onKeydown);
    super.disconnectedCallback();
  }

  override render(): TemplateResult {
    return html`
      <figure aria-labelledby="heading" aria-describedby="words">
        <header>
          <h2 id="heading">${this.heading}</h2>
          ${this.renderProvenance()}
          <div class="tools">${this.renderTools()}</div>
        </header>
        <p role="status" class=${this.note ? 'note' : 'visually-hidden'}>${this.note}</p>
        <p id="words" class="note" ?hidden=${!this.inWords}>${this.content?.describe() ?? nothing}</p>
        <slot name="controls"></slot>
        <div class="body"><slot></slot></div>
        <figcaption>
          <slot name="caption"></slot>
        </figcaption>
      </figure>
    `;
  }

  private renderProvenance(): TemplateResult | typeof nothing {
    const from = this.provenance;
    if (!from) return nothing;
    const how = [from.device === 'webgpu' ? 'WebGPU' : from.device && 'WASM', from.dtype]
      .filter(Boolean)
      .join(' ');
    const live = from.source === 'live';
    return html`<span
      class="provenance ${from.source}"
      title=${this.msg(live ? messages.liveHint : messages.storedHint)}
      >${live ? this.msg(messages.live)(this.msg(from.model), how) : this.msg(messages.stored)(this.msg(from.model))}</span
    >`;
  }

  private renderTools(): TemplateResult {
    const screen = this.msg(this.fullScreen ? messages.leaveFullScreen : messages.fullScreen);
    return html`
      <div role="group" aria-label=${this.msg(messages.exportAs)}>
        ${(['png', 'svg', 'csv'] as const)
          .filter((format) => format !== 'svg' || !isRaster(this.content))
          .map(
            (format) =>
              html`<button
                class="quiet"
                aria-label="${this.msg(messages.exportAs)} ${format.toUpperCase()}"
                title="${this.msg(messages.exportAs)} ${format.toUpperCase()}"
                @click=${() => this.#export(format)}
              >
                ${format.toUpperCase()}
              </button>`,
          )}
      </div>
      <button
        class="quiet sign"
        aria-label=${this.msg(messages.describe)}
        title=${this.msg(messages.describe)}
        aria-expanded=${this.inWords}
        aria-controls="words"
        @click=${() => (this.inWords = !this.inWords)}
      >
        ${icons.words}
      </button>
      <button
        class="quiet sign"
        aria-label=${this.msg(messages.copyLink)}
        title=${this.msg(messages.copyLink)}
        @click=${this.#copyLink}
      >
        ${icons.link}
      </button>
      <button class="quiet sign" aria-label=${screen} title=${screen} @click=${this.#toggleFullScreen}>
        ${this.fullScreen ? icons.leaveFullScreen : icons.fullScreen}
      </button>
    `;
  }

  #onFullScreenChange = (): void => {
    const element =
      this.getRootNode() instanceof ShadowRoot
        ? (this.getRootNode() as ShadowRoot).fullscreenElement
        : document.fullscreenElement;
    this.#setFullScreen(element === this);
  };

  // The browser itself leaves its full screen at Escape; where it refused one (iPhone), the figure covers the window.
  #onKeydown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.fullScreen && !document.fullscreenElement) this.#setFullScreen(false);
  };

  async #toggleFullScreen(): Promise<void> {
    if (this.fullScreen) {
      if (document.fullscreenElement) await document.exitFullscreen();
      this.#setFullScreen(false);
      return;
    }
    await this.requestFullscreen?.().catch(() => undefined);
    this.#setFullScreen(true);
  }

  #setFullScreen(on: boolean): void {
    this.fullScreen = on;
    this.toggleAttribute('full-screen', on);
  }

  async #export(format: Format): Promise<void> {
    const { content } = this;
    const drawing = content?.drawing();
    if (!content || !drawing) return this.#say(this.msg(messages.nothingToExport));
    try {
      save(await fileOf(format, content, drawing), `${content.name}.${format}`);
      this.#say('');
    } catch {
      this.#say(this.msg(messages.exportFailed));
    }
  }

  async #copyLink(): Promise<void> {
    const link = this.notebook?.link() ?? location.href;
    try {
      await navigator.clipboard.writeText(link);
      this.#say(this.msg(messages.linkCopied));
    } catch {
      this.#say(`${this.msg(messages.linkShown)} ${link}`);
    }
  }

  #say(note: string): void {
    this.note = note;
  }

  static override styles = [controls, styles];
}

function isRaster(content: FigureContent | undefined): boolean {
  return content?.raster ?? content?.drawing() instanceof HTMLCanvasElement;
}

async function fileOf(
  format: Format,
  content: FigureContent,
  drawing: SVGSVGElement | HTMLCanvasElement,
): Promise<Blob> {
  if (format === 'csv') return new Blob([toCSV(content.table())], { type: 'text/csv' });
  if (format === 'png') return toPNG(drawing);
  return new Blob([await standaloneSVG(drawing as SVGSVGElement)], { type: 'image/svg+xml' });
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-figure': FigureFrame;
  }
}
