import { html, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import type { PairStep } from '../../engine/training/pairs/index.ts';
import { Localized } from '../i18n/localized.ts';
import { controls } from '../theme/controls.ts';
import { anglesOf } from './circle-run.ts';
import { circleStageStyles } from './circle-stage.styles.ts';
import { messages } from './pull-push.messages.ts';

export type Modality = 'image' | 'text';
/** A vector on the circle: the i-th of its modality, from 0. */
export interface CirclePoint {
  readonly modality: Modality;
  readonly i: number;
}

const radius = 100;
/** The longest arrow, in the same unit. */
const longestArrow = 44;

/**
 * Pairs of unit vectors in the plane. Each has an arrow that shows where the loss turns it; the one that is pointed at shows
 * who pulls and who pushes it, each line as thick as its part of the gradient.
 *
 * @fires angles - CustomEvent<number[]>, degrees of all vectors after the reader has moved one
 * @fires point-at - CustomEvent<CirclePoint | undefined>
 */
@customElement('dg-circle-stage')
export class CircleStage extends Localized(LitElement) {
  @property({ attribute: false }) step!: PairStep;
  @property({ attribute: false }) lit?: CirclePoint;

  @query('svg') readonly drawing!: SVGSVGElement;

  #dragged?: CirclePoint;

  override render(): TemplateResult {
    const places = Array.from({ length: this.#count }, (_, i) => i);
    return html`<svg
      viewBox="-150 -142 300 284"
      role="group"
      aria-label=${this.msg(messages.circle)(this.#count)}
      @pointermove=${this.#onMove}
      @pointerup=${this.#onUp}
      @pointercancel=${this.#onUp}
    >
      <circle class="circle" r=${radius} />
      ${this.lit ? this.renderForces(this.lit) : places.map((i) => this.renderBond(i))}
      ${(['text', 'image'] as const).map((modality) => places.map((i) => this.renderVector({ modality, i })))}
    </svg>`;
  }

  private renderBond(i: number): SVGTemplateResult {
    const [a, b] = [this.#at({ modality: 'image', i }), this.#at({ modality: 'text', i })];
    return svg`<path class="bond" d="M${a.x} ${a.y}L${b.x} ${b.y}" />`;
  }

  /** To the partner, which pulls, and to all others, which push: as thick as ∂loss/∂cosine. */
  private renderForces({ modality, i }: CirclePoint): SVGTemplateResult[] {
    const from = this.#at({ modality, i });
    const others = Array.from({ length: this.#count }, (_, j) => j);
    const weight = (j: number): number =>
      Math.abs(this.step.cosineGradient[modality === 'image' ? i * this.#count + j : j * this.#count + i]);
    const largest = Math.max(...others.map(weight)) || 1;
    return others.map((j) => {
      const to = this.#at({ modality: modality === 'image' ? 'text' : 'image', i: j });
      const width = 0.8 + (7 * weight(j)) / largest;
      return svg`<path class=${j === i ? 'pull' : 'push-line'} stroke-width=${width} d="M${from.x} ${from.y}L${to.x} ${to.y}" />`;
    });
  }

  private renderVector(point: CirclePoint): SVGTemplateResult {
    const { modality, i } = point;
    const { x, y } = this.#at(point);
    const lit = this.lit?.modality === modality && this.lit.i === i;
    // Images are named outside the circle and texts inside it, for in the end they lie on each other.
    const far = modality === 'image' ? 1.2 : 0.8;
    const degrees = anglesOf(this.step)[this.#index(point)];
    const letter = modality === 'image' ? 'I' : 'T';
    return svg`<g class="vector ${modality} ${lit ? 'lit' : ''}">
      ${this.#arrow(point)}
      <text x=${x * far} y=${y * far + 5}>${letter}<tspan class="index" dy="4">${i + 1}</tspan></text>
      <g
        class="tip" tabindex="0" role="slider"
        aria-label=${this.msg(messages.tip)(letter, i + 1)}
        aria-valuemin="0" aria-valuemax="359" aria-valuenow=${degrees} aria-valuetext="${degrees}°"
        transform="translate(${x} ${y})"
        @pointerdown=${(event: PointerEvent) => this.#onDown(event, point)}
        @pointerenter=${() => this.#point(point)}
        @pointerleave=${() => this.#dragged ?? this.#point(undefined)}
        @focus=${() => this.#point(point)}
        @blur=${() => this.#point(undefined)}
        @keydown=${(event: KeyboardEvent) => this.#onKey(event, point)}
      >
        <circle class="grip" r="15" />
        ${
          modality === 'image'
            ? svg`<rect class="mark" x="-6.5" y="-6.5" width="13" height="13" rx="2" />`
            : svg`<circle class="mark" r="7" />`
        }
      </g>
    </g>`;
  }

  /** Against the gradient, as a tangent; the longest of the moment has the full length. */
  #arrow(point: CirclePoint): SVGTemplateResult | typeof nothing {
    const { images, texts } = this.step.gradients;
    const lengths = [images, texts].flatMap((all) =>
      Array.from({ length: this.#count }, (_, i) => Math.hypot(all[2 * i], all[2 * i + 1])),
    );
    const longest = Math.max(...lengths);
    const gradient = point.modality === 'image' ? images : texts;
    // Relative to the largest of this step: how large that is, the numbers beside the circle say.
    const share = longest > 1e-6 ? longestArrow / longest : 0;
    const [dx, dy] = [-gradient[2 * point.i] * share, gradient[2 * point.i + 1] * share];
    const length = Math.hypot(dx, dy);
    if (length < 2) return nothing;
    const { x, y } = this.#at(point);
    const head = Math.min(8, length);
    const [ux, uy] = [dx / length, dy / length];
    const [hx, hy] = [x + dx - ux * head, y + dy - uy * head];
    const half = head / 2;
    return svg`<path class="arrow" d="M${x} ${y}L${x + dx} ${y + dy}M${hx - uy * half} ${hy + ux * half}L${x + dx} ${y + dy}L${hx + uy * half} ${hy - ux * half}" />`;
  }

  get #count(): number {
    return this.step.images.length / 2;
  }

  #index({ modality, i }: CirclePoint): number {
    return modality === 'image' ? i : this.#count + i;
  }

  #at({ modality, i }: CirclePoint): { x: number; y: number } {
    const vectors = modality === 'image' ? this.step.images : this.step.texts;
    return { x: vectors[2 * i] * radius, y: -vectors[2 * i + 1] * radius };
  }

  #onDown(event: PointerEvent, point: CirclePoint): void {
    this.#dragged = point;
    this.drawing.setPointerCapture(event.pointerId);
    event.preventDefault();
    (event.currentTarget as SVGGElement).focus();
  }

  #onMove = (event: PointerEvent): void => {
    if (!this.#dragged) return;
    const matrix = this.drawing.getScreenCTM()!.inverse();
    const { x, y } = new DOMPoint(event.clientX, event.clientY).matrixTransform(matrix);
    this.#turn(this.#dragged, Math.round((Math.atan2(-y, x) / Math.PI) * 180));
  };

  #onUp = (): void => {
    this.#dragged = undefined;
  };

  #onKey(event: KeyboardEvent, point: CirclePoint): void {
    const turn = turns[event.key];
    if (turn === undefined) return;
    event.preventDefault();
    this.#turn(point, anglesOf(this.step)[this.#index(point)] + turn);
  }

  #turn(point: CirclePoint, degrees: number): void {
    const angles = anglesOf(this.step);
    const index = this.#index(point);
    const turned = (degrees + 720) % 360;
    if (angles[index] === turned) return;
    angles[index] = turned;
    this.dispatchEvent(new CustomEvent<number[]>('angles', { detail: angles }));
  }

  #point(point: CirclePoint | undefined): void {
    this.dispatchEvent(new CustomEvent<CirclePoint | undefined>('point-at', { detail: point }));
  }

  static override styles = [controls, circleStageStyles];
}

const turns: Readonly<Record<string, number>> = {
  ArrowLeft: 3,
  ArrowUp: 3,
  ArrowRight: -3,
  ArrowDown: -3,
  PageUp: 30,
  PageDown: -30,
};

declare global {
  interface HTMLElementTagNameMap {
    'dg-circle-stage': CircleStage;
  }
}
