import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
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

  static override styles = [
    controls,
    css`
      :host {
        display: flex;
        align-items: center;
        gap: var(--space-3) var(--space-4);
        min-height: 3.5rem;
        padding: var(--space-2) var(--space-5);
        border-bottom: 1px solid var(--line);
        background: var(--ground);
        container-type: inline-size;
      }
      .brand {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        font-size: var(--step-1);
        font-weight: 700;
        text-decoration: none;
        white-space: nowrap;
      }
      .brand svg {
        width: 1.75rem;
        height: 1.75rem;
      }
      nav {
        display: flex;
        gap: 2px;
      }
      nav a {
        display: flex;
        align-items: center;
        gap: 0.45em;
        min-height: var(--target);
        padding: 0 0.55em;
        border-radius: var(--radius-small);
        color: var(--ink-soft);
        font-size: var(--step--1);
        text-decoration: none;
        white-space: nowrap;
      }
      nav a:hover {
        background: var(--sunken);
        color: var(--ink);
      }
      nav a[aria-current] {
        color: var(--ink);
        font-weight: 650;
      }
      .cell {
        display: grid;
        place-items: center;
        width: 1.5em;
        height: 1.5em;
        border: 1px solid var(--line-strong);
        border-radius: 0.25em;
        font-variant-numeric: tabular-nums;
        line-height: 1;
      }
      [aria-current] .cell {
        border-color: var(--diagonal-fill);
        background: var(--diagonal-fill);
        color: #16181d;
      }
      .tools {
        display: flex;
        align-items: center;
        gap: var(--space-2);
        margin-inline-start: auto;
        min-width: 0;
      }
      .settings {
        display: flex;
        gap: var(--space-2);
        font-size: var(--step--1);
      }
      button.narrow {
        display: none;
        width: var(--target);
        padding: 0;
        font-size: 1.25rem;
      }
      @container (max-width: 76rem) {
        nav.wide a:not([aria-current]) .cell + .name {
          position: absolute;
          width: 1px;
          height: 1px;
          overflow: hidden;
          clip-path: inset(50%);
        }
      }
      @container (max-width: 56rem) {
        .wide {
          display: none;
        }
        button.narrow {
          display: inline-flex;
        }
      }
      dialog {
        width: min(24rem, 100vw);
        max-width: none;
        height: 100dvh;
        max-height: none;
        margin: 0 0 0 auto;
        padding: 0;
        border: 0;
        background: var(--surface);
        color: var(--ink);
      }
      dialog::backdrop {
        background: rgb(10 12 18 / 45%);
      }
      .sheet {
        display: grid;
        gap: var(--space-4);
        padding: var(--space-4);
      }
      .sheet .close {
        justify-self: end;
      }
      .sheet nav {
        display: grid;
      }
      .sheet nav a {
        min-height: 3rem;
        font-size: var(--step-1);
        white-space: normal;
      }
      @media (max-width: 640px) {
        :host {
          padding: var(--space-2) var(--space-3);
        }
      }
    `,
  ];
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
