import { Task } from '@lit/task';
import { html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { CatalogueEntry } from '../../engine/encoders/catalogue.ts';
import { errorText } from '../i18n/errors.ts';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { modelName } from '../model-picker/entry.messages.ts';
import { factList, factStyles, type Fact } from '../model-picker/facts.ts';
import { controls } from '../theme/controls.ts';
import { icons } from '../theme/icons.ts';
import { glanceFacts, recordedFacts, type FactGroup, type TrainingFacts } from './card-facts.ts';
import { messages } from './dialog.messages.ts';
import { dialogStyles } from './dialog.styles.ts';
import './drawing-sources-list.ts';
import './figures-table.ts';
import { loadCard, sourcesAddress, type Card } from './load-card.ts';
import { able, prose, unable } from './prose.messages.ts';
import './training-chart.ts';

/**
 * The card of the embedded model: what it is, what it can and cannot do, what it learned from, how it was trained, and
 * what was measured. What the site has no record of, the card says it has no record of.
 */
@customElement('dg-model-card-dialog')
export class ModelCardDialog extends Localized(LitElement) {
  @property({ attribute: false }) entry!: CatalogueEntry;

  @query('dialog') private dialog!: HTMLDialogElement;

  readonly #card = new Task(this, {
    task: ([entry], { signal }) => loadCard(entry, signal),
    args: () => [this.entry] as const,
  });

  /** Shows the dialog. Escape closes it, and the focus goes back to where it was. */
  async open(): Promise<void> {
    await this.updateComplete;
    this.dialog.showModal();
  }

  override render(): TemplateResult {
    return html`<dialog aria-labelledby="title" @click=${this.#closeOnBackdrop}>
      <div class="sheet">
        <header class="head">
          <p class="kicker">${this.msg(messages.kicker)}</p>
          <h2 id="title">${this.msg(modelName(this.entry))}</h2>
          <button class="quiet" aria-label=${this.msg(messages.close)} @click=${() => this.dialog.close()}>
            ${icons.close}
          </button>
        </header>
        <div class="content" tabindex="0" role="region" aria-labelledby="title">
          ${this.renderIntroduction()} ${this.renderRecords()}
        </div>
      </div>
    </dialog>`;
  }

  private renderIntroduction(): TemplateResult {
    return html`
      <section class="lead">
        <p>${this.msg(prose.what)}</p>
        <p class="caution">${this.msg(prose.notOpenAI)}</p>
        <p>${this.msg(prose.use)}</p>
      </section>
      <section class="glance">
        <h3>${this.msg(messages.glance)}</h3>
        ${factList([...glanceFacts(this.entry), ...this.#recorded('network')])}
      </section>
      ${this.renderList(messages.able, able)} ${this.renderList(messages.unable, unable)}
    `;
  }

  private renderList(heading: Message, items: readonly Message[]): TemplateResult {
    return html`<section class="half">
      <h3>${this.msg(heading)}</h3>
      <ul>
        ${items.map((item) => html`<li>${this.msg(item)}</li>`)}
      </ul>
    </section>`;
  }

  private renderRecords(): TemplateResult {
    return html`${this.#card.render({
      pending: () => html`<p class="wide" role="status">${this.msg(messages.loading)}</p>`,
      error: (error) => this.renderError(error),
      complete: (card) => html`${this.renderTraining(card)} ${this.renderFigures(card)}`,
    })}`;
  }

  private renderError(error: unknown): TemplateResult {
    const { title, advice } = errorText(error);
    return html`<section class="wide problem" role="alert">
      <p>${this.msg(title)} ${this.msg(advice)}</p>
      <button @click=${() => this.#card.run()}>${this.msg(messages.retry)}</button>
    </section>`;
  }

  private renderTraining({ facts, sources, runs }: Card): TemplateResult {
    const chart = runs.length > 0 ? html`<dg-training-chart .runs=${runs}></dg-training-chart>` : nothing;
    if (!facts)
      return html`<section class="wide">
        <h3>${this.msg(messages.recipe)}</h3>
        <p>${this.msg(messages.noRecord)}</p>
        ${chart}
      </section>`;
    const list =
      sources.length > 0
        ? html`<dg-drawing-sources .sources=${sources} .file=${sourcesAddress()}></dg-drawing-sources>`
        : nothing;
    return html`
      ${this.renderRecord(messages.data, [prose.data, prose.noPhotographs], recordedFacts(facts, 'data'), list)}
      ${this.renderRecord(messages.split, [prose.split], recordedFacts(facts, 'split'))}
      ${this.renderRecord(messages.recipe, [prose.recipe], recordedFacts(facts, 'recipe'), chart)}
    `;
  }

  private renderRecord(
    heading: Message,
    paragraphs: readonly Message[],
    facts: readonly Fact[],
    more: TemplateResult | typeof nothing = nothing,
  ): TemplateResult {
    return html`<section class="wide record">
      <h3>${this.msg(heading)}</h3>
      <div class="text">${paragraphs.map((paragraph) => html`<p>${this.msg(paragraph)}</p>`)}</div>
      ${facts.length > 0 ? factList(facts) : nothing}
      <div class="more">${more}</div>
    </section>`;
  }

  private renderFigures({ figures }: Card): TemplateResult {
    return html`<section class="wide">
      <h3>${this.msg(messages.figures)}</h3>
      ${
        figures.length > 0
          ? html`<dg-figures-table .figures=${figures}></dg-figures-table>`
          : html`<p>${this.msg(messages.noFigures)}</p>`
      }
    </section>`;
  }

  #recorded(group: FactGroup): readonly Fact[] {
    const facts: TrainingFacts | null | undefined = this.#card.value?.facts;
    return facts ? recordedFacts(facts, group) : [];
  }

  #closeOnBackdrop = (event: Event): void => {
    if (event.target === this.dialog) this.dialog.close();
  };

  static override styles = [controls, factStyles, dialogStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-model-card-dialog': ModelCardDialog;
  }
}
