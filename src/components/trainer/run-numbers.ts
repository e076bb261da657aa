import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { chanceAccuracy, chanceLoss } from '../../engine/contrastive/index.ts';
import type { ProbeMoment, TrainedStep, TrainingRun } from '../../engine/trainer/training-run.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, integer, nats, percent } from '../i18n/number.ts';
import { deviceName } from './run-words.ts';
import { messages } from './run.messages.ts';

/** The numbers of a run at one moment, each in its own fixed room. */
@customElement('dg-run-numbers')
export class RunNumbers extends Localized(LitElement) {
  @property({ attribute: false }) run!: TrainingRun;
  @property({ attribute: false }) moment: ProbeMoment | null = null;
  /** The step whose numbers are shown; absent before the first. */
  @property({ attribute: false }) step?: TrainedStep;
  /** 0 while none is trained. */
  @property({ type: Number }) pairsPerSecond = 0;
  /** Milliseconds; 0: not measured. */
  @property({ type: Number }) longestFrame = 0;

  override render(): TemplateResult {
    const { run, moment, step } = this;
    const n = run.captions.length;
    // Of a model from a file no step is known, but where it stands is.
    const { pairs = 0, step: stepNumber = 0 } = step ?? moment ?? {};
    const guess = this.msg(messages.chanceNote);
    return html`<dl>
      ${this.#fact('step', messages.stepNumber, integer(stepNumber))}
      ${this.#fact('pairs', messages.pairsSeen, integer(pairs))}
      ${this.#fact('epoch', messages.epoch, decimal(pairs / run.config.scenes, 2))}
      ${this.#fact('rate', messages.rate, this.pairsPerSecond > 0 ? integer(Math.round(this.pairsPerSecond)) : '–')}
      ${this.#fact(
        'batch-loss',
        messages.batchLoss,
        step ? nats(step.loss) : '–',
        step ? guess(nats(chanceLoss(step.batchSize))) : '',
      )}
      ${this.#fact('held-out-loss', messages.heldOutLoss, moment ? nats(moment.loss) : '–', guess(nats(chanceLoss(n))))}
      ${this.#fact(
        'row-accuracy',
        messages.rowAccuracy,
        moment ? percent(moment.rowAccuracy) : '–',
        guess(percent(chanceAccuracy(n), 1)),
      )}
      ${this.#fact(
        'column-accuracy',
        messages.columnAccuracy,
        moment ? percent(moment.columnAccuracy) : '–',
        guess(percent(chanceAccuracy(n), 1)),
      )}
      ${this.#fact('scale', messages.scale, moment ? decimal(moment.scale, 2) : '–')}
      ${this.#fact('gradient-norm', messages.gradientNorm, step ? nats(step.gradientNorm) : '–')}
      ${this.#fact('step-time', messages.stepTime, step ? this.#milliseconds(step.milliseconds) : '–')}
      ${this.#fact('frame', messages.longestFrame, this.longestFrame > 0 ? this.#milliseconds(this.longestFrame) : '–')}
      ${this.#fact('device', messages.device, deviceName(run.device))}
    </dl>`;
  }

  #fact(name: string, label: { zh: string; en: string }, value: string, note = ''): TemplateResult {
    return html`<div data-number=${name}>
      <dt>${this.msg(label)}</dt>
      <dd>${value}${note ? html` <small>${note}</small>` : nothing}</dd>
    </div>`;
  }

  #milliseconds(value: number): string {
    return this.msg(messages.milliseconds)(integer(Math.round(value)));
  }

  static override styles = css`
    :host {
      display: block;
    }
    dl {
      display: grid;
      grid-template-columns: repeat(auto-fill, minmax(8.4rem, 1fr));
      gap: var(--space-2) var(--space-3);
      margin: 0;
      font-size: var(--step--1);
      font-variant-numeric: tabular-nums;
      line-height: 1.3;
    }
    div[data-number='device'] {
      grid-column: span 2;
    }
    dt,
    small {
      color: var(--ink-soft);
      font-size: 0.8125rem;
      font-weight: 400;
    }
    dd {
      margin: 0;
      overflow: hidden;
      font-weight: 650;
      text-overflow: ellipsis;
      white-space: nowrap;
    }
  `;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-run-numbers': RunNumbers;
  }
}
