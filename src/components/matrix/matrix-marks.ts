import { css, LitElement, nothing, svg, type SVGTemplateResult, type TemplateResult, html } from 'lit';
import { customElement, property } from 'lit/decorators.js';
import type { MatrixGroup } from './matrix-data.ts';

/**
 * The layer above the cells that says what some of them are: pairs in amber, others outlined in dashes, and lines between
 * groups of rows and columns.
 */
@customElement('dg-matrix-marks')
export class MatrixMarks extends LitElement {
  @property({ type: Number }) rows = 0;
  @property({ type: Number }) columns = 0;
  /** The side of a cell, in CSS pixels. */
  @property({ type: Number }) cell = 0;
  @property({ attribute: false }) marked: ReadonlySet<number> = new Set();
  @property({ attribute: false }) outlined: ReadonlySet<number> = new Set();
  @property({ attribute: false }) rowGroups: readonly MatrixGroup[] = [];
  @property({ attribute: false }) columnGroups: readonly MatrixGroup[] = [];

  override render(): TemplateResult {
    const { cell, rows, columns } = this;
    const width = markWidth(cell);
    return html`<svg
      width=${columns * cell}
      height=${rows * cell}
      viewBox="0 0 ${columns * cell} ${rows * cell}"
      aria-hidden="true"
      style="--mark: ${width}px"
    >
      ${marksDiagonal(cell) ? this.renderOutlines('marked', this.marked, width) : nothing}
      ${this.renderOutlines('outlined', this.outlined, width)} ${this.renderLines()}
    </svg>`;
  }

  /** Each twice: the dark line below keeps the bright one visible on every colour; small cells have no room for it. */
  private renderOutlines(
    kind: string,
    indices: ReadonlySet<number>,
    width: number,
  ): SVGTemplateResult | typeof nothing {
    if (indices.size === 0) return nothing;
    const d = outlinesOf(indices, this.columns, this.cell, width);
    return svg`${hasHalo(this.cell) ? svg`<path class="halo" d=${d} />` : nothing}<path class=${kind} d=${d} />`;
  }

  private renderLines(): SVGTemplateResult {
    const { cell, rows, columns } = this;
    const across = boundaries(this.rowGroups).map((at) => `M0 ${at * cell}H${columns * cell}`);
    const down = boundaries(this.columnGroups).map((at) => `M${at * cell} 0V${rows * cell}`);
    return svg`<path class="group" d=${[...across, ...down].join('')} />`;
  }

  static override styles = css`
    :host {
      position: absolute;
      inset: 0;
      pointer-events: none;
    }
    svg {
      display: block;
    }
    path {
      fill: none;
    }
    .halo {
      stroke: #16181d;
      stroke-opacity: 0.75;
      stroke-width: calc(1.9 * var(--mark));
    }
    .marked {
      stroke: var(--diagonal-fill);
      stroke-width: var(--mark);
    }
    .outlined {
      stroke: #fff;
      stroke-width: var(--mark);
      stroke-dasharray: calc(2.2 * var(--mark)) calc(1.6 * var(--mark));
    }
    .group {
      stroke: var(--ink);
      stroke-width: 2;
    }
  `;
}

/** How thick an outline is, by the side of a cell. */
export function markWidth(cell: number): number {
  return Math.min(3.5, Math.max(0.75, cell * 0.075));
}

export function hasHalo(cell: number): boolean {
  return cell >= smallCell;
}

/** Outlines of pairs in amber would leave nothing of the colour of a tiny cell. */
export function marksDiagonal(cell: number): boolean {
  return cell >= smallestMarked;
}

const smallestMarked = 3;
/** The side of the smallest outline that is seen. */
const smallestOutline = 2;
/** Below this an outline stands around its cell and not within: the colour must still be seen. */
const smallCell = 12;

/** The outlines of cells, as the path of an SVG. */
export function outlinesOf(
  indices: ReadonlySet<number>,
  columns: number,
  cell: number,
  width: number,
): string {
  const inset = cell >= smallCell ? width : Math.min(-width / 2, (cell - smallestOutline) / 2);
  const side = cell - 2 * inset;
  return [...indices]
    .map((index) => {
      const [x, y] = [(index % columns) * cell + inset, Math.floor(index / columns) * cell + inset];
      return `M${x} ${y}h${side}v${side}h${-side}z`;
    })
    .join('');
}

/** Where one group ends and the next begins. */
export function boundaries(groups: readonly MatrixGroup[]): number[] {
  let end = 0;
  return groups.slice(0, -1).map(({ size }) => (end += size));
}

declare global {
  interface HTMLElementTagNameMap {
    'dg-matrix-marks': MatrixMarks;
  }
}
