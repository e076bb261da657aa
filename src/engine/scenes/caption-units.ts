import type { SceneDescription, Thing } from './description.ts';
import { colourWords, sizes, type Colour, type Size } from './grammar.ts';

/** Things that a caption speaks of together: all of one concept, and of one colour where all have a known one. */
export interface Unit {
  readonly concept: string;
  readonly count: number;
  /** the colour that all are repainted in */
  readonly colour?: Colour;
  /** another unit is of the same concept: only the colour tells them apart, so it has to be told */
  readonly needsColour: boolean;
  /** only of a thing that is alone in the picture: it is big or small */
  readonly size?: Size;
}

/** What can truly be said of a picture's things, in their order. */
export function unitsOf({ things }: SceneDescription): Unit[] {
  const groups = new Map<string, Thing[]>();
  for (const thing of things) {
    const painted = things.every(({ concept, colour }) => concept !== thing.concept || colour !== undefined);
    const key = painted ? `${thing.concept} ${thing.colour}` : thing.concept;
    groups.set(key, [...(groups.get(key) ?? []), thing]);
  }
  const all = [...groups.values()];
  return all.map((group): Unit => {
    const [{ concept, colour, size }] = group;
    return {
      concept,
      count: group.length,
      colour:
        colour !== undefined && group.every((thing) => thing.colour === colour)
          ? colourWords(colour)
          : undefined,
      needsColour: all.filter(([other]) => other.concept === concept).length > 1,
      size:
        things.length === 1
          ? sizes.find(({ least = 0, most = Infinity }) => size >= least && size <= most)
          : undefined,
    };
  });
}
