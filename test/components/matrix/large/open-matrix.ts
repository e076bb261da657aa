import '../../../../src/components/matrix/matrix.ts';
import type { LargeMatrixElement } from '../../../../src/components/matrix/large/large-matrix-element.ts';
import type { LargeSurface } from '../../../../src/components/matrix/large/large-surface.ts';
import { shownPairs } from '../../../../src/components/matrix/large/shown-pairs.ts';
import type { Matrix } from '../../../../src/components/matrix/matrix.ts';
import type { LargeMatrix } from '../../../../src/engine/matrix/large/large-matrix.ts';
import { originalOrder, type PairOrder } from '../../../../src/engine/matrix/large/order-by.ts';
import type { PairSet } from '../../../../src/components/lab/pair-set.ts';

export interface OpenMatrix {
  readonly matrix: Matrix;
  readonly box: HTMLElement;
  readonly element: LargeMatrixElement;
  readonly surface: LargeSurface;
  readonly grid: HTMLElement;
  readonly legend: string;
  settled(): Promise<void>;
  /** An event at a place of the stage, in shares of it. */
  at(x: number, y: number, more?: PointerEventInit): PointerEventInit;
  wheel(x: number, y: number, deltaY: number): Promise<void>;
  press(key: string, more?: KeyboardEventInit): Promise<void>;
}

let box: HTMLElement | undefined;

/** A matrix with a source on a page of its own. */
export async function openMatrix(
  pairs: PairSet,
  source: LargeMatrix,
  more: Partial<Matrix> = {},
  order: PairOrder = originalOrder(pairs.n),
): Promise<OpenMatrix> {
  closeMatrix();
  box = document.createElement('div');
  box.style.width = '640px';
  const matrix = Object.assign(document.createElement('dg-matrix'), {
    source,
    shown: shownPairs(pairs, order),
    domain: source.summary?.range ?? [-1, 1],
    quantity: 'cosine',
    markedName: 'pairs',
    ...more,
  });
  box.append(matrix);
  document.body.append(box);
  await until(() => matrix.renderRoot.querySelector('dg-large-matrix')?.surface?.layer?.feed.overview);
  const element = matrix.renderRoot.querySelector('dg-large-matrix')!;
  const surface = element.surface!;
  const grid = surface.renderRoot.querySelector<HTMLElement>('[role=grid]')!;
  const settled = async (): Promise<void> => {
    // A tile takes a few turns; the last of them asks for another picture.
    for (let turn = 0; turn < 3; turn++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      for (const part of [matrix, element, surface, surface.layer]) await part.updateComplete;
    }
  };
  const at = (x: number, y: number, init: PointerEventInit = {}): PointerEventInit => {
    const { left, top, width, height } = grid.getBoundingClientRect();
    const place = { clientX: left + x * width, clientY: top + y * height };
    return { ...place, pointerType: 'mouse', bubbles: true, composed: true, cancelable: true, ...init };
  };
  await settled();
  return {
    matrix,
    box,
    element,
    surface,
    grid,
    get legend() {
      const { textContent } = element.renderRoot.querySelector('dg-matrix-legend')!.renderRoot;
      return textContent.replace(/\s+/g, ' ').trim();
    },
    settled,
    at,
    wheel: async (x, y, deltaY) => {
      grid.dispatchEvent(new WheelEvent('wheel', { ...at(x, y), deltaY }));
      await settled();
    },
    press: async (key, init = {}) => {
      grid.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...init }));
      await settled();
    },
  };
}

export function closeMatrix(): void {
  box?.remove();
  box = undefined;
}

export async function until(test: () => unknown): Promise<void> {
  for (let i = 0; i < 500 && !test(); i++) await new Promise((resolve) => setTimeout(resolve, 10));
  if (!test()) throw new Error(`Not so after 5 s: ${String(test)}`);
}
