import { provide } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { unsafeHTML } from 'lit/directives/unsafe-html.js';
import type { Prose, ProseBlock, ProseStep } from '../../scripts/vite/lesson-markdown.ts';
import { Localized } from '../components/i18n/localized.ts';
import '../components/citations/cite.ts';
import '../components/citations/source-list.ts';
import '../components/facts/value.ts';
import '../components/glossary/term.ts';
import '../components/pointing/point.ts';
import '../components/predict/predict.ts';
import type { Lesson } from '../components/state/lesson.ts';
import { motionIsUnwelcome } from '../components/playback/passage.ts';
import { notebookContext, type Notebook } from '../components/state/notebook-context.ts';
import { controls } from '../components/theme/controls.ts';
import { chaptersOf, type Chapter } from './chapters.ts';
import { layout } from './lesson-page.styles.ts';
import { messages } from './notebook.messages.ts';
import { pages, type Page } from './pages.ts';
import { prose as proseStyles } from './prose-styles.ts';
import { SceneGlide } from './scene-glide.ts';
import './stepper.ts';
import { StickyFigures } from './sticky-figures.ts';

/**
 * A lesson: its prose in the reader's language, and its figures. On a wide window the figures stay in view beside the
 * text; on a narrow one they stand where the text has them. Coming to a step sets the step's scene.
 */
@customElement('dg-lesson-page')
export class LessonPage extends Localized(LitElement) {
  @property({ attribute: false }) page!: Page;
  @property({ attribute: false }) lesson!: Lesson;
  /** What the lesson's figures use. */
  @provide({ context: notebookContext })
  @property({ attribute: false })
  notebook!: Notebook;
  @property({ attribute: false }) addressOf: (page: Page) => string = (page) => `#/${page.id}`;

  @state() private prose?: Prose;
  @state() private failed = false;
  @state() private currentStep = '';

  #glide?: SceneGlide;
  #observer?: IntersectionObserver;
  #scrolled = false;

  constructor() {
    super();
    new StickyFigures(this);
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#glide = new SceneGlide(this.notebook.page);
    window.addEventListener('wheel', this.#onScroll, { passive: true });
    window.addEventListener('touchmove', this.#onScroll, { passive: true });
    window.addEventListener('keydown', this.#onScroll);
  }

  override disconnectedCallback(): void {
    this.#glide?.stop();
    this.#observer?.disconnect();
    window.removeEventListener('wheel', this.#onScroll);
    window.removeEventListener('touchmove', this.#onScroll);
    window.removeEventListener('keydown', this.#onScroll);
    super.disconnectedCallback();
  }

  override willUpdate(): void {
    if (this.prose === undefined || this.#proseLanguage !== this.language) void this.#load();
  }

  override updated(changed: PropertyValues): void {
    if (changed.has('prose') && this.prose) this.#observeSteps();
  }

  override render(): TemplateResult {
    if (this.failed) {
      return html`<p class="failure" role="alert">
        ${this.msg(messages.loadFailed)}
        <button @click=${() => this.#load()}>${this.msg(messages.retry)}</button>
      </p>`;
    }
    const { prose } = this;
    if (!prose) return html`<p role="status" class="loading">${this.msg(messages.loading)}</p>`;
    return html`
      <article>
        ${chaptersOf(prose).map((chapter, i) => this.renderChapter(chapter, i === 0 ? prose.title : ''))}
        ${prose.sources.length > 0 ? this.renderSources(prose.sources) : nothing}
        <footer>${this.renderNeighbours()}</footer>
      </article>
      <dg-stepper
        .step=${prose.steps.findIndex(({ id }) => id === this.currentStep)}
        .count=${prose.steps.length}
        @step=${(event: CustomEvent<number>) => this.#goTo(prose.steps[event.detail])}
      ></dg-stepper>
    `;
  }

  private renderChapter({ lead, steps, figures, figuresAfter }: Chapter, title: string): TemplateResult {
    const step = (each: ProseStep) => this.renderStep(each);
    return html`<div class="chapter">
      ${title ? this.renderTitle(title) : nothing} ${lead.map(renderBlock)}
      ${steps.slice(0, figuresAfter).map(step)} ${figures.map(renderBlock)}
      ${steps.slice(figuresAfter).map(step)}
    </div>`;
  }

  private renderTitle(title: string): TemplateResult {
    return html`<header>
      ${this.page.number ? html`<p class="number" aria-hidden="true">${this.page.number}</p>` : nothing}
      <h1>${title}</h1>
    </header>`;
  }

  private renderSources(ids: readonly string[]): TemplateResult {
    return html`<section class="sources" aria-labelledby="sources-title">
      <h2 id="sources-title">${this.msg(messages.sources)}</h2>
      <dg-source-list .ids=${ids}></dg-source-list>
    </section>`;
  }

  private renderStep(step: ProseStep): TemplateResult {
    const scene = Object.keys(step.scene).length > 0;
    return html`
      <section
        id=${step.id}
        data-step
        class=${step.id === this.currentStep ? 'current' : ''}
        aria-labelledby="${step.id}-title"
      >
        <h2 id="${step.id}-title">${step.title}</h2>
        ${step.blocks.map(renderBlock)}
        ${
          scene
            ? html`<button class="scene" @click=${() => this.#show(step)}>
                ${this.msg(messages.showInFigure)}
              </button>`
            : nothing
        }
      </section>
    `;
  }

  private renderNeighbours(): TemplateResult {
    const index = pages.indexOf(this.page);
    const link = (page: Page | undefined, label: string) =>
      page
        ? html`<a href=${this.addressOf(page)}><small>${label}</small><br />${this.msg(page.title)}</a>`
        : html`<span></span>`;
    return html`${link(pages[index - 1], this.msg(messages.previous))}
    ${link(pages[index + 1], this.msg(messages.next))}`;
  }

  #proseLanguage = '';

  async #load(): Promise<void> {
    const { language } = this;
    this.#proseLanguage = language;
    try {
      const [{ default: prose }] = await Promise.all([
        this.lesson.prose[language](),
        this.lesson.elements?.(),
      ]);
      if (language !== this.#proseLanguage) return;
      this.prose = prose;
      this.failed = false;
    } catch {
      this.failed = true;
    }
  }

  // A link opens as its sender saw it: scenes follow the text only once the reader has moved.
  #onScroll = (): void => {
    this.#scrolled = true;
  };

  #observeSteps(): void {
    this.#observer?.disconnect();
    this.#observer = new IntersectionObserver(this.#onSteps, { rootMargin: '-42% 0px -57% 0px' });
    const steps = this.renderRoot.querySelectorAll('[data-step]');
    for (const step of steps) this.#observer.observe(step);
  }

  #onSteps = (entries: readonly IntersectionObserverEntry[]): void => {
    const entered = entries.find(({ isIntersecting }) => isIntersecting);
    if (!entered || entered.target.id === this.currentStep) return;
    this.currentStep = entered.target.id;
    const beside = matchMedia('(min-width: 1100px)').matches;
    const step = this.prose?.steps.find(({ id }) => id === this.currentStep);
    if (step && beside && this.#scrolled) this.#glide?.to(step.scene);
  };

  #goTo({ id }: ProseStep): void {
    this.#scrolled = true;
    const step = this.renderRoot.querySelector(`#${id}`);
    step?.scrollIntoView({ block: 'start', behavior: motionIsUnwelcome() ? 'auto' : 'smooth' });
  }

  #show(step: ProseStep): void {
    this.#glide?.to(step.scene);
    const chapter = this.renderRoot.querySelector(`#${step.id}`)?.closest('.chapter');
    const figure = chapter?.querySelector('.figure');
    figure?.scrollIntoView({ block: 'nearest', behavior: motionIsUnwelcome() ? 'auto' : 'smooth' });
  }

  static override styles = [controls, proseStyles, layout];
}

function renderBlock({ kind, html: source }: ProseBlock): TemplateResult {
  return html`<div class=${kind}>${unsafeHTML(source)}</div>`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-lesson-page': LessonPage;
  }
}
