import { consume } from '@lit/context';
import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { pictureURL } from '../embeddings/assets.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import { formatFact } from '../facts/facts.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import { notebookContext, type Notebook } from '../state/notebook-context.ts';
import { controls } from '../theme/controls.ts';
import { keepGuess, keptGuess } from './kept-guesses.ts';
import './order-list.ts';
import { answerOf, type ModelAnswer } from './predict-answer.ts';
import { messages } from './predict.messages.ts';
import { styles } from './predict.styles.ts';
import {
  isRight,
  type Choice,
  type Guess,
  type NumberQuestion,
  type Order,
  type Question,
} from './question.ts';

/**
 * A question of the lesson: the reader commits to a guess, and only then the running model answers. The question itself
 * stands before the element in the prose; its data is `Lesson.questions`.
 */
@customElement('dg-predict')
export class Predict extends Localized(LitElement) {
  /** The id of the question. */
  @property() question = '';

  @consume({ context: notebookContext, subscribe: true })
  @state()
  private notebook?: Notebook;

  /** What the reader has set, not committed to yet. */
  @state() private draft?: Guess;
  @state() private guess?: Guess;

  readonly #embeddings = new EmbeddingsController(this);

  override willUpdate(changed: PropertyValues): void {
    this.#embeddings.notebook = this.notebook;
    if (!this.notebook || !(changed.has('question') || changed.has('notebook' as keyof this))) return;
    this.guess = keptGuess(this.notebook.lesson, this.question);
    this.draft = undefined;
  }

  override render(): TemplateResult {
    const question = this.notebook?.questions[this.question];
    if (!question) return html`<p>${this.msg(messages.unknown)}</p>`;
    return html`<form @submit=${this.#commit}>
      <p id="heading" class="heading">${this.msg(messages.heading)}</p>
      ${this.guess === undefined ? this.renderAsk(question) : this.renderAnswer(question, this.guess)}
    </form>`;
  }

  private renderAsk(question: Question): TemplateResult {
    const ready = question.kind !== 'choice' || this.draft !== undefined;
    return html`
      ${
        question.kind === 'choice'
          ? this.renderChoice(question)
          : question.kind === 'order'
            ? this.renderOrder(question)
            : this.renderNumber(question)
      }
      <p class="foot">
        <button class="primary" ?disabled=${!ready}>${this.msg(messages.commit)}</button>
        <small>${this.msg(messages.kept)}</small>
      </p>
    `;
  }

  private renderChoice(question: Choice): TemplateResult {
    return html`<div class="options" role="radiogroup" aria-labelledby="heading">
      ${this.msg(question.options).map(
        (label, index) =>
          html`<label>
            <input
              type="radio"
              name="option"
              .checked=${this.draft === index}
              @change=${() => (this.draft = index)}
            />
            ${this.#picture(question, index)} <span>${label}</span>
          </label>`,
      )}
    </div>`;
  }

  private renderOrder(question: Order): TemplateResult {
    return html`<dg-order-list
      .labels=${this.msg(question.options)}
      .pictures=${(question.pictures ?? []).map((id) => this.#url(id))}
      .order=${this.draft ?? this.msg(question.options).map((_, i) => i)}
      @order=${(event: CustomEvent<number[]>) => (this.draft = event.detail)}
    ></dg-order-list>`;
  }

  private renderNumber({ range: { min, max, step, unit } }: NumberQuestion): TemplateResult {
    const value = Number(this.draft ?? (min + max) / 2);
    return html`<label class="number">
      <input
        type="range"
        min=${min}
        max=${max}
        step=${step}
        .value=${String(value)}
        aria-label=${this.msg(messages.guess)}
        aria-valuetext=${formatFact({ value, unit })}
        @input=${(event: Event) => (this.draft = Number((event.target as HTMLInputElement).value))}
      />
      <output>${formatFact({ value, unit })}</output>
    </label>`;
  }

  private renderAnswer(question: Question, guess: Guess): TemplateResult {
    const answer = answerOf(question, this.#embeddings);
    return html`
      <dl>
        <div>
          <dt>${this.msg(messages.guess)}</dt>
          <dd>${this.#inWords(question, guess)}</dd>
        </div>
        ${
          answer
            ? html`<div>
                <dt>${this.msg(messages.answer)}</dt>
                <dd>${this.#inWords(question, answer.truth)}</dd>
              </div>`
            : nothing
        }
      </dl>
      <div role="status">${answer ? this.renderVerdict(question, guess, answer) : this.renderWaiting()}</div>
      <p class="foot">
        <button type="button" @click=${this.#again}>${this.msg(messages.again)}</button>
        ${
          answer && question.wanted
            ? html`<small>${this.msg(messages.answeredBy)(this.msg(answer.provenance.model))}</small>`
            : nothing
        }
      </p>
    `;
  }

  private renderVerdict(question: Question, guess: Guess, { truth, model }: ModelAnswer): TemplateResult {
    const right = isRight(question, guess, truth);
    const why =
      question.kind === 'order'
        ? question.explain(guess as readonly number[], truth as readonly number[], model)
        : question.explain(Number(guess), Number(truth), model);
    return html`<p class="verdict">
      <b class=${right ? 'right' : 'wrong'}
        >${right ? '✓' : '✗'} ${this.msg(right ? messages.right : messages.wrong)}</b
      >
      ${this.msg(why)}
    </p>`;
  }

  private renderWaiting(): TemplateResult {
    const { error } = this.#embeddings;
    if (error) {
      const { title, advice } = errorText(error);
      return html`<p><b>${this.msg(title)}</b> ${this.msg(advice)}</p>`;
    }
    if (this.notebook?.session.encoder || this.notebook?.session.state.status === 'loading')
      return html`<p>${this.msg(messages.waiting)}</p>`;
    return html`<p>
      ${this.msg(messages.noModel)}
      <button type="button" @click=${() => this.notebook?.openModelPicker()}>
        ${this.msg(messages.openModels)}
      </button>
    </p>`;
  }

  #inWords(question: Question, guess: Guess): unknown {
    if (question.kind === 'number') return formatFact({ value: Number(guess), unit: question.range.unit });
    const labels = this.msg(question.options);
    const named = (index: number) =>
      html`<span class="named">${this.#picture(question, index)} ${labels[index]}</span>`;
    if (typeof guess === 'number') return named(guess);
    return html`<ol>
      ${guess.map((index) => html`<li>${named(index)}</li>`)}
    </ol>`;
  }

  #picture(question: Choice | Order, index: number): TemplateResult | typeof nothing {
    const id = question.pictures?.[index];
    return id ? html`<img src=${this.#url(id)} alt="" width="48" height="48" />` : nothing;
  }

  #url(id: string): string {
    return pictureURL(
      this.#embeddings.assets?.builtIn.pictures.find((picture) => picture.id === id)?.file ?? `${id}.webp`,
    );
  }

  #commit = (event: Event): void => {
    event.preventDefault();
    const question = this.notebook?.questions[this.question];
    if (!question) return;
    const untouched =
      question.kind === 'order'
        ? this.msg(question.options).map((_, i) => i)
        : question.kind === 'number'
          ? (question.range.min + question.range.max) / 2
          : undefined;
    this.#keep(this.draft ?? untouched);
  };

  #again = (): void => {
    this.draft = undefined;
    this.#keep(undefined);
  };

  #keep(guess: Guess | undefined): void {
    this.guess = guess;
    keepGuess(this.notebook!.lesson, this.question, guess);
  }

  static override styles = [controls, styles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-predict': Predict;
  }
}
