import type { EmbeddedPairs } from './embedded-pairs.ts';
import { pairSetId, type KeptPairSets } from './kept-pair-sets.ts';
import type { PairBeginning } from './pair-embedding.ts';
import type { PairTarget } from './pair-target.ts';

export type Origin = 'live' | 'stored';

export interface FoundPairs {
  readonly pairs: EmbeddedPairs;
  /** Whether they were made on this visit, or read from what an earlier one kept. */
  readonly origin: Origin;
}

/** The last ones are held, so that going back to them takes no time. */
const mostHeld = 3;

/** Pairs with vectors that need not be made again: of this visit, and kept ones. */
export class PairLibrary {
  readonly #held = new Map<string, FoundPairs>();

  constructor(private readonly kept: Pick<KeptPairSets, 'get'>) {}

  /** All that the target asks for, or more; null where something is missing. */
  async find(target: PairTarget): Promise<FoundPairs | null> {
    const enough = (found: FoundPairs | null): boolean =>
      found !== null && (target.kind === 'folder' || found.pairs.n >= target.n);
    const held = this.#held.get(target.id) ?? null;
    if (enough(held)) return held;
    const stored = await this.#stored(target.id);
    return enough(stored) ? stored : null;
  }

  /** The longest beginning of a series of scenes that has its pictures' vectors, in whatever language its captions are. */
  async beginningOf(target: PairTarget, partial: PairBeginning | null): Promise<PairBeginning | null> {
    if (target.kind === 'folder') return null;
    const ids = (['en', 'zh'] as const).map((language) => pairSetId(target.model, target.sourceId, language));
    const found = await Promise.all(ids.map(async (id) => this.#held.get(id) ?? (await this.#stored(id))));
    const { model, sourceId } = target;
    const beginnings = found.flatMap((each) => (each ? [beginningFrom(each)] : []));
    if (partial?.model === model && partial.sourceId === sourceId) beginnings.push(partial);
    return beginnings.sort((a, b) => b.n - a.n).at(0) ?? null;
  }

  hold(found: FoundPairs): void {
    const { model, source, language } = found.pairs;
    const id = pairSetId(model.key, source.id, language);
    this.#held.delete(id);
    this.#held.set(id, found);
    if (this.#held.size > mostHeld) this.#held.delete(this.#held.keys().next().value!);
  }

  /** What is deleted must not come back. */
  forget(): void {
    this.#held.clear();
  }

  async #stored(id: string): Promise<FoundPairs | null> {
    const pairs = await this.kept.get(id);
    if (!pairs) return null;
    const found: FoundPairs = { pairs, origin: 'stored' };
    this.hold(found);
    return found;
  }
}

function beginningFrom({ pairs, origin }: FoundPairs): PairBeginning {
  const { n, images, sheet, model, source } = pairs;
  return { n, images, sheet, origin, model: model.key, sourceId: source.id };
}
