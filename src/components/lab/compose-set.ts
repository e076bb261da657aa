import { remoteAttributes } from '../../engine/pair-sets/remote-attributes.ts';
import type { VectorAttributes } from '../../engine/pair-sets/vector-attributes.ts';
import { pairSetId } from './kept-pair-sets.ts';
import type { EmbeddedPairs } from './embedded-pairs.ts';
import type { PairAttribute, PairSet } from './pair-set.ts';

/**
 * What matrix and map show, with what its vectors say about order and groups. Rejects with the signal's reason alone: vectors of a
 * broken model have no clusters, and the matrix tells about them.
 */
export async function composeSet(
  pairs: EmbeddedPairs,
  origin: 'live' | 'stored',
  signal: AbortSignal,
): Promise<PairSet> {
  const { source, model, language, n, captions, groups, images, texts, sheet } = pairs;
  const { dim, logitScale, dtype, device } = model;
  const known = await remoteAttributes({ images, dim, captions }, signal).catch(() => {
    signal.throwIfAborted();
    return null;
  });
  return {
    id: `${pairSetId(model.key, source.id, language)}|${n}`,
    n,
    captions,
    thumbnails: sheet,
    attributes: attributesOf(groups, known),
    vectors: { images, texts, dim },
    logitScale,
    model: model.key,
    provenance: {
      source: origin,
      model: model.name,
      ...(origin === 'live' && { dtype, device }),
    },
  };
}

function attributesOf(groups: EmbeddedPairs['groups'], known: VectorAttributes | null): PairAttribute[] {
  const { object, place } = groups;
  return [
    ...(object ? [{ name: 'object', groups: object } as const] : []),
    ...(place ? [{ name: 'place', groups: place } as const] : []),
    ...(known ? [{ name: 'cluster', groups: clusterNames(known) } as const] : []),
    ...(known ? [{ name: 'component', values: known.component } as const] : []),
  ];
}

/** The number keeps clusters apart that have the same words. */
function clusterNames({ clusters, clusterWords }: VectorAttributes): string[] {
  const names = clusterWords.map((words, cluster) =>
    [String(cluster + 1), words.join(' · ')].join(' ').trim(),
  );
  return Array.from(clusters, (cluster) => names[cluster]);
}
