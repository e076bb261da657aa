import { html, nothing, type TemplateResult } from 'lit';
import { customElement } from 'lit/decorators.js';
import { chanceLoss, initialSigmoid } from '../../engine/contrastive/index.ts';
import { pairLosses } from '../../engine/training/pairs/index.ts';
import { EmbeddingsController } from '../embeddings/embeddings-controller.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import { builtInSource } from '../embeddings/picture-source.ts';
import type { FigureContent } from '../frame/figure-content.ts';
import '../frame/figure-frame.ts';
import { controls } from '../theme/controls.ts';
import { theme } from '../theme/theme.ts';
import { choiceStyles, renderChoice } from './choice.ts';
import { TrainingFigureElement } from './figure-element.ts';
import { paintGrids, type DrawnGrid } from './paint-grids.ts';
import { lossNames, words } from './loss-words.messages.ts';
import { decimal, nats } from '../i18n/number.ts';
import './number-grid.ts';
import { compareLosses, exampleCosines, exampleSize, modelCosines } from './targets-data.ts';
import { targetsGrids } from './targets-grids.ts';
import { targetsFigureStyles } from './targets-figure.styles.ts';
import { matrixHints, matrixNames, messages } from './targets.messages.ts';
import { exampleMatrices, temperatures } from './training-params.ts';

/** One 3×3 matrix of cosines, and what three losses make of it: the 1/0 table, CLIP's softmax and SigLIP's sigmoid. */
@customElement('dg-targets')
export class TargetsFigure extends TrainingFigureElement {
  readonly #embeddings = new EmbeddingsController(this);

  override willUpdate(): void {
    super.willUpdate();
    this.#embeddings.notebook = this.notebook;
  }

  override render(): TemplateResult {
    const heading = this.msg(messages.heading);
    if (!this.notebook) return html`<dg-figure .heading=${heading}></dg-figure>`;
    const embeddings = this.values.matrix === 'model' ? this.#wanted() : undefined;
    return html`
      <dg-figure
        .heading=${heading}
        .content=${this.#content}
        .provenance=${embeddings?.provenance}
        .version=${`${JSON.stringify(this.values)} ${this.language} ${embeddings?.complete}`}
      >
        <div class="body">${this.renderControls()} ${this.renderMatrices()}</div>
      </dg-figure>
    `;
  }

  private renderControls(): TemplateResult {
    const { matrix, read, heat } = this.values;
    return html`<div class="controls">
      ${renderChoice({
        label: this.msg(messages.matrix),
        value: matrix,
        options: exampleMatrices.map((value) => ({
          value,
          label: this.msg(matrixNames[value]),
          hint: this.msg(matrixHints[value]),
        })),
        onChoose: (value) => this.set({ matrix: value }),
      })}
      ${renderChoice({
        label: this.msg(words.loss),
        value: read,
        options: pairLosses.map((value) => ({ value, label: this.msg(lossNames[value]) })),
        onChoose: (value) => this.set({ read: value }),
      })}
      ${renderChoice({
        label: this.msg(words.temperature),
        value: heat,
        options: temperatures.map((value) => ({ value, label: value })),
        onChoose: (value) => this.set({ heat: value }),
        disabled: read !== 'softmax',
      })}
    </div>`;
  }

  private renderMatrices(): TemplateResult {
    const grids = this.#grids();
    if (!grids) return html`<p role="status">${this.msg(messages.waiting)}</p>`;
    return html`
      <p class="hint">${this.msg(matrixHints[this.values.matrix])}</p>
      <div class="grids">
        ${grids.map(
          ({ heading, values, domain, write }) =>
            html`<dg-number-grid
              .heading=${heading}
              .values=${values}
              .domain=${domain}
              .write=${write}
            ></dg-number-grid>`,
        )}
      </div>
      ${this.renderLosses()}
    `;
  }

  private renderLosses(): TemplateResult {
    const { read, heat } = this.values;
    const { losses, floor } = this.#comparison()!;
    const notes = {
      softmax: html`${this.msg(messages.chance)(exampleSize, nats(chanceLoss(exampleSize)))}<br />
        ${this.msg(messages.floor)(heat, nats(floor))}`,
      targets: this.msg(messages.targetsNote),
      sigmoid: this.msg(messages.sigmoidNote)(
        decimal(Math.exp(initialSigmoid.logScale), 0),
        decimal(initialSigmoid.bias, 0),
      ),
    };
    return html`<table class="losses">
      <thead class="visually-hidden">
        <tr>
          <th scope="col">${this.msg(messages.name)}</th>
          <th scope="col">${this.msg(messages.value)}</th>
          <td></td>
        </tr>
      </thead>
      <tbody>
        ${pairLosses.map(
          (loss) =>
            html`<tr class=${loss === read ? 'chosen' : ''} aria-current=${loss === read ? 'true' : nothing}>
              <th scope="row">${this.msg(lossNames[loss])}</th>
              <td class="value" data-loss=${loss}>${nats(losses[loss])}</td>
              <td>${notes[loss]}</td>
            </tr>`,
        )}
      </tbody>
    </table>`;
  }

  #wanted(): Embeddings | undefined {
    const pictures = this.#embeddings.assets?.builtIn.pictures.slice(0, exampleSize) ?? [];
    return this.#embeddings.want({
      texts: pictures.map(({ caption }) => caption[this.language]),
      pictures: pictures.map(builtInSource),
    });
  }

  #cosines(): Float64Array | null {
    const { matrix } = this.values;
    if (matrix !== 'model') return exampleCosines(matrix);
    const embeddings = this.#wanted();
    return embeddings ? modelCosines(embeddings.images, embeddings.texts, embeddings.dim) : null;
  }

  #comparison(): ReturnType<typeof compareLosses> | null {
    const cosines = this.#cosines();
    return cosines && compareLosses(cosines, exampleSize, this.values.read, Number(this.values.heat));
  }

  #grids(): DrawnGrid[] | null {
    const [cosines, comparison] = [this.#cosines(), this.#comparison()];
    return cosines && comparison && targetsGrids(cosines, comparison, (message) => this.msg(message));
  }

  readonly #content: FigureContent = {
    name: 'diagonal-targets',
    describe: () => {
      const [cosines, comparison] = [this.#cosines(), this.#comparison()];
      if (!cosines || !comparison) return this.msg(messages.waiting);
      const { read } = this.values;
      return this.msg(messages.described)({
        cosines: [...cosines].map((value) => decimal(value, 2)).join(', '),
        name: this.msg(lossNames[read]),
        loss: nats(comparison.losses[read]),
        all: pairLosses
          .map((loss) => `${this.msg(lossNames[loss])} ${nats(comparison.losses[loss])}`)
          .join(', '),
      });
    },
    drawing: () => {
      const grids = this.#grids();
      return grids && paintGrids(grids, theme.name);
    },
    table: () => [
      [this.msg(messages.tableHeader), ...cellNames],
      ...(this.#grids() ?? []).map(({ heading, values }) => [heading, ...values]),
    ],
  };

  static override styles = [controls, choiceStyles, targetsFigureStyles];
}

const cellNames = Array.from(
  { length: exampleSize ** 2 },
  (_, ij) => `I${Math.floor(ij / exampleSize) + 1} T${(ij % exampleSize) + 1}`,
);

declare global {
  interface HTMLElementTagNameMap {
    'dg-targets': TargetsFigure;
  }
}
