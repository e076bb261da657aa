import { html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { Localized } from '../components/i18n/localized.ts';
import { controls } from '../components/theme/controls.ts';
import { messages } from './notebook.messages.ts';
import { pages, type Page } from './pages.ts';
import { styles } from './cover-page.styles.ts';

/**
 * The cover: what this is, a sentence to try, and the contents drawn as what the course is about: a matrix whose diagonal
 * is the six lessons.
 *
 * @fires try-sentence - CustomEvent<string>
 */
@customElement('dg-cover-page')
export class CoverPage extends Localized(LitElement) {
  @property({ attribute: false }) addressOf: (page: Page) => string = (page) => `#/${page.id}`;

  override render(): TemplateResult {
    return html`
      <header>
        <h1>
          ${this.msg(messages.brand)}
          <span lang=${this.language === 'zh' ? 'en' : 'zh-CN'}
            >${this.language === 'zh' ? 'Diagonal' : '对角线'}</span
          >
        </h1>
        <p class="tagline">${this.msg(messages.tagline)}</p>
        <p class="pitch">${this.msg(messages.pitch)}</p>
        <form @submit=${this.#onSubmit}>
          <label for="sentence">${this.msg(messages.tryLabel)}</label>
          <div>
            <input
              id="sentence"
              name="sentence"
              type="text"
              dir="auto"
              maxlength="2000"
              autocomplete="off"
              placeholder=${this.msg(messages.tryPlaceholder)}
            />
            <button class="primary">${this.msg(messages.trySubmit)}</button>
          </div>
        </form>
      </header>
      <nav aria-labelledby="contents">
        <h2 id="contents" class="visually-hidden">${this.msg(messages.contents)}</h2>
        <ol>
          ${pages.map((page) => this.renderPage(page))}
        </ol>
      </nav>
    `;
  }

  private renderPage(page: Page): TemplateResult {
    const lessons = pages.filter(({ number }) => number).length;
    return html`<li>
      <a href=${this.addressOf(page)}>
        <span class="row" aria-hidden="true">
          ${Array.from({ length: lessons }, (_, column) =>
            column + 1 === page.number
              ? html`<b>${page.number}</b>`
              : html`<i class=${page.number ? '' : 'lab'}></i>`,
          )}
        </span>
        <span class="words">
          <strong>${this.msg(page.title)}</strong>
          <span>${this.msg(page.summary)}</span>
        </span>
      </a>
    </li>`;
  }

  #onSubmit = (event: SubmitEvent): void => {
    event.preventDefault();
    const sentence = new FormData(event.target as HTMLFormElement).get('sentence') as string;
    this.dispatchEvent(new CustomEvent<string>('try-sentence', { detail: sentence.trim() }));
  };

  static override styles = [controls, styles];
}
