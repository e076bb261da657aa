/**
 * Puts what is alike far apart: first one of every kind, then the second of every kind that has one, and so on. Within a
 * round all keep their order, so that the first n of the result are as different as n of the items can be.
 *
 * @param kindOf undefined: of no kind but its own
 */
export function spread<Item>(
  items: readonly Item[],
  kindOf: (item: Item) => string | undefined,
): readonly Item[] {
  const seen = new Map<string, number>();
  const rounds: Item[][] = [];
  for (const item of items) {
    const kind = kindOf(item);
    const round = kind === undefined ? 0 : (seen.get(kind) ?? 0);
    if (kind !== undefined) seen.set(kind, round + 1);
    (rounds[round] ??= []).push(item);
  }
  return rounds.flat();
}
