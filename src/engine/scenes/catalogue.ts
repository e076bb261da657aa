import type { DrawingIndex, DrawingKind, Split } from './drawings.ts';

/** The drawings of one split, as the sampler picks from them. */
export interface Catalogue {
  /** those with a drawing in the split, in the index's order */
  readonly concepts: readonly string[];
  /** ids by concept and kind; kinds without a drawing are absent */
  readonly drawings: ReadonlyMap<string, ReadonlyMap<DrawingKind, readonly string[]>>;
}

export function catalogueOf(index: DrawingIndex, split: Split): Catalogue {
  const drawings = new Map<string, Map<DrawingKind, string[]>>();
  for (const [concept, entries] of Object.entries(index.concepts)) {
    const kinds = new Map<DrawingKind, string[]>();
    for (const { id, kind, split: side } of entries) {
      if (side === split) kinds.set(kind, [...(kinds.get(kind) ?? []), id]);
    }
    if (kinds.size > 0) drawings.set(concept, kinds);
  }
  return { concepts: [...drawings.keys()], drawings };
}
