import {
  jointMatrix,
  knownRange,
  pairMatrix,
  pairStatistics,
  viewMatrix,
  type JointMatrix,
  type MatrixView,
  type PairStatistics,
} from '../../engine/matrix/index.ts';
import type { Embeddings } from '../embeddings/embeddings.ts';
import type { ShownMatrix } from './architecture-params.ts';
import type { Pair, PlacedPairs } from './pairs.ts';

/** All numbers of the architecture figure, for n pairs as they stand. */
export interface ArchitectureData {
  /** [n] as they stand: in rows and in columns */
  readonly rowPairs: readonly Pair[];
  readonly columnPairs: readonly Pair[];
  /** Whether row i and column i are still a pair. */
  readonly intact: readonly boolean[];
  readonly embeddings: Embeddings;
  /** [n, n] */
  readonly cosines: Float64Array;
  readonly views: Readonly<Record<MatrixView, Float64Array>>;
  readonly statistics: PairStatistics;
  readonly joint: JointMatrix;
}

/**
 * @param embeddings of `columnPairs`' captions and `rowPairs`' pictures, in these orders
 */
export function architectureData(placed: PlacedPairs, embeddings: Embeddings): ArchitectureData {
  const rowPairs = placed.images.map((i) => placed.pairs[i]);
  const columnPairs = placed.texts.map((j) => placed.pairs[j]);
  const { images, texts, logitScale } = embeddings;
  const n = rowPairs.length;
  const cosines = pairMatrix(images, texts);
  const view = (name: MatrixView): Float64Array => viewMatrix(cosines, n, logitScale, name);
  return {
    rowPairs,
    columnPairs,
    intact: rowPairs.map(({ id }, i) => id === columnPairs[i].id),
    embeddings,
    cosines,
    views: { cosine: cosines, logit: view('logit'), row: view('row'), column: view('column') },
    statistics: pairStatistics(cosines, n, logitScale),
    joint: jointMatrix(images, texts),
  };
}

/** The numbers that are shown, with the ends of their colour scale. */
export function shownValues(
  { views, joint }: ArchitectureData,
  shown: ShownMatrix,
): { readonly values: Float64Array; readonly domain: readonly [number, number] } {
  const values = shown === 'joint' ? joint.cosines : views[shown];
  const isShare = shown === 'row' || shown === 'column';
  return { values, domain: isShare ? [0, 1] : knownRange(values) };
}

/** The last data, kept as long as neither the pairs, their order, their captions nor their vectors change. */
export class ArchitectureMemo {
  #key = '';
  #data?: ArchitectureData;

  of(placed: PlacedPairs, embeddings: Embeddings): ArchitectureData {
    const key = JSON.stringify([
      placed.pairs.map(({ id, caption, alt }) => [id, caption, alt]),
      placed.images,
      placed.texts,
    ]);
    if (!this.#data || this.#data.embeddings !== embeddings || key !== this.#key) {
      this.#key = key;
      this.#data = architectureData(placed, embeddings);
    }
    return this.#data;
  }
}
