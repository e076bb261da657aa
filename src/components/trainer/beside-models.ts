import { Task } from '@lit/task';
import { css, html, LitElement, nothing, type TemplateResult } from 'lit';
import { customElement, property, state } from 'lit/decorators.js';
import { chanceAccuracy, chanceLoss } from '../../engine/contrastive/index.ts';
import type { EncoderSession } from '../../engine/encoders/session.ts';
import type { ProbeMoment, TrainingRun } from '../../engine/trainer/training-run.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal, integer, percent } from '../i18n/number.ts';
import type { MatrixPart } from '../matrix/matrix-data.ts';
import { controls } from '../theme/controls.ts';
import { memo } from '../training/memo.ts';
import './beside-matrix.ts';
import { messages } from './beside-models.messages.ts';
import { embeddedPairs, type ScoredPairs } from './embedded-pairs.ts';
import { pairHeaders } from './run-moment.ts';
import type { TrainerView } from './trainer-params.ts';
import { renderTrouble, troubleStyles } from './troubles.ts';

/**
 * The held-out pairs of a run in three matrices: before training, at the moment that is looked at, and as the model sees them
 * that comes with the page. What is pointed at in one is lit in all; their `point` events pass through.
 */
@customElement('dg-beside-models')
export class BesideModels extends Localized(LitElement) {
  @property({ attribute: false }) run!: TrainingRun;
  /** The moment that is looked at. */
  @property({ attribute: false }) probe: ProbeMoment | null = null;
  @property() view: TrainerView = 'cosine';
  /** The addresses of the pictures. */
  @property({ attribute: false }) pictures: readonly string[] = [];
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  /** The notebook's: where it runs the embedded model, no other is loaded. */
  @property({ attribute: false }) session?: EncoderSession;

  /** Nothing is computed before the reader wants to see it. */
  @state() private open = false;

  readonly #headers = memo(pairHeaders);
  readonly #first = memo(scored);
  readonly #now = memo(scored);
  readonly #embedded = new Task(this, {
    args: () => [this.open ? this.run.id : '', this.session] as const,
    task: ([id, session], { signal }) =>
      id && session ? embeddedPairs(session, this.run, signal) : Promise.resolve(null),
  });

  override render(): TemplateResult {
    return html`<details ?open=${this.open} @toggle=${this.#onToggle}>
      <summary>${this.msg(messages.heading)}</summary>
      ${this.open ? this.renderModels() : nothing}
    </details>`;
  }

  private renderModels(): TemplateResult {
    const { run, probe } = this;
    const n = run.captions.length;
    const untrained = run.probes[0]?.step === 0 ? run.probes[0] : null;
    return html`
      <div class="models">
        ${this.renderModel(
          this.msg(messages.untrained),
          untrained ? this.#first(untrained, run.dim) : html`<p>${this.msg(messages.unrecorded)}</p>`,
        )}
        ${
          probe
            ? this.renderModel(this.msg(messages.now)(integer(probe.step)), this.#now(probe, run.dim))
            : nothing
        }
        ${this.renderModel(
          this.msg(messages.embedded),
          this.#embedded.render({
            pending: () => html`<p role="status">${this.msg(messages.computing)}</p>`,
            complete: (pairs) => pairs ?? nothing,
            error: (error) => renderTrouble(error, () => void this.#embedded.run()),
          }) as ScoredPairs | TemplateResult | typeof nothing,
        )}
      </div>
      <p>
        ${this.msg(messages.chance)(n, decimal(chanceLoss(n)), percent(chanceAccuracy(n), 1))}
        ${this.msg(messages.caution)(run.config.pictureSize)}
      </p>
    `;
  }

  private renderModel(name: string, shown: ScoredPairs | TemplateResult | typeof nothing): TemplateResult {
    return html`<section aria-label=${name}>
      <h4>${name}</h4>
      ${
        isPairs(shown)
          ? html`<dg-beside-matrix
              .name=${name}
              .pairs=${shown}
              .view=${this.view}
              .headers=${this.#headers(this.run.captions, this.pictures)}
              .pointed=${this.pointed}
            ></dg-beside-matrix>`
          : shown
      }
    </section>`;
  }

  #onToggle = (event: Event): void => {
    this.open = (event.target as HTMLDetailsElement).open;
  };

  static override styles = [
    controls,
    troubleStyles,
    css`
      :host {
        display: block;
      }
      summary {
        width: fit-content;
        min-height: 2rem;
        padding: var(--space-1) 0;
        font-size: var(--step--1);
        font-weight: 600;
        cursor: pointer;
      }
      .models {
        display: grid;
        grid-template-columns: repeat(auto-fit, minmax(min(100%, 16rem), 1fr));
        gap: var(--space-4) var(--space-5);
        margin-top: var(--space-2);
      }
      section {
        min-width: 0;
      }
      h4 {
        margin: 0 0 var(--space-1);
        font-size: var(--step--1);
        font-weight: 650;
      }
      p {
        margin: var(--space-2) 0 0;
        color: var(--ink-soft);
        font-size: 0.8125rem;
        line-height: 1.4;
      }
    `,
  ];
}

function scored(probe: ProbeMoment, dim: number): ScoredPairs {
  return { ...probe, dim };
}

function isPairs(shown: ScoredPairs | TemplateResult | typeof nothing): shown is ScoredPairs {
  return typeof shown === 'object' && 'captions' in shown;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-beside-models': BesideModels;
  }
}
