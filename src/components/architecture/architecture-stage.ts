import { css, html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { customElement, property, query } from 'lit/decorators.js';
import { architectureScene, filledCells, vectorShown } from '../../engine/matrix/scene.ts';
import { Localized } from '../i18n/localized.ts';
import { diagonalCells, type MatrixGroup, type MatrixPart } from '../matrix/matrix-data.ts';
import '../matrix/matrix.ts';
import type { Matrix } from '../matrix/matrix.ts';
import { largestComponent } from '../vectors/strip-image.ts';
import { shownValues, type ArchitectureData } from './architecture-data.ts';
import type { ShownMatrix } from './architecture-params.ts';
import { quantityOf, unitOf } from './architecture-words.ts';
import { messages } from './architecture.messages.ts';
import { jointGroups, jointHeaders, type MatrixHeaders } from './matrix-headers.ts';
import './strip-fan.ts';

/** Room for a tower and its strips, in em of the page. */
const fanRoom = 4.4;
/** All else of the figure that stays in view with the cells, in em: the captions and towers above them, and the controls. */
const rest = 37;
const jointRest = 29;

/**
 * The diagram: sentences above, pictures beside, their towers and vectors, and the matrix. A pure function of its data and t.
 *
 * @fires point, pin, move - of the matrix, see `Matrix`
 * @fires tower - CustomEvent<string>, `text-tower` or `image-tower` while the mouse is on one, then ''
 */
@customElement('dg-architecture-stage')
export class ArchitectureStage extends Localized(LitElement) {
  @property({ attribute: false }) data!: ArchitectureData;
  @property({ attribute: false }) headers!: MatrixHeaders;
  @property() shown: ShownMatrix = 'cosine';
  @property({ type: Number }) t = 0;
  @property({ attribute: false }) pointed: MatrixPart | null = null;
  @property({ attribute: false }) pinned: MatrixPart | null = null;
  /** Another part that the prose points at: `diagonal`, `text-tower`, `image-tower`, `texts`, `images`. */
  @property() lit = '';

  @query('dg-matrix') readonly matrix!: Matrix;

  #all!: MatrixHeaders;
  #groups: readonly MatrixGroup[] = none;
  #diagonal: ReadonlySet<number> = new Set();
  #limit = 1;
  #shown!: ReturnType<typeof shownValues>;

  override willUpdate(changed: PropertyValues<this>): void {
    const n = this.data.rowPairs.length;
    if (changed.has('headers')) this.#all = jointHeaders(this.headers);
    if (changed.has('data')) {
      this.#diagonal = diagonalCells(n);
      this.#limit = largestComponent([...this.data.embeddings.texts, ...this.data.embeddings.images]);
    }
    if (changed.has('data') || changed.has('shown')) this.#shown = shownValues(this.data, this.shown);
    const groups = jointGroups(n, this.msg(messages.images), this.msg(messages.texts));
    if (JSON.stringify(groups) !== JSON.stringify(this.#groups)) this.#groups = groups;
  }

  override render(): TemplateResult {
    const { data, shown } = this;
    const joint = shown === 'joint';
    const scene = architectureScene(this.t);
    const { values, domain } = this.#shown;
    const { rows, columns } = joint ? this.#all : this.headers;
    const room = joint
      ? 0
      : fanRoom * (parseFloat(getComputedStyle(document.documentElement).fontSize) || 16);
    return html`<dg-matrix
      style="--parts: ${scene.tokens}"
      .values=${values}
      .known=${filledCells(scene, values.length)}
      .rows=${rows}
      .columns=${columns}
      .rowGroups=${joint ? this.#groups : none}
      .columnGroups=${joint ? this.#groups : none}
      .quantity=${quantityOf(data, shown, (message) => this.msg(message))}
      .unit=${unitOf(shown)}
      .domain=${domain}
      .marked=${joint ? data.joint.pairs : this.#diagonal}
      .markedName=${this.msg(joint ? messages.jointPairs : messages.diagonal)}
      .pointed=${this.pointed}
      .pinned=${joint ? null : this.pinned}
      ?markedLit=${this.lit === 'diagonal'}
      .above=${room}
      .beside=${room}
      ?movable=${!joint}
      .label=${this.msg(messages.matrix)}
      .rest=${joint ? jointRest : rest}
    >
      ${joint ? nothing : this.renderFans(data, scene)}
    </dg-matrix>`;
  }

  private renderFans({ embeddings }: ArchitectureData, scene: ReturnType<typeof architectureScene>) {
    const n = embeddings.texts.length;
    const shown = Array.from({ length: n }, (_, k) => vectorShown(scene, k, n));
    const focus = this.pointed ?? this.pinned;
    const { texts, images } = embeddings;
    return html`
      ${this.renderFan('above', texts, shown, focus?.column ?? -1)}
      ${this.renderFan('beside', images, shown, focus?.row ?? -1)}
    `;
  }

  private renderFan(
    place: 'above' | 'beside',
    vectors: readonly (Float32Array | null)[],
    shown: readonly number[],
    lit: number,
  ): TemplateResult {
    const above = place === 'above';
    const tower = above ? 'text-tower' : 'image-tower';
    return html`<dg-strip-fan
      slot=${place}
      .place=${place}
      .vectors=${vectors}
      ?dense=${vectors.length > manyStrips}
      .shown=${shown}
      .limit=${this.#limit}
      .tower=${this.msg(above ? messages.textTower : messages.imageTower)}
      .lit=${lit}
      ?towerLit=${this.lit === tower}
      ?allLit=${this.lit === (above ? 'texts' : 'images')}
      @tower-enter=${() => this.#report(tower)}
      @tower-leave=${() => this.#report('')}
    ></dg-strip-fan>`;
  }

  #report(tower: string): void {
    this.dispatchEvent(new CustomEvent<string>('tower', { detail: tower }));
  }

  static override styles = css`
    :host {
      display: block;
      min-width: 0;
    }
  `;
}

const none: readonly MatrixGroup[] = [];
const manyStrips = 20;

declare global {
  interface HTMLElementTagNameMap {
    'dg-architecture-stage': ArchitectureStage;
  }
}
