import { lastArchitectureMoment } from '../../engine/matrix/scene.ts';
import { choiceParam, numberParam, textParam, type Values } from '../state/params.ts';

/** What the matrix shows: one of four readings, or all vectors with all. */
export const shownMatrices = ['cosine', 'logit', 'row', 'column', 'joint'] as const;
export type ShownMatrix = (typeof shownMatrices)[number];

export const pairLimits = { min: 2, max: 64 } as const;
/** The last moment of the two towers: words and pixels, tokens and patches, vectors, cosine. */
export const lastTowerMoment = 3;

/** What a link to the architecture carries. */
export const architectureParams = {
  n: numberParam(6, { ...pairLimits, digits: 0 }),
  view: choiceParam('cosine', shownMatrices),
  t: numberParam(lastArchitectureMoment, { min: 0, max: lastArchitectureMoment, digits: 2 }),
  /** Which picture and which sentence stand where, as permutations: `0.2.1`; empty: all in their places. */
  images: textParam('', { maxLength: 400 }),
  texts: textParam('', { maxLength: 400 }),
  /** Captions that the reader wrote, as JSON: the picture's id and the caption. */
  captions: textParam('', { maxLength: 8000 }),
  /** The pinned cell, row and column counted from 1: `2.3`; empty: none. */
  cell: textParam('', { maxLength: 8 }),
  /** The two towers: the time, the sentence (empty: the picture's own caption) and the picture. */
  u: numberParam(lastTowerMoment, { min: 0, max: lastTowerMoment, digits: 2 }),
  q: textParam('', { maxLength: 400 }),
  picture: textParam('', { maxLength: 100 }),
};

export type ArchitectureValues = Values<typeof architectureParams>;
