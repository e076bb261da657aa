import { EngineError } from '../../engine/errors.ts';
import type { EmbeddedPairs } from './embedded-pairs.ts';
import { FillingSheet } from './thumbnail-sheet.ts';

/** Pairs that have just been made: their sheet can become a file. */
export type FreshPairs = EmbeddedPairs & { readonly sheet: FillingSheet };

/**
 * The pairs without those that were skipped, closed up.
 *
 * @throws EngineError `no-pairs-left`
 */
export function keepPairs(pairs: FreshPairs, skipped: ReadonlySet<number>): FreshPairs {
  if (skipped.size === 0) return pairs;
  const kept = [...Array(pairs.n).keys()].filter((i) => !skipped.has(i));
  if (kept.length === 0) throw new EngineError('no-pairs-left', { count: pairs.n });
  const { dim } = pairs.model;
  const rows = (vectors: Float32Array): Float32Array => {
    const left = new Float32Array(kept.length * dim);
    kept.forEach((i, k) => left.set(vectors.subarray(i * dim, (i + 1) * dim), k * dim));
    return left;
  };
  const pick = (list: readonly string[] | undefined) => list && kept.map((i) => list[i]);
  const sheet = new FillingSheet(kept.length);
  sheet.copy(pairs.sheet, kept);
  return {
    ...pairs,
    n: kept.length,
    captions: kept.map((i) => pairs.captions[i]),
    groups: { object: pick(pairs.groups.object), place: pick(pairs.groups.place) },
    images: rows(pairs.images),
    texts: rows(pairs.texts),
    sheet,
  };
}
