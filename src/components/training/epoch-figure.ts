import { html, nothing, svg, type TemplateResult } from 'lit';
import { customElement, query } from 'lit/decorators.js';
import { epochPlan, type EpochPlan } from '../../engine/training/index.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { controls } from '../theme/controls.ts';
import { choiceStyles, renderChoice } from './choice.ts';
import { epochFigureStyles } from './epoch-figure.styles.ts';
import { messages } from './epoch.messages.ts';
import { TrainingFigureElement } from './figure-element.ts';
import { integer, nats, percent } from '../i18n/number.ts';

/** Data sets to start from: the article's, and CLIP's own (Radford et al. 2021). */
const examples = {
  article: { pairs: 100_000, batch: 128 },
  clip: { pairs: 400_000_000, batch: 32_768 },
} as const;
type Example = keyof typeof examples;

/** How one pass over a data set is cut into batches: the numbers follow from the two that the reader sets. */
@customElement('dg-epoch')
export class EpochFigure extends TrainingFigureElement {
  @query('svg') private bar?: SVGSVGElement;

  override render(): TemplateResult | typeof nothing {
    if (!this.notebook) return nothing;
    return html`<dg-figure
      .heading=${this.msg(messages.heading)}
      .content=${this.#content}
      .version=${`${this.values.pairs} ${this.values.batch} ${this.language}`}
    >
      <div class="body">
        ${renderChoice<Example | ''>({
          label: this.msg(messages.example),
          value: this.#example(),
          options: (Object.keys(examples) as Example[]).map((value) => ({
            value,
            label: this.msg(messages[value]),
          })),
          onChoose: (value) => value && this.set(examples[value]),
        })}
        <div class="inputs">
          ${this.renderInput('pairs', this.msg(messages.pairs))}
          ${this.renderInput('batch', this.msg(messages.batch))}
        </div>
        ${this.renderBar(this.#plan)} ${this.renderPlan(this.#plan)}
      </div>
    </dg-figure>`;
  }

  /** The data set as a bar, and what one step sees of it; batches are told apart as long as each has two pixels. */
  private renderBar({ pairs, batchSize, steps }: EpochPlan): TemplateResult {
    const width = 600;
    const share = batchSize / pairs;
    const cuts =
      steps <= width / 4 ? Array.from({ length: steps - 1 }, (_, k) => (k + 1) * share * width) : [];
    const words = this.msg(messages.oneStep)(percent(share, share < 0.01 ? 3 : 1));
    return html`<svg viewBox="0 0 ${width} 52" role="img" aria-label=${words}>
      <rect class="set" width=${width} height="24" rx="2" />
      ${cuts.map((x) => svg`<path class="cut" d="M${x} 0v24" />`)}
      <rect class="step" width=${Math.max(2, share * width)} height="24" rx="1" />
      <text x="0" y="44">${words}</text>
    </svg>`;
  }

  private renderPlan(plan: EpochPlan): TemplateResult {
    const uneven = plan.lastBatch < plan.batchSize;
    return html`<dl>
      ${this.#facts(plan).map(
        ({ name, label, value, note }) =>
          html`<div data-number=${name}>
            <dt>${label}</dt>
            <dd>${value}</dd>
            <dd class="note">${note}</dd>
          </div>`,
      )}
      ${
        uneven
          ? html`<div data-number="last">
              <dt>${this.msg(messages.lastBatch)}</dt>
              <dd>${integer(plan.lastBatch)}</dd>
            </div>`
          : nothing
      }
    </dl>`;
  }

  private renderInput(name: 'pairs' | 'batch', label: string): TemplateResult {
    return html`<label
      >${label}
      <input
        type="number"
        inputmode="numeric"
        min="1"
        .value=${String(this.values[name])}
        @change=${(event: Event) => this.#onNumber(name, event.target as HTMLInputElement)}
    /></label>`;
  }

  get #plan(): EpochPlan {
    return epochPlan(this.values.pairs, this.values.batch);
  }

  #facts(plan: EpochPlan): { name: string; label: string; value: string; note: string }[] {
    const fact = (name: 'steps' | 'positives' | 'negatives' | 'chance', value: string, note: string) => {
      return { name, label: this.msg(messages[name]), value, note };
    };
    return [
      fact('steps', integer(plan.steps), ''),
      fact('positives', integer(plan.positives), 'N'),
      fact('negatives', integer(plan.negatives), 'N² − N'),
      fact('chance', nats(plan.chanceLoss), 'ln N'),
    ];
  }

  #example(): Example | '' {
    const { pairs, batch } = this.values;
    const isShown = (key: Example) => examples[key].pairs === pairs && examples[key].batch === batch;
    return (Object.keys(examples) as Example[]).find(isShown) ?? '';
  }

  #onNumber(name: 'pairs' | 'batch', input: HTMLInputElement): void {
    const value = this.notebook!.page.params[name].parse(input.value) as number | undefined;
    if (value !== undefined) this.set({ [name]: Math.round(value) });
    input.value = String(this.values[name]);
  }

  readonly #content: FigureContent = {
    name: 'diagonal-epoch',
    describe: () =>
      this.#facts(this.#plan)
        .map(({ label, value }) => this.msg(messages.fact)(label, value))
        .join(this.msg(messages.comma)),
    drawing: () => this.bar ?? null,
    table: () => this.#facts(this.#plan).map(({ label, value }) => [label, value]),
  };

  static override styles = [controls, choiceStyles, epochFigureStyles];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-epoch': EpochFigure;
  }
}
