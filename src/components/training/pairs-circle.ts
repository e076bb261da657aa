import { html, LitElement, svg, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { PairStep } from '../../engine/training/pairs/index.ts';
import { Localized } from '../i18n/localized.ts';
import { decimal } from '../i18n/number.ts';
import { controls } from '../theme/controls.ts';
import { pairsCircleStyles } from './pairs-circle.styles.ts';
import { anglesOf, pairCount } from './pairs-run.ts';
import { messages } from './pairs.messages.ts';

const radius = 100;
/** The longest arrow of a run, in the same unit. */
const longestArrow = 46;

/**
 * Three pairs in two dimensions: six vectors on the unit circle, each with an arrow that shows where the loss pushes it.
 *
 * @fires angles - CustomEvent<number[]>, degrees of I₁ I₂ I₃ T₁ T₂ T₃ after the reader has moved one
 */
@customElement('dg-pairs-circle')
export class PairsCircle extends Localized(LitElement) {
  @property({ attribute: false }) step!: PairStep;
  /** The gradient that gets the longest arrow. */
  @property({ type: Number }) longest = 1;
  /** The pair, image or text that is lit: indices from 0; −1 is none. */
  @property({ type: Number }) litImage = -1;
  @property({ type: Number }) litText = -1;

  @query('svg') readonly drawing!: SVGSVGElement;

  #dragged = -1;

  override render(): TemplateResult {
    const { images, texts } = this.step;
    const places = Array.from({ length: pairCount }, (_, i) => i);
    return html`<svg
      viewBox="-160 -148 320 296"
      role="group"
      aria-label=${this.msg(messages.circle)}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
    >
      <circle class="circle" r=${radius} />
      <path class="axes" d="M-${radius} 0H${radius}M0 -${radius}V${radius}" />
      ${places.map((i) => svg`<path class="bond" d="M${at(images, i)}L${at(texts, i)}" />`)}
      ${places.map((i) => this.renderVector('image', i, images, this.step.gradients.images))}
      ${places.map((i) => this.renderVector('text', i, texts, this.step.gradients.texts))}
    </svg>`;
  }

  private renderVector(
    modality: 'image' | 'text',
    i: number,
    vectors: Float64Array,
    gradients: Float64Array,
  ): TemplateResult {
    const index = modality === 'image' ? i : pairCount + i;
    const [x, y] = [vectors[2 * i] * radius, -vectors[2 * i + 1] * radius];
    const share = longestArrow / (this.longest || 1);
    const push = [-gradients[2 * i] * share, gradients[2 * i + 1] * share];
    const lit = i === (modality === 'image' ? this.litImage : this.litText);
    // Images are named outside the circle and texts inside it, for in the end they lie on each other.
    const [lx, ly] = [x, y].map((value) => value * (modality === 'image' ? 1.2 : 0.78));
    const degrees = anglesOf(this.step)[index];
    return svg`<g class="vector ${modality} ${lit ? 'lit' : ''}">
      <path class="shaft" d="M0 0L${x} ${y}" />
      ${Math.hypot(...push) > 1.5 ? arrow(x, y, push[0], push[1]) : ''}
      <text x=${lx} y=${ly + 5}>${modality === 'image' ? 'I' : 'T'}<tspan class="index" dy="4">${i + 1}</tspan></text>
      <g
        class="tip"
        tabindex="0"
        role="slider"
        aria-label=${this.msg(messages.tip)(modality === 'image' ? 'I' : 'T', i + 1)}
        aria-valuemin="-180"
        aria-valuemax="180"
        aria-valuenow=${degrees}
        aria-valuetext="${decimal(degrees, 0)}°"
        transform="translate(${x} ${y})"
        @pointerdown=${(event: PointerEvent) => this.#onDown(event, index)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, index)}
      >
        <circle class="grip" r="16" />
        ${
          modality === 'image'
            ? svg`<rect class="mark" x="-6.5" y="-6.5" width="13" height="13" rx="2" />`
            : svg`<circle class="mark" r="7" />`
        }
      </g>
    </g>`;
  }

  #onDown(event: PointerEvent, index: number): void {
    this.#dragged = index;
    this.drawing.setPointerCapture(event.pointerId);
    event.preventDefault();
    (event.currentTarget as SVGGElement).focus();
  }

  #onMove = (event: PointerEvent): void => {
    if (this.#dragged < 0) return;
    const matrix = this.drawing.getScreenCTM()!.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    this.#turn(this.#dragged, Math.round((Math.atan2(-y, x) / Math.PI) * 180));
  };

  #onUp = (): void => {
    this.#dragged = -1;
  };

  #onKey(event: KeyboardEvent, index: number): void {
    const turn = turns[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    const degrees = anglesOf(this.step)[index] + turn;
    this.#turn(index, ((((degrees + 180) % 360) + 360) % 360) - 180);
  }

  #turn(index: number, degrees: number): void {
    const angles = anglesOf(this.step);
    if (angles[index] === degrees) return;
    angles[index] = degrees;
    this.dispatchEvent(new CustomEvent<number[]>('angles', { detail: angles }));
  }

  static override styles = [controls, pairsCircleStyles];
}

const turns: Readonly<Record<string, number>> = {
  ArrowLeft: 3,
  ArrowUp: 3,
  ArrowRight: -3,
  ArrowDown: -3,
  PageUp: 30,
  PageDown: -30,
};

const at = (vectors: Float64Array, i: number): string =>
  `${vectors[2 * i] * radius} ${-vectors[2 * i + 1] * radius}`;

function arrow(x: number, y: number, dx: number, dy: number): TemplateResult {
  const length = Math.hypot(dx, dy);
  const [ux, uy] = [dx / length, dy / length];
  const head = Math.min(7, length);
  const [hx, hy] = [x + dx - ux * head, y + dy - uy * head];
  return svg`<path class="push" d="M${x} ${y}L${x + dx} ${y + dy}M${hx - (uy * head) / 2} ${hy + (ux * head) / 2}L${x + dx} ${y + dy}L${hx + (uy * head) / 2} ${hy - (ux * head) / 2}" />`;
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-pairs-circle': PairsCircle;
  }
}
