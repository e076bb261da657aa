import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import type { RunSummary } from '../../engine/trainer/training-run.ts';
import { dateTime } from '../i18n/date.ts';
import { Localized } from '../i18n/localized.ts';
import type { Message } from '../i18n/locale.ts';
import { integer, percent } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { keptRunsStyles } from './kept-runs.styles.ts';
import { messages } from './kept-runs.messages.ts';
import { runName } from './run-name.ts';
import { deviceName } from './run-words.ts';
import { mostCompared } from './training-desk.ts';

export type KeptAction = 'open' | 'use' | 'compare' | 'uncompare' | 'weights' | 'json' | 'remove';

export interface KeptDetail {
  readonly action: KeptAction;
  readonly id: string;
}

/**
 * The runs that are kept on this machine, with what can be done with each.
 *
 * @fires kept - CustomEvent<KeptDetail>
 * @fires load-weights - CustomEvent<File>
 */
@customElement('dg-kept-runs')
export class KeptRuns extends Localized(LitElement) {
  @property({ attribute: false }) runs: readonly RunSummary[] = [];
  /** Those in the curves, by id. */
  @property({ attribute: false }) compared: ReadonlyMap<string, unknown> = new Map();
  /** The id of the run that the figure shows. */
  @property() shown = '';

  /** The run that the reader is asked about before it is deleted. */
  @state() private asked = '';

  override render(): TemplateResult {
    const { runs } = this;
    return html`
      <h3>${this.msg(messages.heading)(runs.length)}</h3>
      ${
        runs.length === 0
          ? html`<p class="none">${this.msg(messages.none)}</p>`
          : html`<ul>
              ${runs.map((run) => this.renderRun(run))}
            </ul>`
      }
      <p class="load">
        <label class="button">
          ${this.msg(messages.load)}
          <input type="file" accept=".safetensors" @change=${this.#onFile} />
        </label>
        <span>${this.msg(messages.loadHint)}</span>
      </p>
    `;
  }

  private renderRun(run: RunSummary): TemplateResult {
    const { id, config, scores, changes, started, device } = run;
    const temperature =
      config.temperature === 'learned' ? this.msg(messages.learned) : String(config.temperature);
    return html`<li class=${id === this.shown ? 'shown' : ''} data-run=${id}>
      <div class="what">
        <b>${runName(config)}</b>
        <span>${this.#seen(run)}</span>
        <span class="score"
          >${scores ? this.msg(messages.accuracy)(percent(scores.rowAccuracy), percent(scores.columnAccuracy)) : nothing}</span
        >
        <small
          >${[
            this.msg(config.language === 'zh' ? messages.chinese : messages.english),
            this.msg(messages.more)(config.concepts, integer(config.scenes), config.pictureSize),
            this.msg(messages.learning)(String(config.learningRate), temperature),
            ...(changes > 0 ? [this.msg(messages.changes)(changes)] : []),
            deviceName(device),
            dateTime(started),
          ].join(' · ')}</small
        >
      </div>
      ${this.renderActions(run)}
    </li>`;
  }

  private renderActions({ id, config }: RunSummary): TemplateResult {
    const name = runName(config);
    const compared = this.compared.has(id);
    const full = this.compared.size >= mostCompared;
    if (this.asked === id) {
      return html`<div class="actions">
        ${this.#button(messages.reallyRemove, name, () => this.#report('remove', id), 'danger')}
        ${this.#button(messages.keep, name, () => (this.asked = ''))}
      </div>`;
    }
    return html`<div class="actions">
      ${
        id === this.shown
          ? html`<span class="here">${this.msg(messages.shown)}</span>`
          : html`${this.#button(messages.open, name, () => this.#report('open', id))}
              <label class="compare"
                ><input
                  type="checkbox"
                  .checked=${compared}
                  ?disabled=${!compared && full}
                  @change=${() => this.#report(compared ? 'uncompare' : 'compare', id)}
                /><span>${this.msg(messages.compare)}</span
                ><span class="visually-hidden">${name}</span></label
              >`
      }
      ${this.#button(messages.use, name, () => this.#report('use', id))}
      ${this.#button(messages.weights, name, () => this.#report('weights', id))}
      ${this.#button(messages.json, name, () => this.#report('json', id))}
      ${this.#button(messages.remove, name, () => (this.asked = id))}
    </div>`;
  }

  // The button that was pressed is gone: the focus goes to what stands in its place.
  override updated(changed: PropertyValues): void {
    if (!changed.has('asked') || changed.get('asked') === undefined) return;
    const id = this.asked || (changed.get('asked') as string);
    this.renderRoot.querySelector<HTMLElement>(`[data-run='${id}'] .actions button:last-child`)?.focus();
  }

  #button(label: Message, name: string, act: () => void, kind = ''): TemplateResult {
    return html`<button class=${kind} aria-label="${this.msg(label)}: ${name}" @click=${act}>
      ${this.msg(label)}
    </button>`;
  }

  #seen({ step, pairs, budget, finished }: RunSummary): string {
    if (finished) return this.msg(messages.seen)(integer(step), integer(pairs));
    return this.msg(messages.progress)(integer(step), integer(pairs), integer(budget));
  }

  #report(action: KeptAction, id: string): void {
    this.asked = '';
    this.dispatchEvent(new CustomEvent<KeptDetail>('kept', { detail: { action, id } }));
  }

  #onFile = (event: Event): void => {
    const input = event.target as HTMLInputElement;
    const [file] = input.files ?? [];
    // Else the same file could not be chosen a second time.
    input.value = '';
    if (file) this.dispatchEvent(new CustomEvent<File>('load-weights', { detail: file }));
  };

  static override styles = [controls, keptRunsStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-kept-runs': KeptRuns;
  }
}
