import { cosineMatrix, logitsOf, softmax, softmaxRows } from '../../engine/contrastive/index.ts';
import type { ProbeMoment, TrainedStep, TrainingRun } from '../../engine/trainer/training-run.ts';
import { decimal, nats } from '../i18n/number.ts';
import type { MatrixHeader } from '../matrix/matrix-data.ts';
import type { PairCellData } from '../training/pair-cell.ts';
import type { TrainerView } from './trainer-params.ts';

/** Pairs as a model sees them: pictures [n, dim], captions [n, dim], rows of length 1, and its scale. */
export type SeenPairs = Pick<ProbeMoment, 'pictures' | 'captions' | 'scale'>;

/** The matrix of some pairs as it is drawn. */
export interface DrawnPairs {
  readonly n: number;
  /** [n, n] */
  readonly cosines: Float64Array;
  /** [n, n]: the cosines, or the probabilities of each row */
  readonly values: Float64Array;
}

/** A moment of a run as its matrix is drawn. */
export interface DrawnMoment extends DrawnPairs {
  readonly probe: ProbeMoment;
}

/**
 * The moment that is shown.
 * @param held the number of a recorded one; null: the newest, recorded or not
 */
export function shownProbe(
  { probes }: Pick<TrainingRun, 'probes'>,
  latest: ProbeMoment | null,
  held: number | null,
): ProbeMoment | null {
  if (held !== null) return probes[Math.min(held, probes.length - 1)] ?? null;
  const last = probes.at(-1) ?? null;
  return latest && latest.step >= (last?.step ?? 0) ? latest : last;
}

/** The step whose numbers belong to a moment: the newest, or the one that the recorded probe followed. */
export function shownStep(
  { steps }: Pick<TrainingRun, 'steps'>,
  probe: ProbeMoment | null,
  held: number | null,
): TrainedStep | undefined {
  return held === null ? steps.at(-1) : steps.find(({ step }) => step === probe?.step);
}

export function drawnPairs(
  { pictures, captions, scale }: SeenPairs,
  dim: number,
  view: TrainerView,
): DrawnPairs {
  const n = pictures.length / dim;
  const cosines = cosineMatrix(pictures, captions, dim);
  return { n, cosines, values: view === 'cosine' ? cosines : softmaxRows(logitsOf(cosines, scale), n) };
}

export function drawnMoment(probe: ProbeMoment, dim: number, view: TrainerView): DrawnMoment {
  return { probe, ...drawnPairs(probe, dim, view) };
}

/** Picture i in row i, caption j in column j. @param pictures their addresses */
export function pairHeaders(captions: readonly string[], pictures: readonly string[]): PairHeaders {
  return {
    rows: captions.map((label, i) => ({
      symbol: `I${i + 1}`,
      label,
      modality: 'image',
      picture: pictures[i],
    })),
    columns: captions.map((label, j) => ({ symbol: `T${j + 1}`, label, modality: 'text' })),
  };
}

export interface PairHeaders {
  readonly rows: readonly MatrixHeader[];
  readonly columns: readonly MatrixHeader[];
}

/** The ends of the colour scale of each view. */
export const viewDomains: Readonly<Record<TrainerView, readonly [number, number]>> = {
  cosine: [-1, 1],
  rows: [0, 1],
};

/** A cell with its picture, its caption and its numbers. */
export function momentCell(
  { probe, n, cosines }: DrawnMoment,
  row: number,
  column: number,
  captions: readonly string[],
  pictures: readonly string[],
): PairCellData {
  const logits = (at: (k: number) => number) =>
    Float64Array.from({ length: n }, (_, k) => probe.scale * cosines[at(k)]);
  return {
    row,
    column,
    picture: pictures[row],
    alt: captions[row],
    caption: captions[column],
    kind: row === column ? 'pair' : 'negative',
    cosine: decimal(cosines[row * n + column], 3),
    inRow: nats(softmax(logits((j) => row * n + j))[column]),
    inColumn: nats(softmax(logits((i) => i * n + column))[row]),
  };
}
