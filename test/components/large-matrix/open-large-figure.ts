import type { PairSet } from '../../../src/components/lab/pair-set.ts';
import '../../../src/components/large-matrix/large-matrix-figure.ts';
import type { LargeMatrixFigure } from '../../../src/components/large-matrix/large-matrix-figure.ts';
import { PairSelection } from '../../../src/components/selection/pair-selection.ts';
import type { openLargeMatrix } from '../../../src/engine/matrix/large/open-large-matrix.ts';
import { MemoryMatrix } from '../matrix/large/memory-matrix.ts';
import { until } from '../matrix/large/open-matrix.ts';

export interface OpenLargeFigure {
  readonly figure: LargeMatrixFigure;
  readonly selection: PairSelection;
  /** Every matrix that was opened, the newest last. */
  readonly opened: readonly MemoryMatrix[];
  find<E extends Element>(selector: string): E;
  findAll<E extends Element>(selector: string): E[];
  text(selector: string): string;
  until(test: () => unknown): Promise<void>;
}

let box: HTMLElement | undefined;

/** The figure over matrices that the test holds, or (`live`) over the engine's own. */
export async function openLargeFigure(
  pairs: PairSet | null,
  { live = false } = {},
): Promise<OpenLargeFigure> {
  closeLargeFigure();
  box = document.createElement('div');
  box.style.width = '1000px';
  const opened: MemoryMatrix[] = [];
  const open: typeof openLargeMatrix = (vectors, { logitScale }) => {
    opened.push(new MemoryMatrix(vectors, logitScale));
    return opened.at(-1)!;
  };
  const selection = new PairSelection();
  const figure = Object.assign(document.createElement('dg-large-matrix-figure'), { pairs, selection });
  if (!live) figure.open = open;
  box.append(figure);
  document.body.append(box);
  await figure.updateComplete;
  const findAll = <E extends Element>(selector: string): E[] => deepAll(figure.shadowRoot!, selector) as E[];
  const find = <E extends Element>(selector: string): E => {
    const [element] = findAll<E>(selector);
    if (!element) throw new Error(`No ${selector}`);
    return element;
  };
  const text = (selector: string): string => find(selector).textContent.replace(/\s+/g, ' ').trim();
  return { figure, selection, opened, find, findAll, text, until };
}

export function closeLargeFigure(): void {
  box?.remove();
  box = undefined;
}

function deepAll(root: ParentNode, selector: string): Element[] {
  const inner = [...root.querySelectorAll('*')].flatMap(({ shadowRoot }) =>
    shadowRoot ? deepAll(shadowRoot, selector) : [],
  );
  return [...root.querySelectorAll(selector), ...inner];
}
