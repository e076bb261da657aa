import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, query, state } from 'lit/decorators.js';
import { keyed } from 'lit/directives/keyed.js';
import { locale, preferredLang, type Lang } from '../components/i18n/locale.ts';
import { Localized } from '../components/i18n/localized.ts';
import type { ModelPicker } from '../components/model-picker/model-picker.ts';
import { Facts } from '../components/facts/facts.ts';
import { Pointing } from '../components/pointing/pointing.ts';
import type { Lesson, PageContent } from '../components/state/lesson.ts';
import type { Notebook } from '../components/state/notebook-context.ts';
import { ReaderPictures } from '../components/state/reader-pictures.ts';
import { controls } from '../components/theme/controls.ts';
import { theme, type ThemeChoice } from '../components/theme/theme.ts';
import { runtimeBuild } from '../engine/encoders/runtime-build.ts';
import { EncoderSession } from '../engine/encoders/session.ts';
import { linkVersion } from './address.ts';
import './cover-page.ts';
import './lab-page.ts';
import { lazyTraining } from './lazy-training.ts';
import './lesson-page.ts';
import { messages } from './notebook.messages.ts';
import { pictureCodec } from './picture-codec.ts';
import { prefer, preference } from './preferences.ts';
import { keepForOffline } from './register-service-worker.ts';
import { Router, type OpenLesson } from './router.ts';
import './site-header.ts';
import { startSession } from './start-session.ts';
import { styles } from './notebook.styles.ts';

/** The shell: it opens the page that the address names, and ties language, theme, model and the reader's pictures to it. */
@customElement('dg-notebook')
export class NotebookElement extends Localized(LitElement) {
  readonly session = new EncoderSession();
  readonly pictures = new ReaderPictures(pictureCodec);
  readonly router = new Router();
  readonly training = lazyTraining();

  @state() private notice = '';

  @query('dg-model-picker') private picker!: ModelPicker;

  override connectedCallback(): void {
    super.connectedCallback();
    this.router.addEventListener('change', this.#onPage);
    this.router.addEventListener('common', this.#applyCommon);
    this.session.addEventListener('change', this.#onSession);
    this.#applyCommon();
    this.router.connect();
    void this.pictures.restore();
    void startSession(
      this.session,
      this.router.common,
      () => void this.#openPicker(),
      (text) => (this.notice = text),
    );
  }

  override disconnectedCallback(): void {
    this.router.disconnect();
    this.router.removeEventListener('change', this.#onPage);
    this.router.removeEventListener('common', this.#applyCommon);
    this.session.removeEventListener('change', this.#onSession);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    const { page } = this.router.shown;
    document.documentElement.lang = this.language === 'zh' ? 'zh-CN' : 'en';
    document.title = page ? this.msg(messages.page)(this.msg(page.title)) : 'Diagonal · 对角线';
  }

  override render(): TemplateResult {
    return html`
      <header>
        <a class="skip" href="#main" @click=${this.#skip}>${this.msg(messages.skip)}</a>
        <dg-site-header
          .session=${this.session}
          .current=${this.router.shown.page?.id ?? ''}
          .themeChoice=${theme.choice}
          .addressOf=${this.router.addressOf}
          @language=${(event: CustomEvent<Lang>) => this.#setLanguage(event.detail)}
          @theme=${(event: CustomEvent<ThemeChoice>) => this.#setTheme(event.detail)}
          @open-model-picker=${() => void this.#openPicker()}
        ></dg-site-header>
      </header>
      ${
        this.notice
          ? html`<p class="notice" role="status">
              ${this.notice} <button @click=${() => (this.notice = '')}>${this.msg(messages.dismiss)}</button>
            </p>`
          : nothing
      }
      <main id="main" tabindex="-1">${this.renderPage()}</main>
      <dg-model-picker .session=${this.session}></dg-model-picker>
    `;
  }

  private renderPage(): TemplateResult {
    const { page, open, status } = this.router.shown;
    const { addressOf } = this.router;
    if (!page)
      return html`<dg-cover-page
        .addressOf=${addressOf}
        @try-sentence=${this.#onTrySentence}
      ></dg-cover-page>`;
    if (status === 'failed') {
      return html`<p class="failure" role="alert">
        ${this.msg(messages.loadFailed)}
        <button @click=${() => this.router.open()}>${this.msg(messages.retry)}</button>
      </p>`;
    }
    if (!open) return html`<p class="failure" role="status">${this.msg(messages.loading)}</p>`;
    if (!isLesson(open.lesson))
      return html`<dg-lab-page
        .page=${page}
        .content=${open.lesson}
        .notebook=${this.#notebookFor(open)}
      ></dg-lab-page>`;
    return html`${keyed(
      page.id,
      html`<dg-lesson-page
        .page=${page}
        .lesson=${open.lesson}
        .notebook=${this.#notebookFor(open)}
        .addressOf=${addressOf}
      ></dg-lesson-page>`,
    )}`;
  }

  // One object a lesson: a new one would make every figure start again.
  readonly #notebooks = new WeakMap<OpenLesson, Notebook>();

  #notebookFor(open: OpenLesson): Notebook {
    const notebook = this.#notebooks.get(open) ?? {
      session: this.session,
      pictures: this.pictures,
      lesson: open.lesson.id,
      page: open.state,
      pointing: new Pointing(),
      facts: new Facts(),
      questions: open.lesson.questions ?? {},
      training: this.training,
      link: () => this.#link(),
      openModelPicker: () => void this.#openPicker(),
    };
    this.#notebooks.set(open, notebook);
    return notebook;
  }

  /** The dialog's code is not needed before a lesson shows: it is fetched when the page is at rest, or when asked for. */
  async #openPicker(): Promise<void> {
    try {
      await loadPicker();
      await this.picker.updateComplete;
      this.picker.open();
    } catch {
      this.notice = this.msg(messages.pickerFailed);
    }
  }

  /** A link says the language, too: who opens it should see what the sender saw. */
  #link(): string {
    const own = this.pictures.all.length;
    const notices = [
      ...(own > 0 ? [this.msg(messages.ownPictures)(own)] : []),
      ...(this.session.entry?.kind === 'trained' ? [this.msg(messages.ownModel)] : []),
    ];
    if (notices.length > 0) this.notice = notices.join(' ');
    const { router } = this;
    return new URL(
      router.addressOf(router.shown.page, { ...router.common, lang: this.language }),
      location.href,
    ).href;
  }

  #onPage = (): void => {
    if (this.router.unknownPage) this.notice = this.msg(messages.unknownPage);
    else if (this.router.newerVersion) this.notice = this.msg(messages.newerLink)(this.router.newerVersion);
    this.requestUpdate();
  };

  #applyCommon = (): void => {
    const { lang, theme: choice } = this.router.common;
    locale.lang = (lang || preference('lang') || preferredLang(navigator.languages)) as Lang;
    theme.choice = (choice || preference('theme') || 'auto') as ThemeChoice;
    this.requestUpdate();
  };

  // A choice goes into the address only where the address had one: else it would freeze what the next reader prefers.
  #setLanguage(lang: Lang): void {
    prefer('lang', lang);
    if (this.router.common.lang) this.router.setCommon({ lang });
    locale.lang = lang;
  }

  #setTheme(choice: ThemeChoice): void {
    prefer('theme', choice);
    if (this.router.common.theme) this.router.setCommon({ theme: choice });
    theme.choice = choice;
    this.requestUpdate();
  }

  #onSession = (): void => {
    const { state } = this.session;
    // What went wrong is told there, too. If it cannot be fetched now, the reader is told when they ask for it.
    if (state.status !== 'idle' && state.status !== 'loading') loadPicker().catch(() => undefined);
    if (state.status !== 'ready') return;
    // The default needs no name, and a model from the reader's folder has none that a later visit knows.
    const { kind, id } = state.entry;
    const model = kind === 'embedded' || id.startsWith('folder/') ? '' : id;
    if (model !== this.router.common.model) this.router.setCommon({ model });
    // A model trained here needs no ONNX Runtime.
    if (kind === 'trained') return;
    void keepForOffline(runtimeBuild(state.encoder.runtime.device, 'Suspending' in WebAssembly));
  };

  #onTrySentence = (event: CustomEvent<string>): void => {
    const sentence = event.detail;
    location.hash = `#/classic-case${sentence ? `?${new URLSearchParams({ v: String(linkVersion), q: sentence })}` : ''}`;
  };

  #skip = (event: Event): void => {
    event.preventDefault();
    this.renderRoot.querySelector<HTMLElement>('#main')?.focus();
  };

  static override styles = [controls, styles];
}

const loadPicker = () => import('../components/model-picker/model-picker.ts');

const isLesson = (content: PageContent): content is Lesson => 'prose' in content;
