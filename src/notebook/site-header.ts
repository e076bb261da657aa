import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import '../components/model-picker/model-chip.ts';
import type { EncoderSession } from '../engine/encoders/session.ts';
import { Localized } from '../components/i18n/localized.ts';
import type { Lang } from '../components/i18n/locale.ts';
import { controls } from '../components/theme/controls.ts';
import { icons } from '../components/theme/icons.ts';
import type { ThemeChoice } from '../components/theme/theme.ts';
import { messages } from './notebook.messages.ts';
import { pages, type Page } from './pages.ts';
import { styles } from './site-header.styles.ts';

/**
 * The bar on top: the mark, the six lessons and the lab, the model, language and theme. On a phone the lessons and the
 * settings move into a sheet.
 *
 * @fires language - CustomEvent<Lang>
 * @fires theme - CustomEvent<ThemeChoice>
 * @fires open-model-picker
 */
@customElement('dg-site-header')
export class SiteHeader extends Localized(LitElement) {
  @property({ attribute: false }) session!: EncoderSession;
  @property() current = '';
  @property() themeChoice: ThemeChoice = 'auto';
  @property({ attribute: false }) addressOf: (page: Page) => string = (page) => `#/${page.id}`;

  @query('dialog') private sheet!: HTMLDialogElement;

  override render(): TemplateResult {
    return html`
      <a class="brand" href="#/">${mark}<span>${this.msg(messages.brand)}</span></a>
      <nav class="wide" aria-label=${this.msg(messages.lessons)}>${this.renderLinks()}</nav>
      <div class="tools">
        <dg-model-chip
          .session=${this.session}
          @click=${() => this.dispatchEvent(new Event('open-model-picker'))}
        ></dg-model-chip>
        <div class="wide settings">${this.renderSettings('bar')}</div>
        <button
          class="narrow"
          aria-haspopup="dialog"
          @click=${() => this.sheet.showModal()}
          aria-label=${this.msg(messages.menu)}
        >
          ${icons.menu}
        </button>
      </div>
      <dialog aria-label=${this.msg(messages.menu)} @click=${this.#closeOnBackdrop}>
        <div class="sheet">
          <button class="quiet close" @click=${() => this.sheet.close()}>${this.msg(messages.close)}</button>
          <nav aria-label=${this.msg(messages.lessons)} @click=${() => this.sheet.close()}>
            ${this.renderLinks(true)}
          </nav>
          <div class="settings">${this.renderSettings('sheet')}</div>
        </div>
      </dialog>
    `;
  }

  private renderLinks(long = false): TemplateResult[] {
    return pages.map((page) => {
      const here = page.id === this.current;
      return html`<a
        href=${this.addressOf(page)}
        aria-current=${here ? 'page' : nothing}
        title=${this.msg(page.title)}
      >
        ${page.number ? html`<span class="cell" aria-hidden="true">${page.number}</span>` : nothing}
        <span class="name">${this.msg(long ? page.title : page.shortTitle)}</span>
      </a>`;
    });
  }

  private renderSettings(where: string): TemplateResult {
    const other: Lang = this.language === 'zh' ? 'en' : 'zh';
    return html`
      <button
        lang=${other === 'zh' ? 'zh-CN' : 'en'}
        @click=${() => this.dispatchEvent(new CustomEvent<Lang>('language', { detail: other }))}
      >
        ${other === 'zh' ? '中文' : 'English'}
      </button>
      <label class="visually-hidden" for="theme-${where}">${this.msg(messages.theme)}</label>
      <select id="theme-${where}" @change=${this.#onTheme}>
        ${(['auto', 'light', 'dark'] as const).map(
          (choice) =>
            html`<option value=${choice} ?selected=${choice === this.themeChoice}>
              ${this.msg(messages[choice])}
            </option>`,
        )}
      </select>
    `;
  }

  #onTheme = (event: Event): void => {
    const choice = (event.target as HTMLSelectElement).value as ThemeChoice;
    this.dispatchEvent(new CustomEvent<ThemeChoice>('theme', { detail: choice }));
  };

  #closeOnBackdrop = (event: Event): void => {
    if (event.target === this.sheet) this.sheet.close();
  };

  static override styles = [controls, styles];
}

const mark = html`<svg viewBox="0 0 32 32" aria-hidden="true">
  <g fill="var(--line-strong)" opacity="0.55">
    <rect x="12" y="2" width="8" height="8" rx="1.5" />
    <rect x="22" y="2" width="8" height="8" rx="1.5" />
    <rect x="2" y="12" width="8" height="8" rx="1.5" />
    <rect x="22" y="12" width="8" height="8" rx="1.5" />
    <rect x="2" y="22" width="8" height="8" rx="1.5" />
    <rect x="12" y="22" width="8" height="8" rx="1.5" />
  </g>
  <g fill="var(--diagonal-fill)">
    <rect x="2" y="2" width="8" height="8" rx="1.5" />
    <rect x="12" y="12" width="8" height="8" rx="1.5" />
    <rect x="22" y="22" width="8" height="8" rx="1.5" />
  </g>
</svg>`;
