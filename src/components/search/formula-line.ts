import { css, html, LitElement, type TemplateResult } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import { momentAt, searchScene } from '../../engine/search/scene.ts';
import { controls } from '../theme/controls.ts';
import { renderFormula } from './search-formula.ts';
import type { SearchResult } from './search-result.ts';
import './threshold-line.ts';

/**
 * What is computed at this moment, as a formula, and the threshold beside it once there are cosines to part.
 *
 * @fires threshold - CustomEvent<number | null>; null asks for the automatic one
 */
@customElement('dg-formula-line')
export class FormulaLine extends LitElement {
  @property({ attribute: false }) result!: SearchResult;
  @property({ type: Number }) t = 0;
  @property({ type: Number }) threshold = 0;
  @property({ type: Boolean }) automatic = true;

  override render(): TemplateResult {
    const { pictures, text, cosines } = this.result;
    const { summed, parted } = searchScene(this.t);
    return html`
      <p>
        <math>${renderFormula(momentAt(this.t), pictures.length, text?.length ?? 0, this.threshold)}</math>
      </p>
      <dg-threshold
        style="opacity: ${summed}"
        ?inert=${summed < 1}
        .cosines=${cosines}
        .value=${this.threshold}
        .automatic=${this.automatic}
        .parted=${parted === 1}
        @threshold=${this.#pass}
      ></dg-threshold>
    `;
  }

  readonly #pass = ({ type, detail }: CustomEvent<number | null>): void => {
    this.dispatchEvent(new CustomEvent(type, { detail }));
  };

  static override styles = [
    controls,
    css`
      :host {
        display: grid;
        grid-template-columns: minmax(0, 1fr) minmax(22.5rem, 1.1fr);
        align-items: center;
        gap: var(--space-4);
      }
      p {
        display: grid;
        place-items: center start;
        min-height: 3rem;
        margin: 0;
        overflow-x: auto;
        overflow-y: hidden;
      }
      math {
        font-size: 1.1rem;
      }
      math .text {
        color: var(--text);
      }
      math .image {
        color: var(--image);
      }
      math .match {
        color: var(--diagonal);
        font-weight: 650;
      }
      @media (max-width: 640px) {
        :host {
          grid-template-columns: minmax(0, 1fr);
          gap: var(--space-2);
        }
      }
    `,
  ];
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-formula-line': FormulaLine;
  }
}
